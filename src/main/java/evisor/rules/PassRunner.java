package evisor.rules;

import evisor.model.Request;
import evisor.model.Train;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Runs one pass over the facts of one request; any number of threads may do so at once. */
final class PassRunner {

  private final KieSessionsPool pool;
  private final Map<String, FindingSource> sources;

  private PassRunner(KieBase base, Map<String, FindingSource> sources) {
    this.pool = base.newKieSessionsPool(1);
    this.sources = sources;
  }

  /** Returns a runner of the rules of one pass. */
  static PassRunner of(KieBase base, Pass pass, List<FindingSource> sources) {
    Map<String, FindingSource> own = new LinkedHashMap<>();
    sources.stream()
        .filter(source -> Pass.of(source.rule().verb()) == pass)
        .forEach(source -> own.put(source.rule().id(), source));
    return new PassRunner(base, own);
  }

  /** Returns everything that the rules say, by train in the order given, then by rule id. */
  List<VerdictRecorder.Statement> run(Request request, List<Train> trains) {
    if (sources.isEmpty()) {
      return List.of();
    }
    VerdictRecorder recorder = new VerdictRecorder(request, trains, sources);
    KieSession session = pool.newKieSession();
    try {
      session.addEventListener(recorder);
      session.setGlobal("verdict", recorder);
      session.insert(request);
      trains.forEach(session::insert);
      fire(session, sources.size() * Math.max(1, trains.size()));
    } finally {
      session.dispose();
    }
    return recorder.statements();
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
