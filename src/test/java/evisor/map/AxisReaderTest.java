package evisor.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.files.Diagnostic;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestField;
import evisor.request.RequestReader;
import evisor.words.ShippedWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AxisReaderTest {

  private static final RequestReader READER = new RequestReader(ShippedWords.LEXICON, List.of());
  private static final AskedRequest PLASMA =
      request("{\"sample\": {\"type\": \"plasma\", \"volume\": \"10 mL\"}}");

  private final List<Diagnostic> faults = new ArrayList<>();

  @Test
  void numbersLieAtEqualStepsOfTheirLogarithmWithBothEndsExact() {
    MapAxis axis = read("volume=1mL..100L", 11);
    assertThat(ids(axis))
        .containsExactly(
            "1mL",
            "3.16228mL",
            "10mL",
            "31.6228mL",
            "100mL",
            "316.228mL",
            "1000mL",
            "3162.28mL",
            "10000mL",
            "31622.8mL",
            "100000mL");
    assertThat(axis.position(PLASMA).orElseThrow()).isCloseTo(2, within(1e-9));
  }

  @Test
  void whatTheRequestDoesNotStateOrTheAxisDoesNotReachHasNoPosition() {
    assertThat(read("time-limit=1h..7d", 5).position(PLASMA)).isEmpty();
    assertThat(read("volume=1L..2L", 5).position(PLASMA)).isEmpty();
    assertThat(read("gmp=compatible,full", 5).position(PLASMA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "purity                | low,medium,high",
        "gmp=none..compatible  | none,compatible",
        "priority=speed,yield  | speed,yield",
        "priority = cost       | cost",
        "msc-source            | ''",
        "region                | eu,us,other"
      })
  void wordsStandInTheOrderAskedFor(String text, String expected) {
    Optional<MapAxis> axis = new AxisReader(READER, PLASMA, faults).read("--y", text, 5);
    assertThat(axis.map(AxisReaderTest::ids).map(ids -> String.join(",", ids)).orElse(""))
        .isEqualTo(expected);
    assertThat(faults.isEmpty()).isEqualTo(!expected.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"throughput=1..10", "samples-per-day=1..10", "samples_per_day=1..10"})
  void aFieldGoesByTheNameOfItsFlagAndOfItsFile(String text) {
    assertThat(read(text, 2).field()).isEqualTo(RequestField.SAMPLES_PER_DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "volme=1mL..2mL    | Did you mean \"volume\"?",
        "volume            | a range is expected, such as volume=1mL..100L",
        "volume=1mL        | a range is expected",
        "volume=1..2       | has no unit",
        "volume=5mL..5mL   | must begin above 0",
        "volume=1mL..1e9L  | at most 10000 L",
        "throughput=x..5   | a number is expected",
        "throughput=0..5   | must be more than 0",
        "purity=hig        | Did you mean \"high\"?",
        "purity=high..low  | runs backwards",
        "purity=low,low    | names a word twice",
        "supplement=fbs    | allowed only with sample type"
      })
  void aFaultSaysWhatWasFoundAndWhatIsAllowed(String text, String said) {
    assertThat(new AxisReader(READER, PLASMA, faults).read("--x", text, 5)).isEmpty();
    assertThat(faults).extracting(Diagnostic::detail).anySatisfy(f -> assertThat(f).contains(said));
    assertThat(faults).allSatisfy(f -> assertThat(f.place().file()).isEqualTo("--x"));
  }

  @Test
  void bothEndsOfARangeAreReadBeforeAnyFaultIsSaid() {
    new AxisReader(READER, PLASMA, faults).read("--x", "volume=1..2gal", 5);
    assertThat(faults).hasSize(2);
  }

  private MapAxis read(String text, int size) {
    Optional<MapAxis> axis = new AxisReader(READER, PLASMA, faults).read("--x", text, size);
    assertThat(faults).isEmpty();
    return axis.orElseThrow();
  }

  private static List<String> ids(MapAxis axis) {
    return IntStream.range(0, axis.size()).mapToObj(axis::id).toList();
  }

  private static AskedRequest request(String json) {
    try {
      return READER.read(json.getBytes(StandardCharsets.UTF_8), "request");
    } catch (RequestException e) {
      throw new IllegalStateException(e);
    }
  }
}
