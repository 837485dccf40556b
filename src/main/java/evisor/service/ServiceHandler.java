package evisor.service;

import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes requests from the server; nothing in it waits. */
final class ServiceHandler extends Handler.Abstract.NonBlocking {

  private final ServiceExchange.Means means;

  /** Takes what answers. */
  ServiceHandler(
      SiteGuard guard,
      ServiceRouter router,
      LiveRules rules,
      DecidingLanes deciders,
      ServiceMetrics metrics,
      ServiceLimits limits,
      Consumer<String> log) {
    this.means = new ServiceExchange.Means(guard, router, rules, deciders, metrics, limits, log);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    new ServiceExchange(means, request, response, callback).run();
    return true;
  }
}
