package evisor.rules;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.text.Pass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs one pass over the facts of one request; any number of threads may do so at once. */
interface PassRunner {

  /** Returns everything that the rules say. */
  PassFindings run(Request request, List<? extends Train> trains);

  /** Returns the rules of one pass by id. */
  static Map<String, FindingSource> byId(Pass pass, List<FindingSource> sources) {
    Map<String, FindingSource> own = new LinkedHashMap<>();
    for (FindingSource source : sources) {
      if (source.rule().verb().pass() == pass) {
        // Compiled rules name themselves by the same text, which is then found at once.
        own.put(source.rule().id().intern(), source);
      }
    }
    return own;
  }
}
