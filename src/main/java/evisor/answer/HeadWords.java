package evisor.answer;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.advice.Strength;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.knowledge.Knowledge;
import evisor.model.Method;
import evisor.model.Phase;
import evisor.model.Step;
import evisor.model.Train;
import evisor.model.WordTrait;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says the answer in a line, how strong it is, and what it is tied with. */
final class HeadWords {

  private HeadWords() {}

  static String headline(Recommendation answer, Knowledge knowledge) {
    Wording wording = new Wording(knowledge);
    return answer
        .recommended()
        .map(first -> wording.say("Recommended: %s", named(first.train(), wording)))
        .orElseGet(() -> wording.say("No feasible train: every train is excluded"));
  }

  static Optional<Section> section(Recommendation answer, SourceMarks marks) {
    return answer
        .recommended()
        .map(first -> new Section(marks.say("In short"), items(first, answer, marks)));
  }

  private static List<Item> items(Option first, Recommendation answer, SourceMarks marks) {
    List<Item> items = new ArrayList<>();
    answer
        .questions()
        .forEach(
            question ->
                items.add(
                    Item.of(marks.say("Look first"), question.message(), marks.of(question))));
    if (!answer.tied().isEmpty()) {
      items.add(
          Item.of(
              marks.say("Tied"),
              marks.say(
                  "with %s: nothing parts them; take the one that your laboratory runs.",
                  answer.tied().stream()
                      .map(option -> marks.name(option.train()))
                      .collect(Collectors.joining(", "))),
              Sources.NONE));
    }
    items.add(Item.of(marks.say("Train"), steps(first.train(), marks), Sources.NONE));
    items.add(
        Item.of(
            marks.say("Strength"),
            strength(first, marks.wording()) + " (" + marks.word(first.tier()) + ")",
            Sources.NONE));
    return items;
  }

  /**
   * Returns the methods of a train, each with its format where the method alone does not say how it
   * works.
   */
  private static String named(Train train, Wording wording) {
    return train.outcome().steps().stream()
        .filter(step -> step.phase() == Phase.ISOLATION)
        .map(step -> wording.term(step.kind()) + format(step, wording))
        .collect(Collectors.joining(" → "));
  }

  /** Of a method whose formats work in opposite ways, the name alone says too little. */
  private static String format(Step step, Wording wording) {
    boolean opposite =
        step.kind() instanceof Method method
            && wording.lexicon().is(method, WordTrait.OPPOSITE_MODES);
    return opposite ? " (" + wording.term(step.format()) + ")" : "";
  }

  /** Returns every step of a train in a line. */
  static String steps(Train train, SourceMarks marks) {
    return train.outcome().steps().stream()
        .map(step -> marks.label(step.kind()))
        .collect(Collectors.joining(" → "));
  }

  /** Says how strongly a train is recommended. */
  static String strength(Option option, Wording wording) {
    int conditions = option.standing().conditions().size();
    return option.strength() == Strength.CONDITIONAL && conditions > 0
        ? wording.counted(
            conditions, "conditional, on %s condition", "conditional, on %s conditions")
        : wording.term(option.strength());
  }
}
