package evisor.answer;

import evisor.advice.Recommendation;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.robustness.Robustness;
import evisor.robustness.Robustness.Straddling;
import evisor.robustness.Robustness.When;
import evisor.text.Wording;
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
              marks.say("first in %s, %s.", marks.wording().share(when.firstShare()), when.words()),
              Sources.NONE));
    }
    others(robustness).ifPresent(items::add);
    if (answer.recommended().isPresent() && robustness.noneShare() > 0) {
      items.add(
          Item.of(
              marks.say(
                  "In %s no train is feasible.", marks.wording().share(robustness.noneShare()))));
    }
    items.addAll(straddling(robustness));
    for (String remark : robustness.remarks()) {
      items.add(Item.of(remark));
    }
    return new Section(marks.say("How sure"), List.copyOf(items));
  }

  private String first(Robustness robustness, Recommendation answer) {
    int draws = robustness.draws();
    if (answer.recommended().isEmpty()) {
      return robustness.noneShare() == 1
          ? marks.say(
              "No train is feasible in any of %s draws of every uncertain figure from its range.",
              draws)
          : marks.say(
              "No train is feasible in %s of %s draws of every uncertain figure from its range; in"
                  + " the others one is.",
              marks.wording().share(robustness.noneShare()), draws);
    }
    String stays = first(robustness, marks.wording());
    return robustness.closeRace() ? stays + " " + marks.say("That is a close race.") : stays;
  }

  /** Says in how many draws the recommended train is first. */
  static String first(Robustness robustness, Wording wording) {
    return robustness.firstShare() == 1
        ? wording.say(
            "First, alone or tied, in all of %s draws of the uncertain figures.",
            robustness.draws())
        : wording.say(
            "First, alone or tied, in %s of %s draws of the uncertain figures.",
            wording.share(robustness.firstShare()), robustness.draws());
  }

  /** Sums up the trains of which nothing more is said. */
  private Optional<Item> others(Robustness robustness) {
    double left = 1 - robustness.noneShare() - robustness.firstShare();
    for (When when : robustness.when()) {
      left -= when.firstShare();
    }
    return left < 0.5 / robustness.draws()
        ? Optional.empty()
        : Optional.of(
            Item.of(
                marks.say("Others are first in %s, taken together.", marks.wording().share(left))));
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
    return Item.of(
        marks.say("%s of the train %s", figure.figure(), marks.core(figure.core())),
        said(figure),
        new Sources(List.of(figure.rule()), List.of(), false));
  }

  private String said(Straddling figure) {
    String range = marks.wording().range(figure.range(), figure.quantity());
    String share = marks.wording().share(figure.share());
    if (figure.threshold().isEmpty()) {
      return figure.fires()
          ? marks.say("%s: the rule speaks in this answer and in %s of the draws.", range, share)
          : marks.say(
              "%s: the rule is silent in this answer and speaks in %s of the draws.", range, share);
    }
    String limit = marks.wording().quantity(figure.threshold().getAsDouble(), figure.quantity());
    return figure.fires()
        ? marks.say(
            "%s, on both sides of %s: the rule speaks in this answer and in %s of the draws.",
            range, limit, share)
        : marks.say(
            "%s, on both sides of %s: the rule is silent in this answer and speaks in %s of the"
                + " draws.",
            range, limit, share);
  }
}
