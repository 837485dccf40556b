package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Five questions are asked until each is answered, and lead to the same answer as a command. */
class AskCommandTest {

  @Test
  void theAnswersLeadToACommandAndItsAnswer() {
    Ran asked = Ran.typed("CSF\n1 мл\n1, 2\n3\n3 5\n", "ask");
    assertThat(asked.status()).as(asked.err()).isZero();
    String command =
        "evisor recommend --sample csf --volume \"1 мл\" --downstream rna,proteomics --purity high"
            + " --equipment ultracentrifuge,chromatography-system";
    assertThat(asked.out()).startsWith("The same by a command:\n  " + command + "\n\n");
    Ran same =
        Ran.evisor(
            "recommend",
            "--sample",
            "csf",
            "--volume",
            "1 мл",
            "--downstream",
            "rna,proteomics",
            "--purity",
            "high",
            "--equipment",
            "ultracentrifuge,chromatography-system");
    assertThat(asked.out()).endsWith(same.out());
    assertThat(asked.err())
        .containsIgnoringWhitespaces(
            "1/5  What are the vesicles isolated from?", "   1 MSC-conditioned medium")
        .contains("5/5  Which of this equipment is there?");
    assertThat(asked.err().lines().filter(line -> !line.startsWith("Answered by")))
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void aFaultIsSaidAndTheQuestionAskedAgain() {
    Ran asked = Ran.typed("\nblood\nplasma\n5\n1,000 mL\n1 mL\n\n\ncentrifuge\n\n", "ask");
    assertThat(asked.status()).as(asked.err()).isZero();
    assertThat(asked.out()).contains("  evisor recommend --sample plasma --volume \"1 mL\"\n");
    assertThat(asked.err())
        .containsIgnoringWhitespaces("This is needed.")
        .contains("\"blood\" may mean several: plasma, serum, whole-blood.")
        .contains("\"5\" has no unit.")
        .contains("\"1,000 mL\" can be read in two ways")
        .contains("\"centrifuge\" may mean several");
  }

  @Test
  void withoutATerminalOrAtTheEndOfInputNothingIsAnswered() {
    Ran piped = Ran.with("plasma\n1 mL\n\n\n\n", "ask");
    assertThat(piped.status()).isEqualTo(2);
    assertThat(piped.err()).containsIgnoringWhitespaces("needs a terminal");
    Ran ended = Ran.typed("plasma\n1 mL\n", "ask");
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).containsIgnoringWhitespaces("The input ended before all was answered");
  }

  @Test
  void theQuestionsAreAskedInOtherLanguages() {
    Ran asked = Ran.typed("плазма\n1 мл\n\n\n\n", "ask", "--lang", "ru");
    assertThat(asked.status()).as(asked.err()).isZero();
    assertThat(asked.err()).containsIgnoringWhitespaces("1/5  Из чего выделяют везикулы?");
    assertThat(asked.out()).startsWith("То же командой:\n").contains("--lang ru");
  }
}
