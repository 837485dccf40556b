package evisor.kept;

import evisor.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes a decision as a case, which the suite of cases runs as it runs its own. */
public final class DecisionCase {

  private DecisionCase() {}

  /** Returns the id of the case, by which its file is called too. */
  public static String id(KeptDecision decision) {
    return "kept-" + decision.id();
  }

  /** Returns the case in JSON, on lines that a person can read. */
  public static String of(KeptDecision decision) {
    DecisionRemark remark = decision.remark();
    return JsonWriter.indented(
        JsonWriter.object(
            out -> {
              out.field("id", id(decision));
              out.field("title", remark.title().isEmpty() ? id(decision) : oneLine(remark.title()));
              out.texts("tags", List.of("kept", remark.stance().id()));
              out.object(
                  "source",
                  () -> {
                    out.field("citation", citation(decision));
                    if (!remark.because().isEmpty()) {
                      out.field("says", oneLine(remark.because()));
                    }
                  });
              out.field(
                  "request",
                  DecisionJson.read(decision.answer().request().getBytes(StandardCharsets.UTF_8)));
              out.object("expect", () -> expect(decision, out));
            }));
  }

  private static String citation(KeptDecision decision) {
    String day = decision.at().atZone(ZoneOffset.UTC).toLocalDate().toString();
    String who = decision.remark().who();
    return "Decision " + decision.id() + " of " + day + (who.isEmpty() ? "" : ", " + oneLine(who));
  }

  private static String oneLine(String text) {
    return String.join(" ", text.strip().split("\\s+", -1));
  }

  /**
   * Writes what the laboratory expects: what it took comes first; what it did instead might come
   * first as well; what it disputes does not.
   */
  private static void expect(KeptDecision decision, JsonWriter out) {
    List<String> core = decision.answer().core();
    List<String> instead = decision.remark().insteadCore();
    boolean disputed = decision.remark().stance() == Stance.DISPUTED;
    if (core.isEmpty()) {
      out.field("status", disputed ? "recommended" : decision.answer().status());
    } else if (disputed && !core.equals(instead)) {
      trains("not_recommended", List.of(core), out);
    }
    List<List<String>> right = new ArrayList<>();
    if (!disputed && !core.isEmpty()) {
      right.add(core);
    }
    boolean other = !instead.isEmpty() && !right.contains(instead);
    if (other && (disputed || !core.isEmpty())) {
      right.add(instead);
    }
    if (!right.isEmpty()) {
      trains("recommended", right, out);
    }
  }

  private static void trains(String name, List<List<String>> trains, JsonWriter out) {
    out.array(name, () -> trains.forEach(train -> out.list(() -> train.forEach(out::element))));
  }
}
