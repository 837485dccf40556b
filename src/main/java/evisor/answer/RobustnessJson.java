package evisor.answer;

import evisor.json.JsonWriter;
import evisor.robustness.Robustness;
import evisor.robustness.Robustness.Straddling;
import evisor.text.RoundedAmounts;
import java.util.Optional;

/** Renders how sure the first rank is as JSON. */
final class RobustnessJson {

  private final JsonWriter out;

  RobustnessJson(JsonWriter out) {
    this.out = out;
  }

  /** Writes the field {@code robustness}: an object, or null where no draw has a feasible train. */
  void object(Optional<Robustness> robustness) {
    out.object("robustness", robustness, this::fields);
  }

  private void fields(Robustness found) {
    number("first_share", found.firstShare());
    out.field("draws", found.draws());
    out.field("seed", found.seed());
    number("none_share", found.noneShare());
    out.field("close_race", found.closeRace());
    out.objects(
        "shares",
        found.shares(),
        share -> {
          out.terms("core", share.core());
          number("first_share", share.firstShare());
        });
    out.objects("straddling", found.straddling(), this::straddling);
    out.objects(
        "when",
        found.when(),
        when -> {
          out.terms("core", when.core());
          number("first_share", when.firstShare());
          out.field("words", when.words());
        });
    out.texts("remarks", found.remarks());
  }

  private void straddling(Straddling figure) {
    out.field("rule", figure.rule());
    out.terms("core", figure.core());
    out.field("figure", figure.figure());
    out.object(
        "range",
        () -> {
          number("low", figure.range().low());
          number("high", figure.range().high());
        });
    if (figure.threshold().isPresent()) {
      number("threshold", figure.threshold().getAsDouble());
    }
    number("share", figure.share());
    out.field("fires", figure.fires());
  }

  private void number(String name, double value) {
    out.field(name, RoundedAmounts.exact(value));
  }
}
