package evisor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Basis;
import evisor.model.Criterion;
import evisor.model.Level;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.Vocabulary;
import evisor.rules.text.Verb;
import evisor.words.ShippedWords;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every word that a rule may use is described once, and nothing else is. */
final class WordTableTest {

  @Test
  void everyWordIsDescribedAndNoOther() {
    Set<String> words = new TreeSet<>();
    words.addAll(WordTable.words(Request.class).keySet());
    words.addAll(WordTable.words(Train.class).keySet());
    words.addAll(WordTable.calls().keySet());
    Vocabulary.enumNames().forEach(words::add);
    Arrays.stream(Criterion.values()).forEach(word -> words.add("criterion." + word.id()));
    Arrays.stream(Level.values()).forEach(word -> words.add("level." + word.id()));
    Arrays.stream(Basis.values()).forEach(word -> words.add("basis." + word.id()));

    assertThat(new TreeSet<>(WordDescriptions.all().keySet())).isEqualTo(words);
    assertThat(WordDescriptions.all().values())
        .allSatisfy(says -> assertThat(says).isNotBlank().doesNotContain("|", "\n"));
  }

  @Test
  void everyVerbIsACall() {
    assertThat(Arrays.stream(Verb.values()).map(Verb::id))
        .allSatisfy(
            verb ->
                assertThat(String.join("\n", WordTable.verdicts())).contains("verdict." + verb));
  }

  @Test
  void saysWhatAWordIsAndWhenItIsKnown() {
    assertThat(WordTable.of(Train.class))
        .contains(
            "| `has(Method)` | yes or no | the method is in the core | both |",
            "| `hours` | hours | to plan with, for all samples processed together | second |");
    assertThat(WordTable.of(Request.class))
        .contains(
            "| `purity` | `Purity`, ranked | how clean the vesicles must be |",
            "| `downstream` | set of `Use` | what the vesicles are for |");
    assertThat(WordTable.sets(ShippedWords.LEXICON))
        .contains("- **`Purity`** (how clean): `LOW` < `MEDIUM` < `HIGH`")
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    assertThat(WordTable.verdicts())
        .contains(
            "| `verdict.exclude($train)` | it cannot be recommended, whatever speaks for it"
                + " | second |",
            "| `verdict.need(2)` | grade of purity that is needed, 0 to 3; the largest one counts"
                + " | first |",
            "| `verdict.usual(\"TFF → SEC\", …)` | what is usual here, in order; \" or \" stands"
                + " between equals | first |");
  }
}
