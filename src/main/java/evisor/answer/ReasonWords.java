package evisor.answer;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.decision.CountedPrecedent;
import evisor.decision.TrainPractice;
import evisor.decision.TrainStanding;
import evisor.model.Effect;
import evisor.model.Level;
import evisor.rules.Finding;
import evisor.text.RoundedAmounts;
import java.util.ArrayList;
import java.util.List;

/** Says level by level why a train comes first, and how certain that is. */
final class ReasonWords {

  private static final int MOST_GROUPS = 5;

  private final Recommendation answer;
  private final SourceMarks marks;

  ReasonWords(Recommendation answer, SourceMarks marks) {
    this.answer = answer;
    this.marks = marks;
  }

  Section section(Option option) {
    TrainStanding standing = option.standing();
    List<Item> items = new ArrayList<>();
    standing.conditions().forEach(condition -> items.add(condition(condition)));
    items.add(sufficiency(standing));
    items.add(practice(standing));
    items.add(
        Item.of(
            marks.say("How certain"),
            marks.word(option.tier())
                + ": "
                + ScreenReasons.certain(option.tier(), marks.wording()),
            marks.showing(option.train(), answer.request())));
    answer
        .said()
        .findings(Effect.PREFER)
        .forEach(wish -> items.add(Item.of(marks.say("Priority"), wish.message(), marks.of(wish))));
    return new Section(marks.say("Why this train"), List.copyOf(items));
  }

  private Item condition(Finding condition) {
    return Item.of(
        marks.say("On condition (%s)", marks.word(condition.rule().level())),
        condition.message(),
        marks.of(condition));
  }

  private Item sufficiency(TrainStanding standing) {
    List<Finding> said = new ArrayList<>(answer.said().findings(Effect.NEED));
    standing.findings().stream()
        .filter(finding -> finding.effect() == Effect.GRADE)
        .filter(finding -> finding.grade() == standing.grade())
        .forEach(said::add);
    return Item.of(
        marks.say("Purity"),
        standing.fallsShort()
            ? marks.say(
                "grade %s of 3 is needed; the train reaches %s, which falls short of it.",
                standing.need(), standing.grade())
            : marks.say(
                "grade %s of 3 is needed; the train reaches %s, which is enough.",
                standing.need(), standing.grade()),
        marks.of(said));
  }

  private Item practice(TrainStanding standing) {
    List<Item> groups = new ArrayList<>();
    List<CountedPrecedent> counted = standing.practice().counted();
    for (CountedPrecedent group : counted.subList(0, Math.min(MOST_GROUPS, counted.size()))) {
      groups.add(Item.of(group.row().id(), group.row().says() + " " + counts(group), Sources.NONE));
    }
    if (counted.size() > MOST_GROUPS) {
      groups.add(
          Item.of(
              marks
                  .wording()
                  .counted(
                      counted.size() - MOST_GROUPS, "and %s group more.", "and %s groups more.")));
    }
    List<Finding> usual =
        answer.said().findings(Effect.USUAL).stream()
            .filter(finding -> finding.rule().level() == Level.PRACTICE)
            .toList();
    return new Item(
        marks.say("Practice"), counted(standing.practice()), marks.of(usual), List.copyOf(groups));
  }

  private String counts(CountedPrecedent group) {
    String citation = group.row().source().citation();
    String points =
        marks.wording().speech().number(RoundedAmounts.exact(group.points()).toPlainString());
    return group.direct()
        ? marks.say("(%s, counts %s, in just this situation)", citation, points)
        : marks.say("(%s, counts %s)", citation, points);
  }

  private String counted(TrainPractice practice) {
    return practice.place() == 0
        ? marks
            .wording()
            .counted(
                practice.counted().size(),
                "on no list of what is usual here; %s research group counted.",
                "on no list of what is usual here; %s research groups counted.")
        : marks
            .wording()
            .counted(
                practice.counted().size(),
                "number %2$s of what is usual here; %1$s research group counted.",
                "number %2$s of what is usual here; %1$s research groups counted.",
                practice.place());
  }
}
