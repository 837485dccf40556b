package evisor.service;

import evisor.files.FaultyFilesException;
import evisor.service.HttpRoute.Lane;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The service, from its start to its stop. */
public final class EvisorService implements AutoCloseable {

  private static final int THREADS = 16;
  private static final int SELECTORS = 1;
  private static final int HEAD_BYTES = 16 * 1024;

  private final Server server;
  private final ServerConnector connector;
  private final LiveRules rules;
  private final DecidingLanes deciders;
  private final DecisionKeeper decisions;
  private final String host;

  private EvisorService(
      ServiceSettings settings,
      ServerConnector connector,
      LiveRules rules,
      DecidingLanes deciders) {
    this.server = connector.getServer();
    this.connector = connector;
    this.rules = rules;
    this.deciders = deciders;
    this.decisions = settings.decisions();
    this.host = settings.host();
  }

  private static ServerConnector connector(ServiceSettings settings) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("evisor-http");
    Server server = new Server(threads);
    ServerConnector connector =
        WatchedConnection.connector(server, SELECTORS, new HttpConnectionFactory(http()));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.limits().idle().toMillis());
    return connector;
  }

  private static HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEAD_BYTES);
    http.setUriCompliance(UriCompliance.DEFAULT);
    return http;
  }

  /**
   * Starts a service.
   *
   * @param settings what is served where
   * @param more routes beside those of the API, which come first
   * @param log takes a line on each change of rules and each fault of ours
   * @throws FaultyFilesException where the rules do not load
   * @throws BindException where the address cannot be bound
   * @throws IOException where the rules cannot be watched, or the server not be started
   */
  public static EvisorService start(
      ServiceSettings settings, List<HttpRoute> more, Consumer<String> log)
      throws FaultyFilesException, IOException {
    FutureTask<LiveRules> loading = new FutureTask<>(() -> LiveRules.open(settings.source(), log));
    new Thread(loading, "evisor-load").start();
    // Bound while rules are loaded: who asks already waits instead of being turned away.
    ServerConnector connector = connector(settings);
    try {
      connector.open();
    } catch (IOException e) {
      loaded(loading).close();
      throw e.getCause() instanceof BindException taken ? taken : e;
    }
    try {
      EvisorService service =
          new EvisorService(
              settings, connector, loaded(loading), new DecidingLanes(settings.limits()));
      service.serve(settings, more, log);
      return service;
    } catch (FaultyFilesException | IOException e) {
      connector.close();
      throw e;
    }
  }

  private static LiveRules loaded(FutureTask<LiveRules> loading)
      throws FaultyFilesException, IOException {
    try {
      return loading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the rules were not loaded");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FaultyFilesException faulty) {
        throw faulty;
      }
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e);
    }
  }

  private void serve(ServiceSettings settings, List<HttpRoute> more, Consumer<String> log)
      throws IOException {
    ServiceMetrics metrics = new ServiceMetrics();
    List<HttpRoute> routes = new ArrayList<>(AnswerRoutes.all());
    routes.addAll(KnowledgeRoutes.all());
    routes.addAll(new DecisionRoutes(settings.decisions()).all());
    routes.addAll(new StateRoutes(rules, metrics, this::measured).all());
    routes.addAll(more);
    server.setErrorHandler(new ProblemPages());
    server.setStopTimeout(settings.limits().stopping().toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(settings.limits().connections(), connector));
    connector.addBean(new SlowConnections(connector.getScheduler(), settings.limits().reading()));
    server.setHandler(
        new GracefulHandler(
            new ServiceHandler(
                new SiteGuard(settings.host(), settings.publicAddress()),
                new ServiceRouter(routes),
                rules,
                deciders,
                metrics,
                settings.limits(),
                log)));
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw new IOException(e.getMessage(), e);
    }
  }

  private Map<String, Long> measured() {
    Map<String, Long> measured = new TreeMap<>();
    measured.put("evisor_short_calls", (long) deciders.busy(Lane.SHORT));
    measured.put("evisor_long_calls", (long) deciders.busy(Lane.LONG));
    if (decisions.keeps()) {
      measured.put("evisor_decisions_kept", decisions.counted());
    }
    return measured;
  }

  /** Returns where it is found. */
  public URI address() {
    String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + connector.getLocalPort() + "/");
  }

  /** Waits until it has stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Stops: takes no more requests, answers those that are there, and lets go of everything. */
  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      deciders.close();
      decisions.close();
      rules.close();
    }
  }
}
