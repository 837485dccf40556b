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
import evisor.text.Amounts;
import evisor.text.Phrase;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says the answer in a line, its score, and what it is tied with. */
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
    items.add(Item.of("Train", steps(first.train(), marks), Sources.NONE));
    items.add(Item.of("Score", score(first), Sources.NONE));
    List<Option> tied =
        answer.ranking().stream().skip(1).filter(option -> option.tie() == first.tie()).toList();
    if (!tied.isEmpty()) {
      items.add(
          Item.of(
              "Tied",
              Phrase.of(
                  "with %s. Scores so close to one another decide nothing by themselves.",
                  tied.stream()
                      .map(o -> marks.name(o.train()) + " (" + Amounts.whole(o.score()) + ")")
                      .collect(Collectors.joining(", "))),
              Sources.NONE));
    }
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

  /** Returns a score with the range that it may lie in. */
  static String score(Option option) {
    return Phrase.of(
        "%s of 100 (between %s and %s, given the ranges of the figures)",
        Amounts.whole(option.score()),
        Amounts.whole(option.scoreRange().low()),
        Amounts.whole(option.scoreRange().high()));
  }
}
