package evisor.check;

import evisor.cases.CaseFolder;
import evisor.files.FilePlace;
import evisor.files.RulesFolder;
import evisor.files.Utf8;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines that diagnostics speak of. */
public final class SourceLines {

  // The parsers of JSON and of messages take a lone carriage return for the end of a line too.
  private static final Pattern ENDING = Pattern.compile("\r\n|\r|\n");
  private static final Pattern RULE_ENDING = Pattern.compile("\r?\n");

  private static final int LONGEST = 500;

  private final RulesFolder rules;
  private final CaseFolder cases;
  private final Map<String, List<String>> lines = new LinkedHashMap<>();

  SourceLines(RulesFolder rules, CaseFolder cases) {
    this.rules = rules;
    this.cases = cases;
  }

  /** Returns the line that a place speaks of, without its ending; none for a whole file. */
  Optional<String> line(FilePlace place) {
    if (place.line() == 0) {
      return Optional.empty();
    }
    List<String> text = lines.computeIfAbsent(place.file(), this::linesOf);
    return place.line() > text.size() ? Optional.empty() : Optional.of(text.get(place.line() - 1));
  }

  /** Returns the same, unless the line is longer than anybody would write. */
  Optional<String> shortLine(FilePlace place) {
    return line(place).filter(found -> found.length() <= LONGEST);
  }

  private List<String> linesOf(String file) {
    Optional<byte[]> bytes =
        inside(file, rules.shown(), rules.files())
            .or(() -> inside(file, cases.shown(), cases.files()));
    Pattern ending = file.endsWith(".drl") ? RULE_ENDING : ENDING;
    return bytes
        .map(found -> List.of(ending.split(Utf8.of(found, file).text(), -1)))
        .orElse(List.of());
  }

  private static Optional<byte[]> inside(String file, String folder, Map<String, byte[]> files) {
    return file.startsWith(folder + "/")
        ? Optional.ofNullable(files.get(file.substring(folder.length() + 1)))
        : Optional.empty();
  }
}
