package evisor.rules;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.compile.DrlUnit;
import evisor.rules.text.Pass;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Runs one pass by Drools. */
final class DroolsRunner implements PassRunner {

  private final KieSessionsPool pool;
  private final Map<String, FindingSource> sources;

  private DroolsRunner(KieBase base, Map<String, FindingSource> sources) {
    this.pool = base.newKieSessionsPool(1);
    this.sources = sources;
  }

  /** Returns a runner of the rules of one pass. */
  static DroolsRunner of(KieBase base, Pass pass, List<FindingSource> sources) {
    return new DroolsRunner(base, PassRunner.byId(pass, sources));
  }

  @Override
  public PassFindings run(Request request, List<? extends Train> trains) {
    VerdictRecorder recorder = new VerdictRecorder(request, trains, sources);
    if (sources.isEmpty()) {
      return recorder.said();
    }
    KieSession session = pool.newKieSession();
    try {
      session.addEventListener(recorder);
      session.setGlobal("verdict", recorder);
      session.setGlobal(DrlUnit.TRAINS, trains);
      session.insert(request);
      fire(session, sources.size() * Math.max(1, trains.size()));
    } finally {
      session.dispose();
    }
    return recorder.said();
  }

  /**
   * A rule speaks at most once of each train, so more firings than that are a fault and never an
   * answer.
   */
  private static void fire(KieSession session, int most) {
    if (session.fireAllRules(most + 1) > most) {
      throw new IllegalStateException("rules fired more often than there are rules and trains");
    }
  }
}
