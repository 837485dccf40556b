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
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why not the other families, the next trains, and the excluded ones. */
final class AlternativeWords {

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
      sections.add(new Section("What closed the last doors", lastDoors()));
    }
    sections.add(new Section("The four families", families()));
    answer.recommended().ifPresent(first -> sections.add(new Section("Next in rank", next(first))));
    sections.add(new Section("Excluded", excluded()));
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
                    Phrase.of(
                        "%s, best train %s, rank %s, %s",
                        row.place().id(),
                        marks.name(row.best()),
                        option.rank(),
                        option.tier().id()))
            .orElse(row.place().id());
    List<Finding> said =
        about(row).stream().filter(finding -> row.why().contains(finding.message())).toList();
    String why = row.why();
    for (Finding finding : said) {
      // The sentence names its rule for programs; here rule and claims follow it.
      why = why.replace(" [" + finding.rule().id() + "]", "");
    }
    return Item.of(marks.word(row.family()), standing + ". " + why, marks.of(said));
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
                    Phrase.of(
                        "Behind %s by %s: %s",
                        marks.core(decided.against()), marks.word(decided.level()), decided.why()))
            .orElse(
                option.tie() == first.tie()
                    ? "Tied with the first."
                    : "Nothing parts it from the one before.");
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
              (together.size() > 1 ? "for the first of them: " : "") + finding.message(),
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
                    excluding(exclusion).size() == 1
                        ? "one rule stands against it:"
                        : excluding(exclusion).size() + " rules stand against it:",
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
