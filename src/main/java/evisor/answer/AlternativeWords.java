package evisor.answer;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.FamilyRow;
import evisor.advice.Recommendation.Option;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.model.Effect;
import evisor.rules.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why not the other families, the next trains, and the excluded ones. */
final class AlternativeWords {

  /** What a single rule says that decides about a train. */
  private static final Set<Effect> DECIDING = EnumSet.of(Effect.EXCLUDE, Effect.CONDITION);

  private static final int NEXT_TRAINS = 4;
  private static final int NEAREST_TO_FEASIBLE = 5;

  private final Recommendation answer;
  private final SourceMarks marks;

  AlternativeWords(Recommendation answer, SourceMarks marks) {
    this.answer = answer;
    this.marks = marks;
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    if (answer.recommended().isEmpty()) {
      sections.add(new Section(marks.say("What closed the last doors"), lastDoors()));
    }
    sections.add(new Section(marks.say("The four families"), families()));
    answer
        .recommended()
        .ifPresent(first -> sections.add(new Section(marks.say("Next in rank"), next(first))));
    sections.add(new Section(marks.say("Excluded"), excluded()));
    return sections;
  }

  private List<Item> families() {
    return answer.families().stream().map(this::family).toList();
  }

  private Item family(FamilyRow row) {
    String standing =
        row.option()
            .map(
                option ->
                    marks.say(
                        "%s, best train %s, rank %s, %s.",
                        marks.word(row.place()),
                        marks.name(row.best()),
                        option.rank(),
                        marks.word(option.tier())))
            .orElseGet(() -> marks.say("%s.", marks.word(row.place())));
    List<Finding> said =
        about(row).stream()
            .filter(finding -> row.rules().contains(finding.rule().id()))
            .filter(finding -> DECIDING.contains(finding.effect()))
            .toList();
    return Item.of(
        marks.word(row.family()),
        standing + " " + row.why(),
        said.isEmpty() ? new Sources(row.rules(), List.of(), false) : marks.of(said));
  }

  private List<Finding> about(FamilyRow row) {
    return row.option()
        .map(Option::findings)
        .orElseGet(
            () ->
                answer.excluded().stream()
                    .filter(exclusion -> exclusion.train() == row.best())
                    .findFirst()
                    .map(Exclusion::findings)
                    .orElse(List.of()));
  }

  private List<Item> next(Option first) {
    return answer.ranking().stream()
        .skip(1)
        .limit(NEXT_TRAINS)
        .map(option -> next(first, option))
        .toList();
  }

  private Item next(Option first, Option option) {
    String parted =
        option
            .decidedBy()
            .map(
                decided ->
                    marks.say(
                        "Behind %s by %s: %s",
                        marks.core(decided.against()), marks.word(decided.level()), decided.why()))
            .orElseGet(
                () ->
                    option.tie() == first.tie()
                        ? marks.say("Tied with the first.")
                        : marks.say("Nothing parts it from the one before."));
    List<Item> details = option.standing().conditions().stream().map(marks::item).toList();
    return new Item(
        option.rank() + ". " + marks.name(option.train()), parted, Sources.NONE, details);
  }

  private List<Item> excluded() {
    Map<String, List<Exclusion>> byRule = new LinkedHashMap<>();
    for (Exclusion exclusion : answer.excluded()) {
      byRule
          .computeIfAbsent(excluding(exclusion).get(0).rule().id(), rule -> new ArrayList<>())
          .add(exclusion);
    }
    List<Item> items = new ArrayList<>();
    for (List<Exclusion> together : byRule.values()) {
      Finding finding = excluding(together.get(0)).get(0);
      items.add(
          Item.of(
              together.stream().map(e -> marks.name(e.train())).collect(Collectors.joining(", ")),
              together.size() > 1
                  ? marks.say("for the first of them: %s", finding.message())
                  : finding.message(),
              marks.of(finding)));
    }
    return items;
  }

  private List<Item> lastDoors() {
    return answer.excluded().stream()
        .sorted(Comparator.comparingInt(exclusion -> excluding(exclusion).size()))
        .limit(NEAREST_TO_FEASIBLE)
        .map(
            exclusion ->
                new Item(
                    marks.name(exclusion.train()),
                    marks
                        .wording()
                        .counted(
                            excluding(exclusion).size(),
                            "one rule stands against it:",
                            "%s rules stand against it:"),
                    Sources.NONE,
                    excluding(exclusion).stream().map(marks::item).toList()))
        .toList();
  }

  private static List<Finding> excluding(Exclusion exclusion) {
    return exclusion.findings().stream()
        .filter(finding -> finding.effect() == Effect.EXCLUDE)
        .toList();
  }
}
