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
final class Bench {

  private final KieSessionsPool pool;
  private final Map<String, Speaker> speakers;

  private Bench(KieBase base, Map<String, Speaker> speakers) {
    this.pool = base.newKieSessionsPool(1);
    this.speakers = speakers;
  }

  /** Returns a bench for the rules of one pass. */
  static Bench of(KieBase base, Pass pass, List<Speaker> speakers) {
    Map<String, Speaker> own = new LinkedHashMap<>();
    speakers.stream()
        .filter(speaker -> Pass.of(speaker.rule().verb()) == pass)
        .forEach(speaker -> own.put(speaker.rule().id(), speaker));
    return new Bench(base, own);
  }

  /** Returns everything that the rules say, by train in the order given, then by rule id. */
  List<Hearing.Statement> hear(Request request, List<Train> trains) {
    if (speakers.isEmpty()) {
      return List.of();
    }
    Hearing hearing = new Hearing(request, trains, speakers);
    KieSession session = pool.newKieSession();
    try {
      session.addEventListener(hearing);
      session.setGlobal("verdict", hearing);
      session.insert(request);
      trains.forEach(session::insert);
      fire(session, speakers.size() * Math.max(1, trains.size()));
    } finally {
      session.dispose();
    }
    return hearing.statements();
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
