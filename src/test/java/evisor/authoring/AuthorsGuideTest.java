package evisor.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.RulesFolder;
import evisor.knowledge.KnowledgeReader;
import evisor.model.Basis;
import evisor.model.Criterion;
import evisor.model.Level;
import evisor.rules.RuleSet;
import evisor.rules.text.Rule;
import evisor.rules.text.Verb;
import evisor.words.ShippedWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say of the rules is true, or is found to be wrong. */
final class AuthorsGuideTest {

  private static final String EMPTY = "<!-- generated: index -->\n<!-- end -->\n";

  @TempDir private Path dir;

  private static Rule rule(String id, String title, int line) {
    return new Rule(
        id,
        title,
        Verb.CONDITION,
        Level.DOMAIN,
        Optional.of(Criterion.TIME),
        Basis.EVIDENCE,
        List.of("a-01", "b-02"),
        new FilePlace("rules/spins.drl", line, 6),
        "",
        "");
  }

  private static RulesFolder folder(String readme) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("spins.drl", "// About spins,\n// and more.\n\n".getBytes(StandardCharsets.UTF_8));
    files.put("README.md", readme.getBytes(StandardCharsets.UTF_8));
    return new RulesFolder("rules", files);
  }

  private static List<Diagnostic> faults(String readme, Rule... rules) {
    FileFaults faults = new FileFaults();
    GuideLint.check(folder(readme), List.of(rules), ShippedWords.LEXICON, Optional.empty(), faults);
    return faults.diagnostics();
  }

  private String written(String readme, Rule... rules) throws Exception {
    RulesFolder folder = folder(readme);
    Files.writeString(dir.resolve("README.md"), readme);
    new AuthorsGuide(folder, List.of(rules), ShippedWords.LEXICON, Optional.empty())
        .write(new FolderOnDisk(dir, "rules"));
    return Files.readString(dir.resolve("README.md"));
  }

  @Test
  void listsRulesInTheOrderWrittenWithTheHeadOfTheirFile() throws Exception {
    String page =
        written(
            "Before\n" + EMPTY + "After\n", rule("S-002", "a | b", 9), rule("S-001", "One", 20));

    assertThat(page)
        .isEqualTo(
            """
            Before
            <!-- generated: index -->

            ## [spins.drl](spins.drl)

            About spins, and more.

            | rule | says | verdict | level | criterion | basis | claims |
            | --- | --- | --- | --- | --- | --- | --- |
            | S-002 | a \\| b | condition | domain | time | evidence | a-01 b-02 |
            | S-001 | One | condition | domain | time | evidence | a-01 b-02 |

            Rules: 2. Files: 1.

            <!-- end -->
            After
            """);
    assertThat(faults(page, rule("S-002", "a | b", 9), rule("S-001", "One", 20))).isEmpty();
  }

  @Test
  void findsTheFirstLineThatIsNotCurrent() throws Exception {
    String page = written(EMPTY, rule("S-001", "One", 3));

    assertThat(faults(page, rule("S-001", "Two", 3)))
        .extracting(Diagnostic::lint, found -> found.place().toString())
        .containsExactly(tuple("stale-index", "rules/README.md:9:1"));
    assertThat(faults(page.replace("| domain |", "| purpose |"), rule("S-001", "One", 3)))
        .extracting(Diagnostic::message)
        .singleElement()
        .asString()
        .contains("here would stand: | S-001 | One | condition | domain");
  }

  @Test
  void remembersWhatWasTakenOut() throws Exception {
    String page = written(EMPTY, rule("S-001", "One", 3), rule("S-002", "Two", 9));

    String less = written(page, rule("S-001", "One", 3));
    String again = written(less, rule("S-001", "One", 3));

    assertThat(less).contains("Taken out, and not given again: S-002.").isEqualTo(again);
  }

  @Test
  void findsMarkersThatMeanNothing() {
    assertThat(
            faults(
                """
                <!-- generated: indx -->
                <!-- end -->
                <!-- end -->
                ```
                <!-- end -->
                ```
                <!-- generated: index -->
                """))
        .extracting(Diagnostic::toString)
        .satisfiesExactly(
            unknown -> assertThat(unknown).startsWith("rules/README.md:1:1").contains("index?"),
            stray -> assertThat(stray).startsWith("rules/README.md:3:1").contains("no partner"),
            open -> assertThat(open).startsWith("rules/README.md:7:1").contains("no partner"));
  }

  @Test
  void findsNamesOfRulesThatAreNotThere() {
    assertThat(
            faults(
                "See S-001 and S-009.\n```\nS-010\n```\nISO-900 is none of ours.\n",
                rule("S-001", "One", 3)))
        .extracting(Diagnostic::lint, found -> found.place().toString())
        .containsExactly(tuple("unknown-rule", "rules/README.md:1:15"));
  }

  @Test
  void aFolderWithoutPagesHasNoFaults() {
    FileFaults faults = new FileFaults();
    GuideLint.check(
        new RulesFolder("rules", new TreeMap<>()),
        List.of(),
        ShippedWords.LEXICON,
        Optional.empty(),
        faults);

    assertThat(faults.diagnostics()).isEmpty();
  }

  @Test
  void beginsAnIndexWhereThereIsNone() throws Exception {
    List<String> pages =
        new AuthorsGuide(
                folder("Nothing generated.\n"),
                List.of(rule("S-001", "One", 3)),
                ShippedWords.LEXICON,
                Optional.empty())
            .write(new FolderOnDisk(dir, "rules"));

    assertThat(pages).containsExactly("rules/INDEX.md");
    assertThat(Files.readString(dir.resolve("INDEX.md"))).contains("| S-001 | One |");
  }

  @Test
  void theShippedPagesAreCurrentAndSpeakOfRulesThatThereAre() throws Exception {
    RulesFolder folder = RulesFolder.at(Path.of("rules"), "rules");
    RuleSet rules = RuleSet.read(folder, KnowledgeReader.read(folder));
    FileFaults faults = new FileFaults();
    GuideLint.check(
        folder,
        rules.ids().stream().flatMap(id -> rules.rule(id).stream()).toList(),
        ShippedWords.LEXICON,
        Optional.empty(),
        faults);
    for (String page : List.of("README.md", "cases/README.md", "CONTRIBUTING.md")) {
      GuideLint.checkMentions(read(page), page, new TreeSet<>(rules.ids()), faults);
    }

    assertThat(faults.diagnostics()).isEmpty();
  }

  private static String read(String page) throws IOException {
    return Files.readString(Path.of(page));
  }
}
