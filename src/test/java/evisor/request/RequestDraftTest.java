package evisor.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.json.Json.JsonText;
import evisor.model.Gmp;
import evisor.model.Incumbent;
import evisor.model.Quantity;
import evisor.model.Request;
import evisor.request.FieldValue.Amount;
import evisor.request.FieldValue.Word;
import evisor.words.ShippedWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RequestDraftTest {

  private static final RequestReader READER = new RequestReader(ShippedWords.LEXICON, List.of());

  @Test
  void anUnchangedDraftReadsBackToItsRequest() throws RequestException {
    AskedRequest asked = asked();
    assertThat(RequestDraft.of(asked).read(READER)).isEqualTo(asked);
  }

  @Test
  void aFieldIsReplacedOrAddedWhereverItStands() throws RequestException {
    AskedRequest read =
        RequestDraft.of(asked())
            .with(RequestField.GMP, new Word(Gmp.FULL))
            .with(RequestField.VOLUME, text("3 L"))
            .with(RequestField.SAMPLES_PER_DAY, Amount.of(0.2, Quantity.COUNT))
            .read(READER);
    Request changed = Requests.bare(read);
    assertThat(changed.gmp()).isEqualTo(Gmp.FULL);
    assertThat(changed.volumeMl()).isEqualTo(3000);
    assertThat(changed.samplesPerDay()).isEqualTo(0.2);
    assertThat(changed.sampleType()).isEqualTo(Requests.bare(asked()).sampleType());
  }

  @Test
  void aFieldThatIsTakenOutIsNotStatedAnyMore() throws RequestException {
    AskedRequest read =
        RequestDraft.of(asked())
            .without(RequestField.INCUMBENT)
            .without(RequestField.TIME_LIMIT)
            .read(READER);
    Request changed = Requests.bare(read);
    assertThat(changed.incumbent()).isEqualTo(Incumbent.NONE);
    assertThat(changed.timeLimit()).isEmpty();
  }

  @Test
  void theDraftItselfStaysAsItWas() throws RequestException {
    RequestDraft draft = RequestDraft.of(asked());
    draft.with(RequestField.GMP, new Word(Gmp.FULL));
    assertThat(draft.read(READER)).isEqualTo(asked());
  }

  @Test
  void whatTheChecksRefuseIsRefusedHereToo() {
    assertThatThrownBy(
            () -> RequestDraft.of(asked()).with(RequestField.SUPPLEMENT, text("fbs")).read(READER))
        .isInstanceOf(RequestException.class);
  }

  private static JsonText text(String text) {
    return new JsonText(RequestDraft.PLACE, "", text);
  }

  private static AskedRequest asked() throws RequestException {
    return READER.read(
        """
        {"sample": {"type": "plasma", "volume": "1 mL"}, "time_limit": "8 h",
         "incumbent": {"core": ["sec"], "stage": "research"}}
        """
            .getBytes(StandardCharsets.UTF_8),
        "request");
  }
}
