package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every help page has examples that its command understands, and shells complete the same. */
class HelpExamplesTest {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  static Stream<Command> commands() {
    return Main.commands().stream();
  }

  /** Returns the words of a call as a shell would part them. */
  static List<String> words(String call) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(call);
    while (word.find()) {
      words.add(
          word.group(1) != null
              ? word.group(1)
              : word.group(2) != null ? word.group(2) : word.group());
    }
    return words;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyExampleIsParsedAndFitsALine(Command command) throws CommandFailure {
    CommandUsage usage = command.usage();
    assertThat(usage.examples()).isNotEmpty();
    for (String example : usage.examples()) {
      List<String> words = words(example);
      assertThat(words.get(0)).isEqualTo(usage.name());
      Main.parsed(command, words.subList(1, words.size()));
      assertThat(example.length()).isLessThanOrEqualTo(80 - "  evisor ".length());
      assertThat(Ran.evisor("help", usage.name()).out()).contains("  evisor " + example + "\n");
    }
  }

  @Test
  void aShellIsNeeded() {
    assertThat(Ran.evisor("completion").status()).isEqualTo(2);
    assertThat(Ran.evisor("completion", "fish").err()).contains("bash or zsh");
    assertThat(Ran.evisor("completion", "zsh").out())
        .startsWith("#compdef evisor")
        .contains("recommend:--sample", "msc-conditioned-medium", "'words:lists what may be said");
  }

  @Test
  void bashCompletesCommandsOptionsAndWords(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash");
    Path script = folder.resolve("completion");
    Files.writeString(script, Ran.evisor("completion", "bash").out());
    assertThat(completed(script, "rec")).contains("recommend");
    assertThat(completed(script, "recommend", "--sam")).contains("--sample", "--samples-per-day");
    assertThat(completed(script, "recommend", "--purity", "h")).containsExactly("high");
    assertThat(completed(script, "recommend", "--downstream", "rna,prot"))
        .containsExactly("rna,proteomics");
    assertThat(completed(script, "map", "--format", "s")).containsExactly("svg");
    assertThat(completed(script, "words", "equ")).containsExactly("equipment");
    assertThat(completed(script, "help", "expl")).containsExactly("explain");
  }

  private static List<String> completed(Path script, String... typed)
      throws IOException, InterruptedException {
    String words = String.join("' '", typed);
    String test =
        ". '%s'; COMP_WORDS=(evisor '%s'); COMP_CWORD=%d; _evisor; printf '%%s\\n' \"${COMPREPLY[@]}\""
            .formatted(script, words, typed.length);
    Process process = new ProcessBuilder("/bin/bash", "-c", test).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out.lines().toList();
  }
}
