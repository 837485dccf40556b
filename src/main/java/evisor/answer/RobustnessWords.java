package evisor.answer;

import evisor.advice.Recommendation;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.robustness.Robustness;
import evisor.robustness.Robustness.Straddling;
import evisor.robustness.Robustness.When;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how sure the first rank is, and on what it hangs, in few lines. */
final class RobustnessWords {

  private static final int MOST_STRADDLING = 3;

  private final SourceMarks marks;

  RobustnessWords(SourceMarks marks) {
    this.marks = marks;
  }

  Section section(Robustness robustness, Recommendation answer) {
    List<Item> items = new ArrayList<>();
    items.add(Item.of(first(robustness, answer)));
    for (When when : robustness.when()) {
      items.add(
          Item.of(
              marks.core(when.core()),
              "first in " + share(when.firstShare()) + ", " + when.words() + ".",
              Sources.NONE));
    }
    others(robustness).ifPresent(items::add);
    if (answer.recommended().isPresent() && robustness.noneShare() > 0) {
      items.add(Item.of("In " + share(robustness.noneShare()) + " no train is feasible."));
    }
    items.addAll(straddling(robustness));
    for (String remark : robustness.remarks()) {
      items.add(Item.of(remark));
    }
    return new Section("How sure", List.copyOf(items));
  }

  private String first(Robustness robustness, Recommendation answer) {
    String drawn = robustness.draws() + " draws of every uncertain figure from its range";
    if (answer.recommended().isEmpty()) {
      return robustness.noneShare() == 1
          ? "No train is feasible in any of " + drawn + "."
          : Phrase.of(
              "No train is feasible in %s of %s; in the others one is.",
              share(robustness.noneShare()), drawn);
    }
    return Phrase.of(
        "%s stays first in %s%s.%s",
        marks.name(answer.recommended().get().train()),
        robustness.firstShare() == 1 ? "all of " : share(robustness.firstShare()) + " of ",
        drawn,
        robustness.closeRace() ? " That is a close race." : "");
  }

  /** Sums up the trains of which nothing more is said. */
  private Optional<Item> others(Robustness robustness) {
    double left = 1 - robustness.noneShare() - robustness.firstShare();
    for (When when : robustness.when()) {
      left -= when.firstShare();
    }
    return left < 0.5 / robustness.draws()
        ? Optional.empty()
        : Optional.of(Item.of("Others are first in " + share(left) + ", taken together."));
  }

  private List<Item> straddling(Robustness robustness) {
    List<Item> items = new ArrayList<>();
    for (Straddling figure : robustness.straddling()) {
      if (items.size() < MOST_STRADDLING) {
        items.add(straddling(figure));
      }
    }
    return items;
  }

  private Item straddling(Straddling figure) {
    String threshold =
        figure.threshold().isPresent()
            ? ", on both sides of "
                + marks.wording().quantity(figure.threshold().getAsDouble(), figure.quantity())
            : "";
    return Item.of(
        figure.figure() + " of " + marks.core(figure.core()),
        marks.wording().range(figure.range(), figure.quantity())
            + threshold
            + ": the rule "
            + (figure.fires() ? "speaks in this answer and" : "is silent in this answer and speaks")
            + " in "
            + share(figure.share())
            + " of the draws.",
        new Sources(List.of(figure.rule()), List.of(), false));
  }

  /** Returns a share in whole percents, which is as much as some hundred draws tell. */
  private String share(double share) {
    double percent = 100 * share;
    if (percent > 0 && percent < 1) {
      return "less than 1 %";
    }
    return percent > 99 && percent < 100 ? "more than 99 %" : marks.wording().whole(percent) + " %";
  }
}
