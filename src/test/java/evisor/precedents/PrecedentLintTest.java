package evisor.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.precedents.PrecedentLint.Citation;
import evisor.words.ShippedWords;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sources, groups and links of precedents are each one thing, and lead somewhere. */
final class PrecedentLintTest {

  private static final String GROUPS = "knowledge/groups.json";

  @Test
  void nothingIsWrongWithTheExample() {
    assertThat(lints(PrecedentFolder.create())).isEmpty();
  }

  @Test
  void aLinkThatLeadsNowhereIsSaid() {
    assertThat(
            lints(
                PrecedentFolder.create()
                    .with("cain2020-blood", "\"says\"", "\"claims\": [\"x-1\"], \"says\"")))
        .containsExactly("broken-link");
    assertThat(
            lints(
                PrecedentFolder.create()
                    .with("cain2020-blood", "\"says\"", "\"cases\": [\"x-1\"], \"says\"")))
        .containsExactly("broken-link");
  }

  @Test
  void twoSpellingsOfOneSourceAreOne() {
    assertThat(
            lints(
                PrecedentFolder.create()
                    .with("cain2020-blood", "Cain 2020, J Ves 2:1", "abel (2019): J. Ves. 1;1")))
        .containsExactly("split-source");
  }

  @Test
  void onePublicationHasOneGroup() {
    assertThat(
            lints(PrecedentFolder.create().with("cain2020-blood", "10.1234/cain", "10.1234/ABEL")))
        .containsExactly("split-source", "two-groups");
    Citation claim =
        new Citation("the claim c-1", "10.1234/abel", "", "cain-cork", FilePlace.of("x"));
    assertThat(lints(PrecedentFolder.create(), claim)).containsExactly("two-groups");
  }

  @Test
  void aGroupIsThereHasOneNameAndIsNoPaper() {
    assertThat(lints(PrecedentFolder.create().with("cain2020-blood", "cain-cork", "cain-cor")))
        .containsExactly("unknown-group");
    assertThat(lints(PrecedentFolder.create().withIn(GROUPS, "Cain, Cork", "ABEL / Bern")))
        .containsExactly("double-group");
    assertThat(lints(PrecedentFolder.create().withIn(GROUPS, "Cain, Cork", "Cain et al., J Ves")))
        .containsExactly("paper-as-group");
  }

  @Test
  void theIdOfAReviewIsNotThatOfTheStudy() {
    assertThat(
            lints(
                PrecedentFolder.create()
                    .with(
                        "cain2020-blood", "\"group\"", "\"read_in\": \"10.1234/cain\", \"group\"")))
        .containsExactly("review-under-study");
  }

  @Test
  void nobodyIsTheRivalOfHimself() {
    String rival = "{\"method\": \"differential-uc\"}";
    PrecedentFolder itself =
        PrecedentFolder.create()
            .with(
                "abel2019-plasma", rival, "{\"method\": \"sec\", \"format\": \"gravity-column\"}");
    assertThat(lints(itself)).containsExactly("own-rival");
    assertThat(lints(itself.with("abel2019-plasma", "won", "used"))).isEmpty();
    assertThat(
            lints(PrecedentFolder.create().with("abel2019-plasma", rival, "{\"method\": \"sec\"}")))
        .isEmpty();
  }

  private static List<String> lints(PrecedentFolder folder, Citation... others) {
    FileFaults faults = new FileFaults();
    Precedents read = Precedents.read(folder.folder(), ShippedWords.LEXICON, faults);
    PrecedentLint.check(read, Set.of("c-1"), Set.of("case-1"), List.of(others), faults);
    return faults.diagnostics().stream().map(fault -> fault.lint()).sorted().toList();
  }
}
