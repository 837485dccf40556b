package evisor.request;

import static evisor.request.Requests.asked;
import static org.assertj.core.api.Assertions.assertThat;

import evisor.words.ShippedWords;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was typed otherwise than evisor writes it is said back as it was understood. */
class UnderstoodWordTest {

  private static List<String> said(String document) throws RequestException {
    return asked(document).understood().stream()
        .map(one -> one.said(ShippedWords.LEXICON))
        .toList();
  }

  @Test
  void whatWasNotTypedAsItsIdOrLabelIsSaidBack() throws RequestException {
    assertThat(
            said(
                """
                {"sample": {"type": "CSF", "volume": "250 мкл"}, "downstream": ["WB", "rna"],
                 "need_particles": "10^10", "throughput": {"samples_per_day": "one a week"},
                 "time_limit": "8 hours", "gmp": "GMP-compatible",
                 "incumbent": {"core": "UF-SEC", "stage": "research"}}
                """))
        .containsExactly(
            "CSF → cerebrospinal fluid",
            "250 мкл → 0.25 mL",
            "10^10 → 1e10 particles",
            "one a week → 0.2 a day",
            "GMP-compatible → compatible",
            "WB → western blot",
            "8 hours → 8 h",
            "UF-SEC → ultrafiltration → SEC");
  }

  @Test
  void whatIsTypedAsEvisorWritesItIsNotSaidBack() throws RequestException {
    assertThat(
            said(
                """
                {"sample": {"type": "Cerebrospinal fluid", "volume": "1,5 mL"},
                 "downstream": "RNA, proteomics", "purity": "High", "need_particles": 1e10,
                 "target": "small EV", "time_limit": {"value": 8, "unit": "h"},
                 "incumbent": {"core": ["TFF", "sec"], "stage": "research"}}
                """))
        .isEmpty();
  }
}
