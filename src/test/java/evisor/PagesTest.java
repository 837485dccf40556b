package evisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages for people lead where they say, and can be read in an editor. */
final class PagesTest {

  private static final int WIDTH = 120;
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");

  private static final Pattern TYPE = Pattern.compile("`([a-z.]+\\.[A-Z]\\w+)`");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "cases/README.md",
        "rules/PROVENANCE.md",
        "rules/README.md",
        "rules/WORDS.md",
        "rules/KNOWLEDGE.md",
        "rules/INDEX.md",
        "rules/DOSSIER.md"
      })
  void everyLinkLeadsToAPageAndAHeadingThatAreThere(String page) throws IOException {
    Path from = Path.of(page);
    Matcher link = LINK.matcher(String.join("\n", written(from)));
    while (link.find()) {
      String to = link.group(1);
      if (!to.contains("://")) {
        Path target = to.isEmpty() ? from : from.resolveSibling(to).normalize();
        assertThat(target).as(link.group()).exists();
        if (link.group(2) != null) {
          assertThat(headings(target)).as(link.group()).contains(link.group(2));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "CONTRIBUTING.md",
        "cases/README.md",
        "rules/PROVENANCE.md",
        "rules/README.md",
        "rules/WORDS.md",
        "rules/KNOWLEDGE.md"
      })
  void noLineIsWiderThanAnEditor(String page) throws IOException {
    assertThat(Files.readAllLines(Path.of(page)))
        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(WIDTH));
  }

  @Test
  void theProxyIsShownAsItIsTried() throws IOException {
    assertThat(Files.readString(Path.of("README.md")))
        .contains(
            "```nginx\n" + Files.readString(Path.of("src", "deploy", "nginx", "evisor")) + "```\n");
  }

  @Test
  void everyClassThatContributorsAreSentToIsThere() throws IOException {
    Matcher type = TYPE.matcher(Files.readString(Path.of("CONTRIBUTING.md")));
    while (type.find()) {
      Path file = Path.of("src/main/java/evisor", type.group(1).replace('.', '/') + ".java");
      assertThat(file).as(type.group()).exists();
    }
  }

  /** Returns the lines of a page without its blocks of code. */
  private static List<String> written(Path page) throws IOException {
    List<String> written = new ArrayList<>();
    boolean code = false;
    for (String line : Files.readAllLines(page)) {
      boolean fence = line.strip().startsWith("```");
      code = fence != code;
      if (!code && !fence) {
        written.add(line);
      }
    }
    return written;
  }

  /** Returns the anchors of a page's headings, as GitHub names them. */
  private static List<String> headings(Path page) throws IOException {
    return written(page).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }
}
