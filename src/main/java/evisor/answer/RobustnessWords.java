package evisor.answer;

import evisor.advice.Amounts;
import evisor.advice.Recommendation;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.model.Quantity;
import evisor.robustness.Robustness;
import evisor.robustness.Robustness.Straddling;
import evisor.robustness.Robustness.When;
import java.util.ArrayList;
import java.util.List;

/** Says how sure the first rank is, and on what it hangs. */
final class RobustnessWords {

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
    for (Straddling figure : robustness.straddling()) {
      items.add(straddling(figure));
    }
    for (String remark : robustness.remarks()) {
      items.add(Item.of(remark));
    }
    return new Section("How sure", List.copyOf(items));
  }

  private String first(Robustness robustness, Recommendation answer) {
    String drawn =
        robustness.draws() + " draws of every uncertain figure from its range and of the weights";
    if (answer.recommended().isEmpty()) {
      return "No train is feasible in "
          + share(robustness.noneShare())
          + " of "
          + drawn
          + "; in the others one is.";
    }
    return marks.name(answer.recommended().get().train())
        + " stays first in "
        + share(robustness.firstShare())
        + " of "
        + drawn
        + "."
        + (robustness.closeRace() ? " That is a close race." : "");
  }

  private Item straddling(Straddling figure) {
    return Item.of(
        figure.figure() + " of " + marks.core(figure.core()),
        "lies on both sides of what the rule asks, which "
            + (figure.fires() ? "speaks in this answer and" : "is silent in this answer and speaks")
            + " in "
            + share(figure.share())
            + " of the draws.",
        new Sources(List.of(figure.rule()), List.of(), false));
  }

  private static String share(double share) {
    return Amounts.shown(share, Quantity.FRACTION);
  }
}
