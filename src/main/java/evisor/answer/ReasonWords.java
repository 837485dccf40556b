package evisor.answer;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.decision.CountedPrecedent;
import evisor.decision.Standing;
import evisor.decision.Tier;
import evisor.model.Effect;
import evisor.model.Level;
import evisor.rules.Finding;
import evisor.speech.Phrase;
import evisor.text.Amounts;
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
    Standing standing = option.standing();
    List<Item> items = new ArrayList<>();
    standing.conditions().forEach(condition -> items.add(condition(condition)));
    items.add(sufficiency(standing));
    items.add(practice(standing));
    items.add(
        Item.of(
            "How certain",
            Phrase.of("%s: %s", option.tier().id(), certain(option.tier())),
            Sources.NONE));
    answer
        .said()
        .findings(Effect.PREFER)
        .forEach(wish -> items.add(Item.of("Priority", wish.message(), marks.of(wish))));
    return new Section("Why this train", List.copyOf(items));
  }

  private Item condition(Finding condition) {
    return Item.of(
        "On condition (" + condition.rule().level().id() + ")",
        condition.message(),
        marks.of(condition));
  }

  private Item sufficiency(Standing standing) {
    List<Finding> said = new ArrayList<>(answer.said().findings(Effect.NEED));
    standing.findings().stream()
        .filter(finding -> finding.effect() == Effect.GRADE)
        .filter(finding -> finding.grade() == standing.grade())
        .forEach(said::add);
    String verdict = standing.fallsShort() ? "falls short of it" : "is enough";
    return Item.of(
        "Purity",
        Phrase.of(
            "grade %s of 3 is needed; the train reaches %s, which %s.",
            standing.need(), standing.grade(), verdict),
        marks.of(said));
  }

  private Item practice(Standing standing) {
    List<Item> groups = new ArrayList<>();
    List<CountedPrecedent> counted = standing.practice().counted();
    for (CountedPrecedent group : counted.subList(0, Math.min(MOST_GROUPS, counted.size()))) {
      groups.add(
          Item.of(
              group.row().id(),
              Phrase.of(
                  "%s (%s, counts %s%s)",
                  group.row().says(),
                  group.row().source().citation(),
                  Amounts.exact(group.points()).toPlainString(),
                  group.direct() ? ", in just this situation" : ""),
              Sources.NONE));
    }
    if (counted.size() > MOST_GROUPS) {
      groups.add(Item.of(Phrase.of("and %s groups more.", counted.size() - MOST_GROUPS)));
    }
    List<Finding> usual =
        answer.said().findings(Effect.USUAL).stream()
            .filter(finding -> finding.rule().level() == Level.PRACTICE)
            .toList();
    String place =
        standing.practice().place() == 0
            ? "on no list of what is usual here"
            : Phrase.of("number %s of what is usual here", standing.practice().place());
    return new Item(
        "Practice",
        Phrase.of("%s; %s counted.", place, Phrase.counted(counted.size(), "research group")),
        marks.of(usual),
        List.copyOf(groups));
  }

  private static String certain(Tier tier) {
    return switch (tier) {
      case ESTABLISHED ->
          "several independent groups did just this, or a product for people is made by it.";
      case SHOWN -> "one group did just this.";
      case ADAPTED -> "it was done with something like it, and has to be adapted.";
      case UNTRIED -> "nobody is known to have done it.";
    };
  }
}
