package evisor.cli;

import evisor.files.FaultyFilesException;
import evisor.json.JsonWriter;
import evisor.kept.DecisionFolder;
import evisor.kept.StoreException;
import evisor.laboratory.Laboratory;
import evisor.page.PageRoutes;
import evisor.service.DecisionKeeper;
import evisor.service.EvisorService;
import evisor.service.PublicAddress;
import evisor.service.RulesSource;
import evisor.service.RulesSource.LaboratoryText;
import evisor.service.ServiceLimits;
import evisor.service.ServiceSettings;
import evisor.speech.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;

/** Serves evisor over HTTP until it is stopped. */
final class ServeCommand implements Command {

  private static final TextOption HOST =
      new TextOption("host", "ADDRESS", "address to bind (default: 127.0.0.1, this machine alone)");
  private static final NumberOption PORT =
      new NumberOption(
          new TextOption("port", "N", "port (default: 8080; 0: any free one)"),
          ServiceSettings.USUAL_PORT,
          0,
          65_535);
  private static final TextOption BEHIND_PROXY =
      new TextOption(
          "behind-proxy",
          "URL",
          "where a proxy with TLS and login shows it, as https://evisor.example.org");

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "serve",
            "serves the planner's page and the API over HTTP until it is stopped",
            "[OPTION…]",
            List.of(
                PORT,
                HOST,
                BEHIND_PROXY,
                DataFolder.DATA,
                SharedOptions.RULES,
                LaboratoryFile.NAMED_ALONE,
                SharedOptions.CASES),
            "Bound to this machine alone unless --host names another address, which needs"
                + " --behind-proxy: the service itself knows neither TLS nor login. Behind a proxy,"
                + " pages of that address alone may send it something. Rules that are"
                + " saved while it runs answer from then on if they compile. The page is under /,"
                + " and /openapi.json describes the API.")
        .like("serve");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    if (!line.getArgList().isEmpty()) {
      throw CommandFailure.usage("serve takes no argument, found %s.", line.getArgList().get(0));
    }
    Consumer<String> log = text -> around.err().println("evisor: " + text);
    DecisionKeeper keeper = keeper(line, around, log);
    ServiceSettings settings = settings(line, around).keeping(keeper);
    try (EvisorService service = EvisorService.start(settings, PageRoutes.all(keeper), log)) {
      stopAtExit(service, around);
      around
          .out()
          .println(
              settings
                  .publicAddress()
                  .map(
                      shown ->
                          Phrase.of(
                              "evisor serves %s, shown as %s/ (Ctrl-C stops it)",
                              service.address(), shown.origin()))
                  .orElseGet(
                      () -> Phrase.of("evisor serves %s (Ctrl-C stops it)", service.address())));
      around.out().flush();
      openDecisions(keeper);
      service.join();
    } catch (FaultyFilesException e) {
      throw CommandFailure.files("rules", "The rules do not load", e, ExitStatus.RULES);
    } catch (BindException e) {
      throw CommandFailure.usage(
          speech ->
              speech.say(
                  "%s:%s cannot be bound: %s Another --port may be free; --port 0 takes any.",
                  settings.host(), settings.port(), Problems.why(e, speech)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitStatus.DONE;
  }

  /** Returns who keeps decisions; a folder that is named must do so from the beginning. */
  private static DecisionKeeper keeper(CommandLine line, Environment around, Consumer<String> log)
      throws CommandFailure {
    Optional<DecisionFolder> folder = DataFolder.of(line, around);
    if (DataFolder.DATA.in(line).isPresent()) {
      try {
        folder.orElseThrow().open();
      } catch (StoreException e) {
        throw DataFolder.unusable(e);
      }
    }
    return new DecisionKeeper(folder, log);
  }

  /** Opens what was kept before, so that the first who asks for it does not wait. */
  private static void openDecisions(DecisionKeeper keeper) {
    try {
      keeper.store();
    } catch (StoreException e) {
      keeper.note(e);
    }
  }

  /** Starts the service, has its first page and an answer, and stops it. */
  static void rehearse(Environment around) {
    RulesSource source =
        new RulesSource(
            around.checkout("rules").filter(Files::isDirectory),
            "rules",
            around.checkout("cases").filter(Files::isDirectory),
            around.cache());
    ServiceSettings settings = ServiceSettings.local(0, source, ServiceLimits.usual());
    try (EvisorService service =
        EvisorService.start(
            settings, PageRoutes.all(settings.decisions()), around.err()::println)) {
      for (String page : List.of("", "?sample=plasma&volume=1+mL", "healthz")) {
        try (InputStream in = service.address().resolve(page).toURL().openStream()) {
          in.transferTo(around.out());
        }
      }
    } catch (FaultyFilesException | IOException e) {
      // A machine without loopback starts the service as fast as it can.
      around.err().println(e);
    }
  }

  private static void stopAtExit(EvisorService service, Environment around) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    service.close();
                  } catch (IOException e) {
                    around.err().println("evisor: the service did not stop in time");
                  }
                },
                "evisor-stop"));
  }

  private static ServiceSettings settings(CommandLine line, Environment around)
      throws CommandFailure {
    String host = HOST.in(line).orElse(ServiceSettings.LOOPBACK);
    Optional<PublicAddress> publicAddress = publicAddress(line);
    if (publicAddress.isEmpty() && !isLoopback(host)) {
      throw CommandFailure.usage(
          "--host %s can be reached from other machines, and the service knows neither TLS nor"
              + " login; put a proxy before it that does, and say where it shows the service, as"
              + " in --behind-proxy https://evisor.example.org.",
          host);
    }
    RulesSource source =
        new RulesSource(
                folder(SharedOptions.RULES, "rules", line, around),
                SharedOptions.RULES.in(line).orElse("rules"),
                folder(SharedOptions.CASES, "cases", line, around),
                around.cache())
            .forLaboratory(laboratory(line, around));
    return new ServiceSettings(
        host,
        (int) PORT.in(line),
        publicAddress,
        source,
        ServiceLimits.usual(),
        DecisionKeeper.ofNothing());
  }

  /** Returns the profile that is named, read once so that its faults keep the service from it. */
  private static Optional<LaboratoryText> laboratory(CommandLine line, Environment around)
      throws CommandFailure {
    Optional<LaboratoryFile> file = LaboratoryFile.named(line);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Laboratory profile =
        file.get()
            .read(
                RulesLoader.knowledge(line, around)
                    .in(AnswerLanguage.speech(line, around).language()));
    String name = String.valueOf(file.get().path().getFileName());
    return Optional.of(new LaboratoryText(name, JsonWriter.plain(profile.json())));
  }

  private static Optional<PublicAddress> publicAddress(CommandLine line) throws CommandFailure {
    Optional<String> stated = BEHIND_PROXY.in(line);
    Optional<PublicAddress> address = stated.flatMap(PublicAddress::of);
    if (stated.isPresent() && address.isEmpty()) {
      throw CommandFailure.usage(
          "--behind-proxy %s: the address at which the proxy shows the service is expected, with"
              + " TLS and without a path, as https://evisor.example.org.",
          stated.get());
    }
    return address;
  }

  private static boolean isLoopback(String host) throws CommandFailure {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw CommandFailure.usage("--host %s: there is no such address.", host);
    }
  }

  private static Optional<Path> folder(
      TextOption option, String name, CommandLine line, Environment around) throws CommandFailure {
    Optional<String> named = option.in(line);
    if (named.isPresent() && !Files.isDirectory(Path.of(named.get()))) {
      throw CommandFailure.usage("--%s %s: there is no such folder.", option.name(), named.get());
    }
    return named.map(Path::of).or(() -> around.checkout(name).filter(Files::isDirectory));
  }
}
