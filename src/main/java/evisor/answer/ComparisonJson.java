package evisor.answer;

import evisor.advice.DecidedByJson;
import evisor.advice.ProvenanceJson;
import evisor.answer.TrainComparison.Pair;
import evisor.json.JsonWriter;
import evisor.knowledge.Knowledge;
import evisor.request.RequestWriter;

/** Renders trains side by side as one line of JSON; equal comparisons give equal bytes. */
public final class ComparisonJson {

  private final JsonWriter out;
  private final TrainComparison comparison;
  private final OptionJson options;

  private ComparisonJson(JsonWriter out, TrainComparison comparison, Knowledge knowledge) {
    this.out = out;
    this.comparison = comparison;
    this.options = new OptionJson(out, comparison.answer().request(), knowledge.lexicon());
  }

  /**
   * Returns the comparison, without a line break at its end.
   *
   * @param comparison the comparison
   * @param knowledge the knowledge base that the answer was worked out with
   */
  public static String of(TrainComparison comparison, Knowledge knowledge) {
    return JsonWriter.object(json -> new ComparisonJson(json, comparison, knowledge).whole());
  }

  private void whole() {
    out.field("request", RequestWriter.json(comparison.answer().request()));
    out.objects("trains", comparison.trains(), this::train);
    out.objects("pairs", comparison.pairs(), this::pair);
    out.objects("changes", comparison.changeovers(), options::changeover);
    ProvenanceJson.write(comparison.answer().provenance(), out);
  }

  private void train(ComparedTrain train) {
    out.field("letter", comparison.letter(train));
    out.field("runs_today", comparison.runsToday(train));
    options.compared(train);
  }

  private void pair(Pair pair) {
    out.field("before", comparison.letter(pair.before()));
    out.field("behind", comparison.letter(pair.behind()));
    out.field("tied", pair.tied());
    out.object("decided_by", pair.decidedBy(), decided -> DecidedByJson.of(decided, out));
    options.findings("excluded_by", pair.exclusions());
  }
}
