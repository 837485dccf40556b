package evisor.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.FileFaults;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Precedents are read whole, and every fault of every file is said at once. */
final class PrecedentsReaderTest {

  @Test
  void aRowIsReadWithItsStudyAndGroup() {
    FileFaults faults = new FileFaults();
    Precedents read =
        Precedents.read(PrecedentFolder.create().folder(), ShippedWords.LEXICON, faults);

    assertThat(faults.diagnostics()).isEmpty();
    assertThat(read.rows()).hasSize(3);
    Precedent first = read.rows().get(0);
    assertThat(first.id()).isEqualTo("abel2019-plasma-1");
    assertThat(first.sampleType()).contains(SampleTypes.PLASMA);
    assertThat(first.methods()).contains(List.of(Methods.SEC));
    assertThat(first.amount().orElseThrow().high()).isEqualTo(1);
    assertThat(first.over().get(0).result()).isEqualTo(ComparisonResult.BETTER);
    assertThat(read.groups()).containsKeys("abel-bern", "cain-cork");
  }

  @Test
  void aWordKeptApartIsNoWordOfTheVocabulary() {
    Precedent apart =
        Precedents.read(PrecedentFolder.create().folder(), ShippedWords.LEXICON, new FileFaults())
            .rows()
            .get(2);

    assertThat(apart.sampleType()).isEmpty();
    assertThat(apart.methods()).isEmpty();
  }

  @Test
  void aGroupCountsOnceAndOnlyWhereItHadReasonToDoTheSame() {
    Precedents read =
        Precedents.read(PrecedentFolder.create().folder(), ShippedWords.LEXICON, new FileFaults());

    assertThat(read.groupsFor(SampleTypes.PLASMA, List.of(Methods.SEC)))
        .containsExactly("abel-bern");
    assertThat(read.groupsFor(SampleTypes.PLASMA, List.of(Methods.DIFFERENTIAL_UC))).isEmpty();
  }

  @Test
  void everyFaultOfEveryFileIsSaidAtOnce() {
    assertThat(
            lints(
                PrecedentFolder.create()
                    .with("abel2019-plasma", "\"plasma\"", "\"plasmma\"")
                    .with("abel2019-plasma", "\"low\": 0.5", "\"low\": 5")
                    .with("abel2019-plasma", "\"id\": \"abel2019-plasma-2\"", "\"id\": \"abel-2\"")
                    .with("cain2020-blood", "\"doi\": \"10.1234/cain\",", "")
                    .with("cain2020-blood", "\"says\"", "\"sais\"")))
        .containsExactlyInAnyOrder(
            "unknown-word",
            "bad-range",
            "bad-id",
            "missing-field",
            "missing-field",
            "unknown-field");
  }

  @Test
  void anAmountThatCannotBeIsRefused() {
    assertThat(
            lints(PrecedentFolder.create().with("abel2019-plasma", "\"low\": 0.5", "\"low\": 0")))
        .containsExactly("out-of-range");
    assertThat(
            lints(
                PrecedentFolder.create()
                    .with("abel2019-plasma", "\"unit\": \"mL\"", "\"unit\": \"L\"")))
        .containsExactly("unknown-word");
  }

  private static List<String> lints(PrecedentFolder folder) {
    FileFaults faults = new FileFaults();
    Precedents.read(folder.folder(), ShippedWords.LEXICON, faults);
    return faults.diagnostics().stream().map(fault -> fault.lint()).toList();
  }
}
