package evisor.answer;

import evisor.advice.CriterionScore;
import evisor.advice.CriterionScore.Argument;
import evisor.advice.Recommendation.Option;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.model.Quantity;
import evisor.text.Amounts;
import evisor.text.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Says how the score came about: every criterion with the arguments that moved it. */
final class ReasonWords {

  private ReasonWords() {}

  static Section section(Option option, SourceMarks marks) {
    List<Item> items = new ArrayList<>();
    for (CriterionScore criterion : option.criteria()) {
      List<Item> details =
          criterion.arguments().stream().map(argument -> item(argument, marks)).toList();
      items.add(
          new Item(
              marks.word(criterion.criterion()),
              Phrase.of(
                  "%s attained, weight %s%s",
                  Amounts.shown(criterion.attainment(), Quantity.FRACTION),
                  Amounts.shown(criterion.weight(), Quantity.FRACTION),
                  criterion.from().isEmpty() ? "" : "; " + criterion.from()),
              Sources.NONE,
              details));
    }
    return new Section("Why this train", List.copyOf(items));
  }

  private static Item item(Argument argument, SourceMarks marks) {
    String side = argument.step() < 0 ? "against" : "for";
    return Item.of(
        argument.counts() ? side : side + ", agreeing",
        argument.finding().message(),
        marks.of(argument.finding()));
  }
}
