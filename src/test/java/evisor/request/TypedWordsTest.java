package evisor.request;

import static evisor.request.Requests.faults;
import static evisor.request.Requests.read;
import static evisor.request.Requests.withFields;
import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Request;
import evisor.model.Term;
import evisor.words.Devices;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words as people type them: by label or another name, in any case, one or several in a text. */
class TypedWordsTest {

  private static String ids(Collection<? extends Term> words) {
    return String.join(",", words.stream().map(Term::id).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CSF                 | csf
          liquor              | csf
          breast milk         | milk
          Blood Plasma        | plasma
          cell culture media  | cell-conditioned-medium
          MSC‑CM              | msc-conditioned-medium
          mesenchymal stem cell conditioned medium | msc-conditioned-medium
          Cow’s milk          | milk
          tear                | tears
          synovial fluids     | synovial-fluid
          plasma.             | plasma
          human urine sample  | urine
          milk (human)        | milk
          МСК                 | msc-conditioned-medium
          mezenximal ildiz hujayralar | msc-conditioned-medium
          stool               | feces
          плазма              | plasma
          """)
  void aSample(String typed, String id) throws RequestException {
    String document = "{\"sample\": {\"type\": \"" + typed + "\", \"volume\": \"1 mL\"}}";
    assertThat(read(document).sampleType().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "mass spec"            | proteomics
          "WB"                   | western-blot
          "western blot, NTA"    | characterisation,western-blot
          "RNA-seq and LC-MS/MS" | rna,proteomics
          "rna + proteomics"     | rna,proteomics
          ["rna, WB", "flow"]    | rna,flow-cytometry,western-blot
          "RNA proteomics"       | rna,proteomics
          "none"                 | ''
          """)
  void whatTheVesiclesAreFor(String typed, String ids) throws RequestException {
    assertThat(ids(read(withFields("\"downstream\": " + typed)).downstream())).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TFF → SEC              | tff,sec
          tff -> sec             | tff,sec
          TFF>SEC                | tff,sec
          TFF=>SEC               | tff,sec
          TFF + SEC              | tff,sec
          TFF, SEC               | tff,sec
          TFF then SEC           | tff,sec
          TFF SEC                | tff,sec
          UF-SEC                 | ultrafiltration,sec
          UF/SEC                 | ultrafiltration,sec
          cushion UC             | cushion-uc
          cushion UC → SEC       | cushion-uc,sec
          density-gradient UC    | density-gradient-uc
          differential UC → SEC  | differential-uc,sec
          UC                     | differential-uc
          UC + SEC               | differential-uc,sec
          SEC (qEV)              | sec
          ультрацентрифугирование → SEC | differential-uc,sec
          polimer asosida cho‘ktirish (PEG) | peg-precipitation
          dUC-DGUC               | differential-uc,density-gradient-uc
          size exclusion chromatography | sec
          ion exchange           | ion-exchange
          depth filtration → microfiltration → tangential flow filtration → size-exclusion chromatography → concentration | tff,sec
          """)
  void aTrainAsItIsPrintedOrTyped(String typed, String ids) throws RequestException {
    Request request =
        read(withFields("\"incumbent\": {\"core\": \"" + typed + "\", \"stage\": \"research\"}"));
    assertThat(ids(request.incumbentCore())).isEqualTo(ids);
  }

  @Test
  void anItemOfAListMayBeAWholeTrain() throws RequestException {
    Request request =
        read(withFields("\"incumbent\": {\"core\": [\"TFF → SEC\"], \"stage\": \"Clinical\"}"));
    assertThat(ids(request.incumbentCore())).isEqualTo("tff,sec");
  }

  @Test
  void noneAndAllEquipment() throws RequestException {
    assertThat(read(withFields("\"equipment\": \"none\"")).equipment()).isEmpty();
    assertThat(read(withFields("\"equipment\": [\"all\"]")).equipmentStated()).isFalse();
    assertThat(read(withFields("\"equipment\": \"nothing\"")).equipment()).isEmpty();
    assertThat(read(withFields("\"equipment\": \"ultra-centrifuge\"")).equipment())
        .containsExactly(Devices.ULTRACENTRIFUGE);
    assertThat(read(withFields("\"equipment\": \"UC\"")).equipment())
        .containsExactly(Devices.ULTRACENTRIFUGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "purity": "Very High"        | purity
          "target": "exosomes"         | target
          "target": "small EVs"        | target
          "gmp": "GMP-compatible"      | gmp
          "region": "Europe"           | region
          "priority": "cheap"          | priority
          "purity_against": "proteins and lipoproteins" | purityAgainst
          "modification": "unmodified" | modification
          """)
  void wordsOfTheProgram(String field, String name) {
    assertThat(Requests.refusal(withFields(field))).as(name).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "equipment": "centrifuge" | "centrifuge" may mean several: benchtop-centrifuge, high-speed-centrifuge, ultracentrifuge. State one of them.
          "equipment": ["Centrifuge", "TFF"] | benchtop-centrifuge, high-speed-centrifuge, ultracentrifuge
          "downstream": "omics"     | rna, proteomics, lipidomics, metabolomics
          "downstream": "rna, wstern blot" | "wstern blot" is not known here. Did you mean "western-blot"?
          "incumbent": {"core": "filtration → SEC", "stage": "research"} | "filtration" may mean several: ultrafiltration, tff
          "incumbent": {"core": "precipitation", "stage": "research"} | peg-precipitation, kit-precipitation
          "equipment": "центрифуга"  | benchtop-centrifuge, high-speed-centrifuge, ultracentrifuge
          "gmp": "GMP"              | "GMP" may mean several: compatible, full
          "purity_against": "none"  | "none" is not known here
          """)
  void whatMayMeanSeveralIsNeverGuessed(String field, String detail) {
    assertThat(faults(withFields(field)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.detail()).contains(detail));
  }

  @Test
  void aWordStandsOnceUnderWhateverName() {
    assertThat(faults(withFields("\"equipment\": [\"TFF\", \"tff-system\"]")))
        .singleElement()
        .satisfies(fault -> assertThat(fault.detail()).contains("stands twice"));
  }
}
