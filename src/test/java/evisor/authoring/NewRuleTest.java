package evisor.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.authoring.NewRule.Begun;
import evisor.cases.CaseFolder;
import evisor.cases.CaseReader;
import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.request.RequestReader;
import evisor.rules.RuleSet;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule is begun as a whole or not at all, and lacks nothing but what its author knows. */
final class NewRuleTest {

  private static final String RULE =
      """
      // Made up.

      rule "UC-007"
          @title("Seven") @criterion("time") @basis("request")
      when
          Request( purity >= Purity.HIGH )
      then
          verdict.advise();
      end
      """;
  private static final String MESSAGES =
      """
      # Sentences.

      # spins.drl
      UC-007 = Seven.

      # tail
      """;

  @TempDir private Path folder;
  private FolderOnDisk rules = new FolderOnDisk(Path.of(""), "");
  private FolderOnDisk cases = new FolderOnDisk(Path.of(""), "");

  @BeforeEach
  void aSmallFolder() throws IOException {
    rules = new FolderOnDisk(folder.resolve("rules"), "rules");
    cases = new FolderOnDisk(folder.resolve("cases"), "cases");
    write("rules/spins.drl", RULE);
    write("rules/messages/en.properties", MESSAGES);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Begun begin(String id, Verb verb, String... in) throws Exception {
    return NewRule.in(rules, cases)
        .begin(id, verb, in.length == 0 ? Optional.empty() : Optional.of(in[0]));
  }

  private SortedMap<String, String> everything() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (var found = Files.walk(folder)) {
      for (Path file : found.toList()) {
        files.put(
            folder.relativize(file).toString(),
            Files.isRegularFile(file) ? Files.readString(file) : "");
      }
    }
    return files;
  }

  @Test
  void addsToWhatStandsThereAndChangesNothingElse() throws Exception {
    Begun begun = begin("UC-008", Verb.CONDITION);

    assertThat(begun)
        .isEqualTo(
            new Begun(
                "rules/spins.drl:11",
                "rules/messages/en.properties:5",
                "cases/boundary/spins/uc-008-fires.json",
                "cases/boundary/spins/uc-008-silent.json",
                List.of()));
    SortedMap<String, String> files = everything();
    assertThat(files.get("rules/spins.drl")).startsWith(RULE + "\nrule \"UC-008\"\n");
    assertThat(files.get("rules/messages/en.properties"))
        .startsWith("# Sentences.\n\n# spins.drl\nUC-007 = Seven.\nUC-008 = FILL-IN: ")
        .endsWith("\n\n# tail\n");
    assertThat(files).hasSize(10);
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void leavesOpenOnlyWhatItsAuthorKnows(Verb verb) throws Exception {
    Begun begun = begin("UC-008", verb);

    Knowledge knowledge = KnowledgeReader.read(RulesFolder.at(Path.of("rules"), "rules"));
    assertThatThrownBy(() -> RuleSet.read(RulesFolder.at(rules.root(), rules.shown()), knowledge))
        .satisfies(NewRuleTest::isOnlyToBeFilledIn);
    assertThatThrownBy(
            () ->
                CaseReader.read(
                    CaseFolder.read(cases.root(), "cases").all(),
                    new RequestReader(ShippedWords.LEXICON, List.of()),
                    new TreeSet<>(List.of("UC-008"))))
        .satisfies(NewRuleTest::isOnlyToBeFilledIn);
    assertThat(begun.rule()).isEqualTo("rules/spins.drl:11");
  }

  private static void isOnlyToBeFilledIn(Throwable thrown) {
    assertThat(((FaultyFilesException) thrown).diagnostics())
        .isNotEmpty()
        .extracting(Diagnostic::lint)
        .containsOnly("to-fill-in");
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void isARuleOnceItIsFilledIn(Verb verb) throws Exception {
    begin("UC-008", verb);

    Path file = folder.resolve("rules/spins.drl");
    String filled =
        Files.readString(file)
            .replaceFirst("FILL-IN: what the rule says[^\"]*", "Eight")
            .replaceFirst("FILL-IN: what it is about[^\"]*", "time")
            .replaceFirst("FILL-IN: on which level[^\"]*", "domain")
            .replaceFirst("FILL-IN: what it rests on[^\"]*", "request")
            .replaceFirst("(?m)^ +@evidence.*\n", "")
            .replaceFirst("/\\* FILL-IN: what must hold.*?\\*/", "purity == Purity.LOW")
            .replaceFirst("/\\* FILL-IN: of which trains.*?\\*/", "has(Method.TFF)")
            .replaceFirst(" /\\* FILL-IN: (which|what is compared).*?\\*/", "");
    Files.writeString(file, filled);
    Path messages = folder.resolve("rules/messages/en.properties");
    Files.writeString(messages, Files.readString(messages).replaceFirst("FILL-IN.*", "Eight."));

    Knowledge knowledge = KnowledgeReader.read(RulesFolder.at(Path.of("rules"), "rules"));
    RuleSet read = RuleSet.read(RulesFolder.at(rules.root(), rules.shown()), knowledge);
    assertThat(read.rule("UC-008").orElseThrow().verb()).isEqualTo(verb);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UC-007 | UC-007 is taken: it stands at rules/spins.drl:3.",
        "UC-003 | lies below the highest number",
        "UC     | The next one is UC-008",
        "uc8    | Did you mean UC-008?",
        "uc-008 | Did you mean UC-008?",
        "UC-1234| is no id of a rule",
        "../a   | is no id of a rule",
        "XY-001 | --in xy.drl begins a new one",
        "UD-001 | Did you mean UC?",
      })
  void refusesANameThatCannotBeGiven(String id, String why) throws Exception {
    SortedMap<String, String> before = everything();

    assertThatThrownBy(() -> begin(id, Verb.CONDITION))
        .isInstanceOf(AuthoringException.class)
        .hasMessageContaining(why);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void givesNoNumberTwiceThatTheIndexRemembers() throws Exception {
    write(
        "rules/INDEX.md",
        "<!-- generated: index -->\n| UC-011 | Eleven |\nTaken out: UC-012.\n<!-- end -->\n");

    assertThatThrownBy(() -> begin("UC-012", Verb.CONDITION))
        .hasMessageContaining("has been taken out")
        .hasMessageContaining("The next one is UC-013");
    assertThat(begin("UC-013", Verb.CONDITION).rule()).isEqualTo("rules/spins.drl:11");
  }

  @Test
  void beginsAFileThatIsNamed() throws Exception {
    Begun begun = begin("XY-001", Verb.CAUTION, "rules/new");

    assertThat(begun.rule()).isEqualTo("rules/new.drl:3");
    assertThat(begun.fires()).isEqualTo("cases/boundary/new/xy-001-fires.json");
    assertThat(everything().get("rules/messages/en.properties"))
        .startsWith(MESSAGES + "\n# new.drl\nXY-001 = FILL-IN: ");
  }

  @Test
  void casesOfARuleThatDecidesStandWithTheirLevel() throws Exception {
    assertThat(begin("XY-001", Verb.EXCLUDE, "rules/domain").silent())
        .isEqualTo("cases/levels/domain/xy-001-silent.json");
  }

  @ParameterizedTest
  @CsvSource({"../out.drl", "/tmp/out.drl", "messages/out.drl", "a b.drl", ".hidden.drl"})
  void refusesAFileThatIsNoneOfRules(String file) throws Exception {
    SortedMap<String, String> before = everything();

    assertThatThrownBy(() -> begin("UC-008", Verb.CONDITION, file))
        .isInstanceOf(AuthoringException.class)
        .hasMessageContaining("is no file of rules");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void writesNothingWhereACaseOfThatNameStandsAlready() throws Exception {
    write("cases/mine/uc-008-silent.json", "{}");
    SortedMap<String, String> before = everything();

    assertThatThrownBy(() -> begin("UC-008", Verb.CONDITION))
        .hasMessageContaining("cases/mine/uc-008-silent.json");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void writesNothingWhereOneFileCannotBeWritten() throws Exception {
    write("cases/boundary", "in the way");
    SortedMap<String, String> before = everything();

    assertThatThrownBy(() -> begin("UC-008", Verb.CONDITION))
        .isInstanceOf(AuthoringException.class)
        .hasMessageContaining("Nothing was written.");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void keepsWindowsLineEndings() throws Exception {
    write("rules/spins.drl", RULE.replace("\n", "\r\n"));

    begin("UC-008", Verb.CONDITION);

    assertThat(Files.readString(folder.resolve("rules/spins.drl")).replace("\r\n", ""))
        .doesNotContain("\n");
  }

  @Test
  void refusesAFileThatIsNoUtf8() throws Exception {
    Files.write(
        folder.resolve("rules/messages/en.properties"),
        "UC-007 = é".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> begin("UC-008", Verb.CONDITION)).hasMessageContaining("UTF-8");
    assertThat(folder.resolve("cases")).doesNotExist();
  }
}
