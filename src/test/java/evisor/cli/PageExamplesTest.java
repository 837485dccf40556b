package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What pages show of commands is what comes out. A line {@code …} stands for lines that a page
 * leaves out, and {@code …} within a line for what may change with any rule or case.
 */
@Timeout(120)
final class PageExamplesTest {

  private static final String GUIDE = "rules/README.md";
  private static final String RULE_ADDED = "lab-001";
  private static final String MUTANTS = "evisor mutate";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
  private static final String ONE_CALL = "\\./evisor (?:.*\\\\\n)*.*\n";
  private static final Pattern CALL =
      Pattern.compile("(?m)^\\$ \\./evisor ((?:.*\\\\\n)*.*\n)((?:(?!\\$ ).*\n)*)");
  private static final Pattern FILE = Pattern.compile("[\\w-]+\\.json");

  /** A block of a page, and of which kind it says that its text is. */
  record Block(String page, int line, String kind, String text) {

    boolean shows(String words) {
      return text.toLowerCase(Locale.ROOT).contains(words);
    }

    @Override
    public String toString() {
      return page + ":" + line;
    }
  }

  private static List<Block> blocks(String page) throws IOException {
    String text = Files.readString(Path.of(page));
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      int line = (int) text.substring(0, block.start()).lines().count() + 1;
      blocks.add(new Block(page, line, block.group(1), block.group(2)));
    }
    return blocks;
  }

  /**
   * Returns the blocks of a page that show what commands print: below a prompt, or by themselves
   * behind a block that is nothing but one call.
   */
  private static List<Block> examples(String page) throws IOException {
    List<Block> examples = new ArrayList<>();
    Block before = new Block(page, 0, "", "");
    for (Block block : blocks(page)) {
      if (block.text().startsWith("$ ./evisor ")) {
        examples.add(block);
      } else if (block.kind().equals("text")
          && before.kind().equals("sh")
          && before.text().matches(ONE_CALL)) {
        examples.add(new Block(page, block.line(), "text", "$ " + before.text() + block.text()));
      }
      before = block;
    }
    return examples;
  }

  /** Returns those that hold by themselves, of all pages. */
  static List<Block> examples() throws IOException {
    List<String> pages = new ArrayList<>(List.of("README.md", "CONTRIBUTING.md"));
    for (String folder : List.of("rules", "cases")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.map(Path::toString).filter(file -> file.endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    List<Block> examples = new ArrayList<>();
    for (String page : pages) {
      examples.addAll(examples(page));
    }
    examples.removeIf(example -> example.shows(RULE_ADDED) || example.shows(MUTANTS));
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatIsShownComesOut(Block example, @TempDir Path folder) {
    comesOut(example, Path.of("").toAbsolutePath(), folder);
  }

  @Test
  void theMutantsOfTheGuideAreNoticedAsShown(@TempDir Path folder) throws IOException {
    // The others cannot notice a rule about time, and would only be asked.
    try (Stream<Path> cases = Files.walk(Path.of("cases"))) {
      for (Path file : cases.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file).contains("\"time_limit\"")) {
          Files.copy(file, folder.resolve(file.getFileName()));
        }
      }
    }

    comesOut(ofGuide(MUTANTS).get(0), Path.of("").toAbsolutePath(), folder, "--cases", folder + "");
  }

  /** Does what the guide says with the texts that stand there. */
  @Test
  void theRuleOfTheGuideIsAddedAsShown(@TempDir Path folder) throws IOException {
    FolderOfRules.in(folder);
    List<Block> shown = ofGuide(RULE_ADDED);
    String rule = text("// What holds in our laboratory alone.");
    String request = text("\"request\": {");

    comesOut(shown.get(0), folder, folder);
    Path messages = folder.resolve("rules/messages/en.properties");
    Files.writeString(
        messages,
        Files.readString(messages).replaceFirst("(?m)^LAB-001 =.*\n", text("LAB-001 = ")));
    fillIn(folder.resolve("cases/boundary/lab/lab-001-fires.json"), request);
    fillIn(folder.resolve("cases/boundary/lab/lab-001-silent.json"), request.replace("13", "12"));
    Path file = folder.resolve("rules/lab.drl");
    Files.writeString(file, rule.replace("samplesPerDay > 12", "samplesPerDay > 13"));
    comesOut(shown.get(1), folder, folder);
    Files.writeString(file, rule);
    comesOut(shown.get(2), folder, folder);

    assertThat(shown).hasSize(3);
    assertThat(Ran.at(folder, "test", "--tag", "lab-001").status()).isZero();
  }

  private static List<Block> ofGuide(String words) throws IOException {
    return examples(GUIDE).stream().filter(example -> example.shows(words)).toList();
  }

  /** Returns the text of the guide that begins so. */
  private static String text(String start) throws IOException {
    return blocks(GUIDE).stream()
        .map(Block::text)
        .filter(text -> text.startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError(GUIDE + " has no block that begins: " + start));
  }

  private static void fillIn(Path begun, String request) throws IOException {
    Files.writeString(
        begun,
        Files.readString(begun)
            .replaceFirst(
                "FILL-IN: [^\"]*", "Thirteen samples a day are too many for our ultracentrifuge.")
            .replaceFirst("(?s) {2}\"request\".*?\n {2}},\n", request));
  }

  /** Runs the calls of an example one after another, and holds to each what is shown below it. */
  private static void comesOut(Block example, Path home, Path folder, String... more) {
    Path profile = folder.resolve(LaboratoryFile.NAME);
    Matcher call = CALL.matcher(example.text());
    while (call.find()) {
      String[] words =
          Stream.concat(
                  HelpExamplesTest.words(call.group(1).replace("\\\n", " ")).stream(),
                  Stream.of(more))
              .map(word -> FILE.matcher(word).matches() ? folder.resolve(word) + "" : word)
              .map(word -> word.startsWith("cases/") ? home.resolve(word) + "" : word)
              .toArray(String[]::new);
      boolean isProfiled = Files.exists(profile);
      Ran ran = isProfiled ? Ran.of(profile, words) : Ran.at(home, words);
      String said = ran.out().isEmpty() ? ran.err() : ran.out();
      String here = said.replace(folder + "/", "").replaceFirst("(?m)^Answered by rules .*\n", "");
      String shown = call.group(2);
      if (!shown.isEmpty()) {
        // Where a path of this machine was left out, lines break elsewhere.
        assertThat(isProfiled ? inOneLine(here) : here)
            .as(
                "%s shows what \"./evisor %s\" does not print any more; if what it prints now is"
                    + " meant, copy it there, with a line … for what is left out",
                example, call.group(1).strip())
            .matches(pattern(isProfiled ? inOneLine(shown) : shown));
      }
    }
  }

  private static Pattern pattern(String shown) {
    return Pattern.compile(
        shown
            .lines()
            .map(
                line ->
                    line.strip().equals("…")
                        ? "(?:.*\n)*?"
                        : "\\Q" + line.replace("…", "\\E.*?\\Q") + "\\E\n")
            .collect(Collectors.joining()));
  }

  private static String inOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ") + "\n";
  }
}
