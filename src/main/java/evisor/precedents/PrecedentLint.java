package evisor.precedents;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.FillIn;
import evisor.files.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds what is wrong with precedents that can be read: links that lead nowhere, sources and groups
 * that are not one thing, and groups that are none.
 */
public final class PrecedentLint {

  private static final Pattern PAPER =
      Pattern.compile("(?i)\\bet al\\b|\\bpapers?\\b|\\bauthors not\\b|10\\.\\d{4,}/|\\bPMC\\d");

  private static final Set<PrecedentOutcome> COMPARED =
      Set.of(PrecedentOutcome.WON, PrecedentOutcome.LOST, PrecedentOutcome.EQUAL);

  private final Precedents precedents;
  private final FileFaults faults;
  private final Map<String, Citation> byId = new TreeMap<>();

  private PrecedentLint(Precedents precedents, FileFaults faults) {
    this.precedents = precedents;
    this.faults = faults;
  }

  /**
   * A place that cites a publication and may name its group.
   *
   * @param what what stands there, for example {@code the case plasma-rna}
   * @param doi its DOI; empty where there is none
   * @param pmcid its PubMed Central id; empty where there is none
   * @param group id of the group; empty where it is not said
   * @param place where it stands
   */
  public record Citation(String what, String doi, String pmcid, String group, FilePlace place) {}

  /**
   * Checks precedents.
   *
   * @param claims ids of all claims; none is looked for where there is none
   * @param cases ids of all cases; none is looked for where there is none
   * @param others what else cites publications
   */
  public static void check(
      Precedents precedents,
      Set<String> claims,
      Set<String> cases,
      List<Citation> others,
      FileFaults faults) {
    PrecedentLint lint = new PrecedentLint(precedents, faults);
    lint.sources();
    // A folder without groups says nothing of them.
    if (!precedents.groups().isEmpty()) {
      others.forEach(lint::group);
      others.forEach(lint::oneGroup);
    }
    lint.groups();
    for (Precedent row : precedents.rows()) {
      lint.resolve(row, "claim", row.claims(), claims);
      lint.resolve(row, "case", row.cases(), cases);
      lint.rivals(row);
    }
  }

  private void sources() {
    Map<String, PrecedentSource> seen = new TreeMap<>();
    for (PrecedentSource source : precedents.sources()) {
      Citation cited =
          new Citation(
              "the study " + source.name(),
              source.doi(),
              source.pmcid(),
              source.group(),
              source.place());
      group(cited);
      quoted(source);
      for (String key : List.of(source.doi(), source.pmcid(), letters(source.citation()))) {
        PrecedentSource other = key.isEmpty() ? null : seen.putIfAbsent(fold(key), source);
        if (other != null) {
          faults.warn(
              source.place(),
              "split-source",
              source.name() + " is the same source as " + other.name() + ".",
              "Put the rows into one file, or give each study its own DOI.");
        }
      }
      oneGroup(cited);
    }
  }

  private void rivals(Precedent row) {
    boolean itself =
        !row.over().isEmpty()
            && row.over().stream().map(HeadToHead::core).allMatch(row.core()::equals);
    if (itself && COMPARED.contains(row.outcome())) {
      faults.warn(
          row.place(),
          "own-rival",
          row.id() + " came out as it did against its own train alone.",
          "Write \"used\" in \"shows\": another pore, force or buffer is no other train.");
    }
  }

  private void quoted(PrecedentSource source) {
    for (String id : List.of(source.doi(), source.pmcid())) {
      if (!id.isEmpty()
          && (source.readIn().contains(id) || precedents.reviews().contains(fold(id)))) {
        faults.warn(
            source.place(),
            "review-under-study",
            id + " is the text that quotes the study, not the study.",
            "Leave it in \"read_in\", and give the study its own id or \"no_id\".");
      }
    }
  }

  private void group(Citation cited) {
    Set<String> known = precedents.groups().keySet();
    if (!cited.group().isEmpty()
        && !cited.group().startsWith(FillIn.WORD)
        && !known.contains(cited.group())) {
      faults.warn(
          cited.place(),
          "unknown-group",
          cited.what() + " names a group \"" + cited.group() + "\" that is not there.",
          Nearest.mend(cited.group(), known, "Add it to groups.json."));
    }
  }

  private void oneGroup(Citation cited) {
    for (String id : List.of(cited.doi(), cited.pmcid())) {
      if (id.isEmpty() || cited.group().isEmpty() || precedents.reviews().contains(fold(id))) {
        continue;
      }
      Citation first = byId.putIfAbsent(fold(id), cited);
      if (first != null && !first.group().equals(cited.group())) {
        faults.warn(
            cited.place(),
            "two-groups",
            String.format(
                Locale.ROOT,
                "%s has %s under the group %s, %s under %s.",
                cited.what(),
                id,
                cited.group(),
                first.what(),
                first.group()),
            "One publication has one group; one that quotes many studies is listed in"
                + " reviews.json.");
      }
    }
  }

  private void groups() {
    Map<String, ResearchGroup> names = new TreeMap<>();
    for (ResearchGroup group : precedents.groups().values()) {
      boolean named = group.basis() != GroupBasis.UNNAMED;
      if (named && PAPER.matcher(group.name()).find()) {
        faults.warn(
            group.place(),
            "paper-as-group",
            "\"" + group.name() + "\" is a paper and no group.",
            "Name the laboratory, or the first author; where nobody is named, \"basis\" is"
                + " \"unnamed\".");
      }
      spelling(group, group.name(), names);
      group.also().forEach(also -> spelling(group, also, names));
    }
  }

  private void spelling(ResearchGroup group, String name, Map<String, ResearchGroup> names) {
    ResearchGroup other = names.putIfAbsent(letters(name), group);
    if (other != null && !other.id().equals(group.id())) {
      faults.warn(
          group.place(),
          "double-group",
          "the group " + group.id() + " has a name of the group " + other.id() + ": " + name + ".",
          "Keep one of the two, with the other spellings in \"also\".");
    }
  }

  private void resolve(Precedent row, String kind, List<String> links, Collection<String> known) {
    for (String link : links) {
      if (!known.isEmpty() && !known.contains(link)) {
        faults.warn(
            row.place(),
            "broken-link",
            row.id() + " leads to a " + kind + " \"" + link + "\" that is not there.",
            Nearest.mend(link, known, "Take it out."));
      }
    }
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Returns the letters and digits of a text, as which two spellings of it are compared. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    fold(text).codePoints().filter(PrecedentLint::counts).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean counts(int letter) {
    int type = Character.getType(letter);
    return Character.isLetterOrDigit(letter)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
