package evisor.cases;

import evisor.files.Nearest;
import evisor.text.WildcardPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which cases are meant: those that lie at one of the paths, and have one of the ids, and one of
 * the tags. What is empty selects everything.
 *
 * @param paths files or folders, on disk or inside the folder of cases
 * @param ids ids, in which {@code *} stands for any letters and {@code ?} for one
 * @param tags tags
 */
public record CaseSelection(List<String> paths, List<String> ids, List<String> tags) {

  private static final int MOST_TAGS = 20;

  /** Selects by paths alone. */
  public static CaseSelection at(List<String> paths) {
    return new CaseSelection(paths, List.of(), List.of());
  }

  /**
   * Returns the files that may hold the cases; a file is named after the id of its case.
   *
   * @throws NoCaseException where a path or an id leads to no case
   * @throws IOException where a file cannot be read
   */
  public List<CaseFile> files(CaseFolder folder) throws NoCaseException, IOException {
    List<CaseFile> files = folder.select(paths);
    if (ids.isEmpty()) {
      return files;
    }
    Set<String> selected = new TreeSet<>();
    for (String id : ids) {
      Pattern pattern = WildcardPattern.pattern(id);
      List<CaseFile> found =
          files.stream().filter(file -> pattern.matcher(file.id()).matches()).toList();
      if (found.isEmpty()) {
        throw new NoCaseException(noId(id, files));
      }
      found.forEach(file -> selected.add(file.shown()));
    }
    return files.stream().filter(file -> selected.contains(file.shown())).toList();
  }

  /**
   * Returns those of the cases in such files that have one of the tags.
   *
   * @throws NoCaseException where no case has one of the tags
   */
  public List<Case> tagged(List<Case> cases) throws NoCaseException {
    if (tags.isEmpty()) {
      return cases;
    }
    for (String tag : tags) {
      if (cases.stream().noneMatch(one -> one.tags().contains(tag))) {
        throw new NoCaseException(noTag(tag, cases));
      }
    }
    return cases.stream().filter(one -> one.tags().stream().anyMatch(tags::contains)).toList();
  }

  private String noId(String id, List<CaseFile> files) {
    Set<String> known = new TreeSet<>();
    for (CaseFile file : files) {
      known.add(file.id());
      if (id.endsWith("*")) {
        beginnings(file.id(), known);
      }
    }
    return "no case"
        + among()
        + " has the id \""
        + id
        + "\"."
        + Nearest.nextQuestion(id, known, "\"")
        + " An id is the name of a case file without .json; * stands for any letters.";
  }

  /** Adds what an id begins with, up to each of its hyphens, as patterns. */
  private static void beginnings(String id, Set<String> patterns) {
    for (int at = id.indexOf('-'); at > 0; at = id.indexOf('-', at + 1)) {
      patterns.add(id.substring(0, at) + "*");
      patterns.add(id.substring(0, at) + "-*");
    }
  }

  private String noTag(String tag, List<Case> cases) {
    Set<String> known = new TreeSet<>();
    cases.forEach(one -> known.addAll(one.tags()));
    List<String> shown = new ArrayList<>(known).subList(0, Math.min(MOST_TAGS, known.size()));
    String there =
        known.isEmpty()
            ? " None of these cases has a tag."
            : " There are: "
                + String.join(", ", shown)
                + (known.size() > shown.size()
                    ? " and " + (known.size() - shown.size()) + " more."
                    : ".");
    return "no case"
        + among()
        + (ids.isEmpty() ? "" : " of those ids")
        + " has the tag \""
        + tag
        + "\"."
        + Nearest.nextQuestion(tag, known, "\"")
        + there;
  }

  private String among() {
    return paths.isEmpty() ? "" : " at " + String.join(", ", paths);
  }
}
