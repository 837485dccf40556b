package evisor.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.knowledge.ShippedRules;
import evisor.model.Method;
import evisor.model.Use;
import evisor.text.Wording;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import evisor.words.Uses;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All forms of an atlas show what comes first, what is tied with it, and who has done it. */
final class AtlasTest {

  private static final TrainLetters LETTERS = new TrainLetters(ShippedWords.LEXICON);
  private static final List<Method> SEC = List.of(Methods.SEC);

  private static Atlas atlas() {
    Map<Use, AtlasCell> cells = new LinkedHashMap<>();
    List<Use> uses = ShippedWords.LEXICON.terms(Use.class).all();
    uses.forEach(use -> cells.put(use, AtlasCell.of(List.of(SEC), 0, LETTERS)));
    List<List<Method>> tied = List.of(List.of(Methods.ULTRAFILTRATION, Methods.SEC), SEC);
    cells.put(Uses.RNA, AtlasCell.of(tied, 4, LETTERS));
    cells.put(Uses.VACCINE, AtlasCell.of(List.of(), 0, LETTERS));
    List<AtlasRow> rows = List.of(new AtlasRow(SampleTypes.PLASMA, 1, "1 mL", cells));
    return new Atlas(uses, LETTERS.legend(), rows, new Wording(ShippedRules.knowledge()));
  }

  @ParameterizedTest
  @EnumSource(AtlasFormat.class)
  void everyFormNamesSampleAmountAndTrain(AtlasFormat format) {
    String page = format.render(atlas());

    assertThat(page).containsIgnoringCase("plasma").contains("1 mL").endsWith("\n");
    assertThat(page)
        .contains(format == AtlasFormat.JSON ? "\"tied_with\":[{\"core\":[\"sec\"]}]" : "UF SEC =");
  }

  @Test
  void theTextFitsATerminalAndCounts() {
    String text = AtlasFormat.TEXT.render(atlas());

    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(text.replaceAll("\\s+", " "))
        .contains("15 cells; 1 are ties (=), in 1 no train is feasible")
        .contains("UF SEC = [4]: RNA")
        .contains("– [0]: vaccine");
  }

  @Test
  void theShadeSaysHowManyGroupsStandBehindACell() {
    assertThat(Arrays.stream(new int[] {0, 1, 2, 3, 5, 6, 40}).map(AtlasTest::shade).toArray())
        .containsExactly(0, 1, 2, 3, 3, 4, 4);
  }

  private static int shade(int groups) {
    return AtlasCell.of(List.of(SEC), groups, LETTERS).shade();
  }
}
