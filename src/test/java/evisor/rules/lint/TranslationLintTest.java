package evisor.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.files.Severity;
import evisor.rules.Sketch;
import evisor.rules.text.RuleTexts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences in another language belong to the rules and say as much as their own. */
final class TranslationLintTest {

  private static final String RULE =
      Sketch.rule("T-001", "Request( $volume : volumeMl )", "verdict.advise();");
  private static final String ENGLISH = "T-001 = A volume of {volume} is much.\n";

  @Test
  void aTranslationWithTheSamePlaceholdersIsFine() {
    assertThat(found(ENGLISH, "T-001 = {volume} — это много.\n")).isEmpty();
  }

  @Test
  void aRuleWithoutASentenceInALanguageThatIsThereIsNamed() {
    assertThat(found(ENGLISH, "# none yet\n"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.lint()).isEqualTo("missing-translation");
              assertThat(fault.severity()).isEqualTo(Severity.NOTE);
              assertThat(fault.message()).contains("T-001");
            });
  }

  @Test
  void aSentenceWithoutARuleWithOtherPlaceholdersOrStillInEnglishIsNamed() {
    assertThat(found(ENGLISH, "T-001 = {volume}.\nT-002 = Никто.\n"))
        .extracting(Diagnostic::lint)
        .containsExactly("orphaned-message");
    assertThat(found(ENGLISH, "T-001 = Много.\n"))
        .extracting(Diagnostic::lint)
        .containsExactly("other-placeholders");
    assertThat(found(ENGLISH, ENGLISH))
        .extracting(Diagnostic::lint)
        .containsExactly("left-untranslated");
    assertThat(found("T-001 = SEC, {volume}.\n", "T-001 = SEC, {volume}.\n")).isEmpty();
  }

  @Test
  void aFolderMayHaveOneLanguageThatIsNotEnglish() {
    assertThat(
            lints("a.drl", RULE, "messages/uz.properties", "T-001 = {volume} juda katta hajm.\n"))
        .isEmpty();
    assertThat(lints("a.drl", RULE, "messages/uz.properties", "T-002 = Hech kim.\n"))
        .extracting(Diagnostic::lint)
        .contains("missing-message");
  }

  private static List<Diagnostic> found(String english, String russian) {
    return lints("a.drl", RULE, Sketch.MESSAGES, english, "messages/ru.properties", russian);
  }

  private static List<Diagnostic> lints(String... files) {
    FileFaults faults = new FileFaults();
    RuleTexts texts = RuleTexts.read(Sketch.folder(files), faults);
    RuleLint.check(texts, Sketch.knowledge(), faults);
    return faults.diagnostics();
  }
}
