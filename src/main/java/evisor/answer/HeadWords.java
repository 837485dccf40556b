package evisor.answer;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.knowledge.Knowledge;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.Phase;
import evisor.model.Step;
import evisor.model.Train;
import evisor.model.WordTrait;
import evisor.speech.Phrase;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says the answer in a line, how strong it is, and what it is tied with. */
final class HeadWords {

  private HeadWords() {}

  static String headline(Recommendation answer, Knowledge knowledge) {
    return answer
        .recommended()
        .map(first -> "Recommended: " + named(first.train(), knowledge))
        .orElse("No feasible train: every train is excluded");
  }

  static Optional<Section> section(Recommendation answer, SourceMarks marks) {
    return answer.recommended().map(first -> new Section("In short", items(first, answer, marks)));
  }

  private static List<Item> items(Option first, Recommendation answer, SourceMarks marks) {
    List<Item> items = new ArrayList<>();
    answer
        .questions()
        .forEach(
            question -> items.add(Item.of("Look first", question.message(), marks.of(question))));
    if (!answer.tied().isEmpty()) {
      items.add(
          Item.of(
              "Tied",
              Phrase.of(
                  "with %s: nothing parts them; take the one that your laboratory runs.",
                  answer.tied().stream()
                      .map(option -> marks.name(option.train()))
                      .collect(Collectors.joining(", "))),
              Sources.NONE));
    }
    items.add(Item.of("Train", steps(first.train(), marks), Sources.NONE));
    items.add(
        Item.of(
            "Strength", Phrase.of("%s (%s)", strength(first), first.tier().id()), Sources.NONE));
    return items;
  }

  /**
   * Returns the methods of a train, each with its format where the method alone does not say how it
   * works.
   */
  private static String named(Train train, Knowledge knowledge) {
    Wording wording = new Wording(knowledge);
    return train.outcome().steps().stream()
        .filter(step -> step.phase() == Phase.ISOLATION)
        .map(step -> wording.term(step.kind()) + format(step, wording, knowledge.lexicon()))
        .collect(Collectors.joining(" → "));
  }

  /** Of a method whose formats work in opposite ways, the name alone says too little. */
  private static String format(Step step, Wording wording, Lexicon lexicon) {
    boolean opposite =
        step.kind() instanceof Method method && lexicon.is(method, WordTrait.OPPOSITE_MODES);
    return opposite ? " (" + wording.term(step.format()) + ")" : "";
  }

  /** Returns every step of a train in a line. */
  static String steps(Train train, SourceMarks marks) {
    return train.outcome().steps().stream()
        .map(step -> marks.label(step.kind()))
        .collect(Collectors.joining(" → "));
  }

  /** Says how strongly a train is recommended. */
  static String strength(Option option) {
    int conditions = option.standing().conditions().size();
    return switch (option.strength()) {
      case STRONG -> "strong";
      case CONDITIONAL ->
          conditions == 0
              ? "conditional"
              : Phrase.of("conditional, on %s", Phrase.counted(conditions, "condition"));
      case DEVELOPMENT_NEEDED -> "development needed";
    };
  }
}
