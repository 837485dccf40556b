package evisor.validation;

import evisor.cases.Case;
import evisor.cases.ReportSection;
import evisor.json.JsonWriter;
import evisor.model.Method;
import evisor.speech.Phrase;
import evisor.text.Outline;
import evisor.validation.ModelScore.Difference;
import evisor.validation.Validation.YardstickScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A validation as a part of the report of a suite. */
public final class ValidationSection implements ReportSection {

  private final Validation validation;

  /** Takes what is reported. */
  public ValidationSection(Validation validation) {
    this.validation = validation;
  }

  @Override
  public String name() {
    return "validation";
  }

  @Override
  public Map<String, String> figures() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("cases", String.valueOf(validation.situations().size()));
    figures.put("groups", String.valueOf(validation.groups()));
    for (ModelScore score : scores()) {
      figures.put(score.id() + ".accepted", String.valueOf(score.accepted()));
      figures.put(score.id() + ".backed", String.valueOf(score.backed()));
      figures.put(score.id() + ".unsuitable", String.valueOf(score.unsuitable()));
    }
    return figures;
  }

  private List<ModelScore> scores() {
    List<ModelScore> scores = new ArrayList<>(List.of(validation.masked(), validation.unmasked()));
    validation.yardsticks().forEach(one -> scores.add(one.score()));
    return scores;
  }

  /** Returns what a yardstick is held against. */
  private ModelScore rules(YardstickScore yardstick) {
    return yardstick.masked() ? validation.masked() : validation.unmasked();
  }

  @Override
  public String text() {
    Outline page = new Outline();
    page.line("VALIDATION");
    page.hanging(
        Phrase.of(
            "%s published cases of %s research groups. Accepted: what the source would accept comes"
                + " first. Backed: what it used itself. Unsuitable: what the case says must not"
                + " come first.",
            validation.situations().size(), validation.groups()));
    page.gap();
    page.verbatim(row("", "accepted", "backed", "unsuitable", "rules ahead by"));
    page.verbatim(row(validation.masked(), ""));
    page.verbatim(row(validation.unmasked(), ""));
    for (YardstickScore yardstick : validation.yardsticks()) {
      Difference ahead = rules(yardstick).ahead(yardstick.score());
      String error = rounded(ahead.error()).toPlainString();
      page.verbatim(
          row(yardstick.score(), String.format(Locale.ROOT, "%+d ± %s", ahead.cases(), error)));
    }
    page.gap();
    page.hanging(
        "± is one standard error; cases of one group count together. The last release is held"
            + " against the unmasked rules, all else against the masked ones.");
    lost(page);
    return page.terminal(/* colour= */ false);
  }

  private static String row(ModelScore score, String ahead) {
    return row(
        score.title(),
        String.valueOf(score.accepted()),
        String.valueOf(score.backed()),
        String.valueOf(score.unsuitable()),
        ahead);
  }

  private static String row(
      String title, String accepted, String backed, String unsuitable, String ahead) {
    return String.format(
            Locale.ROOT, "  %-33s %8s %6s %10s  %s", title, accepted, backed, unsuitable, ahead)
        .stripTrailing();
  }

  /** Says which cases are answered as accepted only with the help of their own group. */
  private void lost(Outline page) {
    boolean first = true;
    for (int i = 0; i < validation.situations().size(); i++) {
      Optional<List<Method>> whole = validation.unmasked().answers().get(i);
      Optional<List<Method>> masked = validation.masked().answers().get(i);
      if (!whole.equals(masked)) {
        if (first) {
          page.gap();
          page.line("Answered otherwise when the own group is masked:");
          first = false;
        }
        Case tested = validation.situations().get(i).tested();
        page.item("  ", "", tested.id() + ": " + named(whole) + ", masked " + named(masked) + ".");
      }
    }
  }

  private static String named(Optional<List<Method>> core) {
    return core.map(methods -> TrainWords.id(methods).replace(",", " → ")).orElse("nothing");
  }

  @Override
  public void write(JsonWriter out) {
    out.field("cases", validation.situations().size());
    out.field("groups", validation.groups());
    out.array(
        "models",
        () -> {
          out.element(() -> write(validation.masked(), Optional.empty(), out));
          out.element(() -> write(validation.unmasked(), Optional.empty(), out));
          for (YardstickScore yardstick : validation.yardsticks()) {
            Difference ahead = rules(yardstick).ahead(yardstick.score());
            out.element(() -> write(yardstick.score(), Optional.of(ahead), out));
          }
        });
  }

  private void write(ModelScore score, Optional<Difference> ahead, JsonWriter out) {
    out.field("id", score.id());
    out.field("title", score.title());
    out.field("accepted", score.accepted());
    out.field("backed", score.backed());
    out.field("unsuitable", score.unsuitable());
    ahead.ifPresent(
        difference -> {
          out.field("rules_ahead_by", difference.cases());
          out.field("standard_error", rounded(difference.error()));
        });
    out.object(
        "answers",
        () -> {
          for (int i = 0; i < score.answers().size(); i++) {
            String id = validation.situations().get(i).tested().id();
            out.terms(id, score.answers().get(i).orElse(List.of()));
          }
        });
  }

  private static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_EVEN);
  }
}
