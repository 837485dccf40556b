package evisor.authoring;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.files.RulesFolder;
import evisor.model.Lexicon;
import evisor.rules.text.Rule;
import evisor.rules.text.RuleId;
import evisor.speech.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what is no longer true in the pages beside the rules. */
public final class GuideLint {

  private static final String RENEW = "Run: evisor rules index --write";

  private GuideLint() {}

  /**
   * Reports generated parts that are not what follows from the rules, and rules that are spoken of
   * and are not there; a folder without pages has no faults.
   *
   * @param folder the folder of rules
   * @param rules all its rules, which must be sound
   * @param lexicon the words of its knowledge base
   * @param gaps from what follows what nobody knows; where it is empty, that part is passed over
   * @param faults takes what is wrong
   */
  public static void check(
      RulesFolder folder,
      List<Rule> rules,
      Lexicon lexicon,
      Optional<GapEvidence> gaps,
      FileFaults faults) {
    GuideSource source = GuideSource.of(folder, rules, lexicon, gaps);
    SortedSet<String> ids = new TreeSet<>();
    rules.forEach(rule -> ids.add(rule.id()));
    folder
        .files()
        .forEach(
            (path, content) -> {
              if (MarkedText.isGuide(path)) {
                String text = new String(content, StandardCharsets.UTF_8);
                String shown = folder.shown(path);
                checkParts(MarkedText.of(text), shown, source, faults);
                checkMentions(text, shown, ids, faults);
              }
            });
  }

  /**
   * Reports names of rules in a page that are not there. Only names are meant whose subject has
   * rules; blocks of code are examples.
   *
   * @param text the page
   * @param shown its path as messages name it
   * @param ids names of all rules
   */
  public static void checkMentions(
      String text, String shown, SortedSet<String> ids, FileFaults faults) {
    SortedSet<String> subjects = new TreeSet<>();
    ids.forEach(id -> RuleId.of(id).ifPresent(found -> subjects.add(found.subject())));
    for (MarkedText.Line line : MarkedText.of(text).written()) {
      for (String id : RetiredRules.ids(line.text())) {
        boolean subject = RuleId.of(id).filter(i -> subjects.contains(i.subject())).isPresent();
        if (subject && !ids.contains(id)) {
          faults.warn(
              new FilePlace(shown, line.number(), line.text().indexOf(id) + 1),
              "unknown-rule",
              "there is no rule " + id + ".",
              Nearest.question(id, ids));
        }
      }
    }
  }

  private static void checkParts(
      MarkedText page, String shown, GuideSource source, FileFaults faults) {
    for (MarkedText.Line line : page.stray()) {
      faults.warn(
          new FilePlace(shown, line.number(), 1),
          "guide-marker",
          "this marker of a generated part has no partner.",
          "A part begins with <!-- generated: NAME --> and ends with <!-- end -->.");
    }
    for (MarkedText.Part part : page.parts()) {
      Optional<GuidePart> kind = GuidePart.named(part.name());
      if (kind.isEmpty()) {
        List<String> known = GuidePart.names();
        faults.warn(
            new FilePlace(shown, part.first() - 1, 1),
            "guide-marker",
            Phrase.of(
                "there is no generated part \"%s\"; allowed: %s.",
                part.name(), String.join(", ", known)),
            Nearest.question(part.name(), known));
      } else if (kind.get().follows(source)) {
        checkCurrent(part, kind.get().lines(source), shown, faults);
      }
    }
  }

  /** Reports the first line of a part that is not as expected. */
  private static void checkCurrent(
      MarkedText.Part part, List<String> expected, String shown, FileFaults faults) {
    int same = 0;
    while (same < Math.min(part.lines().size(), expected.size())
        && part.lines().get(same).equals(expected.get(same))) {
      same++;
    }
    if (same < Math.max(part.lines().size(), expected.size())) {
      faults.warn(
          new FilePlace(shown, part.first() + same, 1),
          "stale-index",
          Phrase.of(
              "the part \"%s\" is generated and no longer what follows from the rules; %s",
              part.name(),
              same < expected.size()
                  ? "here would stand: " + shortened(expected.get(same))
                  : "it would end here."),
          RENEW);
    }
  }

  private static String shortened(String line) {
    if (line.isBlank()) {
      return "an empty line.";
    }
    return line.length() <= 60 ? line : line.substring(0, 59) + "…";
  }
}
