package evisor.rules;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.plain.PlainRule;
import evisor.rules.text.Pass;
import java.util.List;
import java.util.Map;

/** Runs one pass by the plain interpreter. */
final class PlainRunner implements PassRunner {

  private final Map<String, FindingSource> sources;
  private final PlainRules rules;

  PlainRunner(Pass pass, List<FindingSource> sources, PlainRules rules) {
    this.sources = PassRunner.byId(pass, sources);
    this.rules = rules;
  }

  @Override
  public PassFindings run(Request request, List<? extends Train> trains) {
    VerdictRecorder recorder = new VerdictRecorder(request, trains, sources);
    for (FindingSource source : sources.values()) {
      PlainRule rule = rules.of(source.rule());
      if (rule.concerns(request)) {
        recorder.speaks(rule.id());
        if (!rule.aboutTrain()) {
          rule.speak(request, recorder);
          continue;
        }
        for (Train train : trains) {
          if (rule.fits(request, train)) {
            rule.speak(request, train, recorder);
          }
        }
      }
    }
    return recorder.said();
  }
}
