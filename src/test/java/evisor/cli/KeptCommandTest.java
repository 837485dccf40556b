package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.answer.AnswerScope;
import evisor.json.JsonReader;
import evisor.kept.DecisionFolder;
import evisor.kept.DecisionRemark;
import evisor.kept.Stance;
import evisor.service.DecisionDraft;
import evisor.service.DecisionKeeper;
import evisor.service.LiveRules;
import evisor.service.LoadedRules;
import evisor.service.RulesSource;
import evisor.speech.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions that were kept by the service are found, replayed and tested by the command line. */
final class KeptCommandTest {

  private static final Optional<Path> CACHE = Optional.of(Path.of("target", "test-cache"));
  private static final String DATA = "--data";

  @TempDir private static Path folder;

  @BeforeAll
  static void keep() throws Exception {
    RulesSource source =
        new RulesSource(
            Optional.of(Path.of("rules")), "rules", Optional.of(Path.of("cases")), CACHE);
    try (LiveRules rules = LiveRules.open(source, line -> {});
        DecisionKeeper keeper =
            new DecisionKeeper(
                Optional.of(new DecisionFolder(folder.resolve("data"), CACHE)), line -> {})) {
      for (Stance stance : Stance.values()) {
        DecisionRemark remark =
            new DecisionRemark(
                "Анна", "", stance, stance == Stance.TAKEN ? "" : "TFF → SEC", List.of(), "why");
        keeper.keep(draft(remark, rules.now()), rules.now(), Language.EN);
      }
      keeper.withdraw(2, "", "");
    }
  }

  private static DecisionDraft draft(DecisionRemark remark, LoadedRules rules) throws Exception {
    byte[] request =
        "{\"sample\":{\"type\":\"plasma\",\"volume\":\"1 mL\"}}".getBytes(StandardCharsets.UTF_8);
    return new DecisionDraft(
        rules.advisor().requests().read(request, "request"),
        JsonReader.read(request, "request"),
        AnswerScope.WHOLE,
        remark,
        Optional.empty(),
        "",
        "");
  }

  private static String data() {
    return folder.resolve("data").toString();
  }

  @Test
  void decisionsAreListedAndSearched() {
    Ran all = Ran.evisor("kept", DATA, data());
    Ran found = Ran.evisor("kept", "search", "анна", "plasma", "tff,sec", DATA, data());
    Ran none = Ran.evisor("kept", "search", "urine", DATA, data());

    assertThat(all.status()).as(all.err()).isZero();
    assertThat(all.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("3  ").contains("disputed", "1 mL of plasma"),
            line -> assertThat(line).startsWith("2  ").contains("withdrawn"),
            line -> assertThat(line).startsWith("1  ").contains("taken", "(Анна)"));
    assertThat(found.out().lines()).hasSize(2);
    assertThat(none.out()).isEmpty();
    assertThat(none.err())
        .isEqualTo("evisor: no decision that was kept has urine; all: evisor kept\n");
    assertThat(Ran.evisor("kept", "search", "\u001b[2J", DATA, data()).err())
        .contains("has \\u{1b}[2J;");
  }

  @Test
  void thatNothingHasBeenKeptIsSaid() {
    Ran nothing = Ran.evisor("kept", DATA, folder.resolve("none").toString());

    assertThat(nothing.status()).isZero();
    assertThat(nothing.out()).isEmpty();
    assertThat(nothing.err()).startsWith("evisor: no decision has been kept yet");
  }

  @Test
  void theAnswerOfADecisionIsReplayed() throws Exception {
    Ran answer = Ran.evisor("kept", "answer", "1", DATA, data());

    Ran replayed = Ran.with(answer.out(), "replay", "-");

    assertThat(replayed.status()).as(replayed.out()).isZero();
    assertThat(Ran.evisor("kept", "answer", "9", DATA, data()).status()).isEqualTo(2);
    assertThat(Ran.evisor("kept", "answer", "x", DATA, data()).status()).isEqualTo(2);
  }

  @Test
  void whatStandsIsACaseThatIsTested() {
    String cases = folder.resolve("cases").toString();

    Ran exported = Ran.evisor("kept", "export", cases, DATA, data());
    Ran tested = Ran.evisor("test", "--cases", cases, "--id", "kept-1");
    Ran disputed = Ran.evisor("test", "--cases", cases, "--id", "kept-3");

    assertThat(exported.status()).as(exported.err()).isZero();
    assertThat(Path.of(cases))
        .isDirectoryNotContaining(file -> file.endsWith("kept-2.json"))
        .isDirectoryContaining(file -> file.endsWith("kept-3.json"));
    assertThat(tested.status()).as(tested.out() + tested.err()).isZero();
    // Where the laboratory would do otherwise, the suite says so.
    assertThat(disputed.status()).isEqualTo(1);
    assertThat(Ran.evisor("kept", "export", cases, DATA, data()).status()).isEqualTo(2);
  }

  @Test
  void allOfThemAreOneDocument() throws Exception {
    JsonNode all = new ObjectMapper().readTree(Ran.evisor("kept", "json", DATA, data()).out());

    assertThat(all.get("decisions")).hasSize(3);
    assertThat(all.at("/decisions/0/answer/provenance/rules_digest"))
        .isEqualTo(all.at("/decisions/0/provenance/rules_digest"));
  }

  @Test
  void whereNothingWasKeptThereIsNothingAndNothingIsMade() {
    Path nowhere = folder.resolve("nowhere");

    Ran ran = Ran.evisor("kept", DATA, nowhere.toString());

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(nowhere).doesNotExist();
    assertThat(Ran.evisor("kept").err()).containsIgnoringWhitespaces("--data");
  }

  @Test
  void aFileThatIsNoneIsSaidInEachLanguage() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("decisions.sqlite"), "no database at all\n".repeat(500));

    Ran english = Ran.evisor("kept", DATA, other.toString());
    Ran russian = Ran.evisor("kept", DATA, other.toString(), "--lang", "ru");

    assertThat(english.status()).isEqualTo(2);
    assertThat(english.err()).containsIgnoringWhitespaces("move it away");
    assertThat(russian.err()).containsIgnoringWhitespaces("уберите это");
    assertThat(Ran.evisor("serve", DATA, other.toString()).status()).isEqualTo(2);
  }

  @Test
  void anotherArgumentIsRefused() {
    assertThat(Ran.evisor("kept", "remove", DATA, data()).status()).isEqualTo(2);
    assertThat(Ran.evisor("kept", "search", DATA, data()).status()).isEqualTo(2);
  }
}
