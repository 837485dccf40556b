package evisor.page;

import evisor.kept.DecisionFolder;
import evisor.service.DecisionKeeper;
import evisor.service.EvisorService;
import evisor.service.PublicAddress;
import evisor.service.RulesSource;
import evisor.service.ServiceLimits;
import evisor.service.ServiceSettings;
import java.nio.file.Path;
import java.util.Optional;

/** Serves the pages by the rules and cases of the checkout, at a free port. */
final class ServedPages {

  private static final Optional<Path> CACHE = Optional.of(Path.of("target", "test-cache"));
  private static final RulesSource CHECKOUT =
      new RulesSource(Optional.of(Path.of("rules")), "rules", Optional.of(Path.of("cases")), CACHE);

  private ServedPages() {}

  /** Serves them on this machine alone. */
  static EvisorService start(DecisionKeeper keeper) throws Exception {
    return start(ServiceSettings.local(0, CHECKOUT, ServiceLimits.usual()).keeping(keeper), keeper);
  }

  /** Serves them for a proxy that shows them at an address; nothing is kept. */
  static EvisorService startBehindProxy(String address) throws Exception {
    DecisionKeeper nothing = DecisionKeeper.ofNothing();
    return start(
        new ServiceSettings(
            ServiceSettings.LOOPBACK,
            0,
            PublicAddress.of(address),
            CHECKOUT,
            ServiceLimits.usual(),
            nothing),
        nothing);
  }

  /** Returns who keeps decisions in a folder. */
  static DecisionKeeper keepingIn(Path folder) {
    return new DecisionKeeper(Optional.of(new DecisionFolder(folder, CACHE)), line -> {});
  }

  private static EvisorService start(ServiceSettings settings, DecisionKeeper keeper)
      throws Exception {
    return EvisorService.start(settings, PageRoutes.all(keeper), line -> {});
  }
}
