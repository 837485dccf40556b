package evisor.diff;

import evisor.cases.ExpectationCheck;
import evisor.diff.RuleChange.Kind;
import evisor.diff.RuleChange.Part;
import evisor.speech.Phrase;
import evisor.text.QuantityWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reports of a comparison say, whatever they look like. */
final class DiffWords {

  static final String TO = " ⇒ ";

  private static final int LONGEST_VALUE = 60;
  private static final String ALSO = "stays excluded, ";

  private DiffWords() {}

  static String title(RulesDiff diff) {
    return "What changes from " + diff.before() + " to " + diff.after();
  }

  /** Returns what a reviewer wants to know first, a sentence each. */
  static List<String> summary(RulesDiff diff) {
    List<String> lines = new ArrayList<>();
    lines.add(sources(diff));
    if (!diff.decides()) {
      lines.add(
          diff.rules().isEmpty()
              ? "No answer changes."
              : "No answer changes: the rules say other words, and decide as before.");
      return List.copyOf(lines);
    }
    lines.add(cases(diff));
    int fails = diff.newlyFailing();
    if (fails > 0) {
      lines.add(
          (fails == 1 ? "1 case has" : count(fails, "case") + " have")
              + " an expectation that does not hold any more.");
    }
    diff.survey().ifPresent(survey -> lines.add(sample(survey)));
    return List.copyOf(lines);
  }

  private static String sources(RulesDiff diff) {
    List<String> parts = new ArrayList<>();
    parts(Kind.ADDED, diff, "added", parts);
    parts(Kind.REMOVED, diff, "removed", parts);
    parts(Kind.CHANGED, diff, "changed", parts);
    int words = (int) diff.rules().stream().filter(change -> !change.decides()).count();
    if (words > 0) {
      parts.add(count(words, "rule") + " changed in words only");
    }
    int entries = diff.knowledge().size();
    if (entries > 0) {
      parts.add((entries == 1 ? "1 entry" : entries + " entries") + " of knowledge changed");
    }
    return parts.isEmpty() ? "Rules and knowledge are the same." : String.join(", ", parts) + ".";
  }

  private static void parts(Kind kind, RulesDiff diff, String done, List<String> parts) {
    int count =
        (int)
            diff.rules().stream()
                .filter(change -> change.kind() == kind && change.decides())
                .count();
    if (count > 0) {
      parts.add(count(count, "rule") + " " + done);
    }
  }

  private static String cases(RulesDiff diff) {
    long answers = diff.changed().stream().filter(one -> one.weight().isPresent()).count();
    long firsts = diff.changed().stream().filter(ChangedCase::firstChanged).count();
    return answers == 0
        ? "None of " + count(diff.cases(), "case") + " gets another answer."
        : grouped(answers)
            + " of "
            + count(diff.cases(), "case")
            + (answers == 1 ? " gets" : " get")
            + " another answer; another train comes first in "
            + (firsts == 0 ? "none" : grouped(firsts))
            + ".";
  }

  private static String sample(SampleSurvey survey) {
    SampleShare first = survey.first();
    String drawn = "Of " + count(first.of(), "request") + " drawn (seed " + survey.seed() + "), ";
    if (survey.any().count() == 0) {
      return drawn + "none gets another answer (" + interval(survey.any()) + ").";
    }
    return drawn
        + shared(first)
        + (first.count() == 1 ? " gets" : " get")
        + " another first train, and "
        + shared(survey.any())
        + " another answer in anything.";
  }

  /** Returns for example {@code 31 (1.6 %, 1.1 to 2.2 %)}. */
  static String shared(SampleShare share) {
    return grouped(share.count()) + " (" + percent(share.value()) + "; " + interval(share) + ")";
  }

  private static String interval(SampleShare share) {
    return "95 % sure of " + bare(share.low()) + " to " + percent(share.high());
  }

  static String percent(double share) {
    return bare(share) + " %";
  }

  private static String bare(double share) {
    double percent = 100 * share;
    return QuantityWords.ENGLISH.rounded(percent, percent < 10 || percent > 90 ? 2 : 3);
  }

  static String count(long count, String what) {
    return count == 1 ? "1 " + what : grouped(count) + " " + what + "s";
  }

  static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Returns for example {@code condition: Train: hours > 16 ⇒ Train: hours > 12}. */
  static String part(Part part) {
    return part.aspect().id() + ": " + change(part.before(), part.after());
  }

  /** Returns what was and what is, in as many words as there are values. */
  static String change(String before, String after) {
    if (before.isEmpty()) {
      return after + " (new)";
    }
    return after.isEmpty() ? before + " (gone)" : before + TO + after;
  }

  static String knowledge(KnowledgeChange change) {
    return change.entry() + ": " + change(brief(change.before()), brief(change.after()));
  }

  private static String brief(String json) {
    return json.length() > LONGEST_VALUE ? json.substring(0, LONGEST_VALUE - 1) + "…" : json;
  }

  /** Returns differences in words; trains that the same rules exclude are said together. */
  static List<String> differences(List<AnswerDifference> differences) {
    Map<String, List<String>> excluded = new LinkedHashMap<>();
    List<String> lighter = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (AnswerDifference difference : differences) {
      if (difference.kind() == AnswerDifference.Kind.EXCLUDED) {
        excluded
            .computeIfAbsent(excluded(difference), how -> new ArrayList<>())
            .add(difference.subject());
      } else {
        boolean weighty = difference.kind().compareTo(AnswerDifference.Kind.EXCLUDED) < 0;
        (weighty ? lines : lighter).add(difference(difference));
      }
    }
    // What is or was ranked weighs more than another reason against what stays excluded.
    excluded.entrySet().stream()
        .sorted(Comparator.comparing(how -> how.getKey().startsWith(ALSO)))
        .forEach(how -> lines.add(how.getKey() + ": " + String.join(", ", how.getValue())));
    lines.addAll(lighter);
    return List.copyOf(lines);
  }

  private static String excluded(AnswerDifference difference) {
    if (difference.before().isEmpty()) {
      return "excluded now, by " + difference.after();
    }
    if (difference.after().isEmpty()) {
      return "no longer excluded (was by " + difference.before() + ")";
    }
    return ALSO
        + moved(
            difference.before(), difference.after(), "now by %s too", "no longer by %s", " and ");
  }

  private static String difference(AnswerDifference difference) {
    String before = difference.before();
    String after = difference.after();
    return switch (difference.kind()) {
      case FIRST_TRAIN -> "first: " + before + TO + after;
      case TIE ->
          moved(
              before,
              after,
              "now tied with the first: %s",
              "no longer tied with the first: %s",
              "; ");
      case EXCLUDED -> excluded(difference) + ": " + difference.subject();
      case ORDER -> "order: " + before + TO + after;
      case STEPS -> "step: " + change(before, after);
      case FIGURE -> difference.subject() + ": " + change(before, after);
      case FINDINGS ->
          difference.subject() + (after.isEmpty() ? " no longer speaks" : " speaks now");
    };
  }

  /** Returns which words of a list came and which went. */
  private static String moved(
      String before, String after, String came, String went, String between) {
    List<String> old = listed(before);
    List<String> now = listed(after);
    String come = String.join(", ", now.stream().filter(word -> !old.contains(word)).toList());
    String gone = String.join(", ", old.stream().filter(word -> !now.contains(word)).toList());
    return Stream.of(
            come.isEmpty() ? "" : Phrase.of(came, come),
            gone.isEmpty() ? "" : Phrase.of(went, gone))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(between));
  }

  private static List<String> listed(String words) {
    return words.isEmpty() ? List.of() : List.of(words.split(", ", -1));
  }

  static String cause(ChangedCase changed) {
    List<String> parts = new ArrayList<>();
    changed.cause().ifPresent(cause -> parts.add("by " + cause.words()));
    parts.addAll(changed.reasons());
    return String.join("; ", parts);
  }

  static List<String> checks(ChangedCase changed) {
    List<String> lines = new ArrayList<>();
    for (ExpectationCheck check : changed.newlyFails()) {
      lines.add("newly fails: " + check.expectation() + ": " + check.detail());
    }
    for (ExpectationCheck check : changed.newlyHolds()) {
      lines.add("newly holds: " + check.expectation() + ": " + check.detail());
    }
    return lines;
  }

  static String where(SampleSurvey survey) {
    return "Where " + survey.weight().upTo();
  }

  /** Returns how many of the changes a value holds, and which share of its requests changes. */
  static String measure(FieldShare value) {
    return Phrase.of(
        "%s of %s changes; %s of such requests change (%s)",
        grouped(value.changes().count()),
        grouped(value.changes().of()),
        percent(value.inside().value()),
        interval(value.inside()));
  }

  /** Returns whether there are changes to be laid out by their fields. */
  static boolean located(SampleSurvey survey) {
    return survey.any().count() > 0 || survey.near().count() > 0;
  }

  /** Returns what stands before the values of fields. */
  static String lead(SampleSurvey survey) {
    return survey.where().isEmpty()
        ? "No value of a single field stands out."
        : Phrase.of(
            "By values of one field each, of the requests drawn%s:",
            survey.spread() ? "" : " here and near the cases");
  }

  static String counted(Map<String, Integer> counts) {
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (word, count) -> parts.add(counts.size() == 1 ? word : word + " (" + count + ")"));
    return String.join(", ", parts);
  }
}
