package evisor.papers;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.knowledge.ShippedRules;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the texts that a laboratory writes is said where it stands. */
final class ProtocolReaderTest {

  private static final String FILE =
      """
      {"covers": "steps", "steps": {"sec": ["gravity-column"]},
       "texts": [{"as": "do", "en": "Load {load_volume}.", "ru": "Внесите {load_volume}.",
                  "uz": "{load_volume} soling."}]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Load {load_volume}. | Load {g}. | unknown-placeholder",
        "Внесите {load_volume}. | Внесите. | unknown-placeholder",
        "Load {load_volume}. | Load 5 mL of {load_volume}. | no-basis",
        "gravity-column | magnetic-beads | no-such-form",
        "\"sec\" | \"set\" | unknown-word",
        "\"do\" | \"make\" | unknown-word",
        "\"uz\" | \"uk\" | unknown-field"
      })
  void aFaultIsNamed(String right, String wrong, String lint) {
    assertThat(FILE).contains(right);
    assertThat(faults(FILE.replace(right, wrong)).diagnostics())
        .extracting(Diagnostic::lint)
        .contains(lint);
  }

  @Test
  void aSoundFileHasNone() {
    assertThat(faults(FILE).found()).isZero();
  }

  @Test
  void aCitedClaimMustBeThere() {
    String cited = FILE.replace("\"uz\"", "\"claims\": [\"no-such-1\"], \"uz\"");

    assertThat(faults(cited).diagnostics())
        .extracting(Diagnostic::lint)
        .containsExactly("unknown-claim");
  }

  @Test
  void whatIsMissingIsAWarningThatNamesTheStep() {
    FileFaults faults = new FileFaults();
    ProtocolTexts.check(
        folder(FILE.replace(",\n            \"uz\": \"{load_volume} soling.\"", "")),
        Benches.ADVISOR.knowledge(),
        faults);

    assertThat(faults.stop()).isFalse();
    assertThat(faults.diagnostics())
        .anySatisfy(
            found -> {
              assertThat(found.lint()).isEqualTo("missing-text");
              assertThat(found.message()).contains("tff (hollow-fibre)");
            })
        .anySatisfy(found -> assertThat(found.lint()).isEqualTo("missing-translation"));
  }

  private static FileFaults faults(String text) {
    FileFaults faults = new FileFaults();
    new ProtocolReader(folder(text), Benches.ADVISOR.knowledge(), faults).read();
    return faults;
  }

  private static RulesFolder folder(String text) {
    SortedMap<String, byte[]> files = new TreeMap<>(ShippedRules.FOLDER.files());
    files.keySet().removeIf(RulesFolder::isOfProtocols);
    files.put(RulesFolder.PROTOCOLS + "one.json", text.getBytes(StandardCharsets.UTF_8));
    return new RulesFolder("rules", files);
  }
}
