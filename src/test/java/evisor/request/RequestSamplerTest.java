package evisor.request;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Contaminant;
import evisor.model.Gmp;
import evisor.model.Purity;
import evisor.model.Range;
import evisor.model.Region;
import evisor.model.Request;
import evisor.model.SampleType;
import evisor.model.Use;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RequestSamplerTest {

  private static final List<String> ROTORS = List.of("SW 40 Ti", "Type 45 Ti");

  private static final int TYPES = ShippedWords.all(SampleType.class).size();

  @Test
  void theSameSeedDrawsTheSameRequestsAndAnotherOneOthers() {
    assertThat(sampler(7).spread(50)).isEqualTo(sampler(7).spread(50));
    assertThat(sampler(7).spread(50)).isNotEqualTo(sampler(8).spread(50));
  }

  @Test
  void everyWordOfEveryFieldAndEveryPowerOfTenIsDrawn() {
    List<Request> drawn = sampler(1).spread(20 * TYPES).stream().map(Requests::bare).toList();

    for (SampleType type : ShippedWords.all(SampleType.class)) {
      assertThat(drawn.stream().filter(r -> r.sampleType() == type)).as(type.id()).hasSize(20);
    }
    assertThat(drawn).extracting(Request::purity).contains(Purity.values());
    assertThat(drawn).extracting(Request::gmp).contains(Gmp.values());
    assertThat(drawn).extracting(Request::region).contains(Region.values());
    assertThat(drawn).flatExtracting(Request::downstream).containsAll(ShippedWords.all(Use.class));
    assertThat(drawn).flatExtracting(Request::purityAgainst).contains(Contaminant.values());
    assertThat(drawn).extracting(Request::rotor).containsAll(ROTORS).contains("");
    for (double power = 0.01; power < 1e7; power *= 10) {
      double low = power;
      assertThat(drawn).anyMatch(r -> r.volumeMl() >= low && r.volumeMl() < low * 10);
    }
  }

  @Test
  void whatIsDrawnReadsBackAsItWasWritten() throws RequestException {
    RequestReader reader = new RequestReader(ShippedWords.LEXICON, ROTORS);
    for (AskedRequest request : sampler(3).spread(200)) {
      assertThat(reader.read(RequestWriter.canonical(request), "drawn")).isEqualTo(request);
    }
  }

  @Test
  void volumesStayWhereTheyAreKept() {
    Map<SampleType, Range> kept = new LinkedHashMap<>();
    kept.put(SampleTypes.TEARS, new Range(0.01, 0.1));

    assertThat(sampler(1).withVolumes(kept).spread(10 * TYPES))
        .filteredOn(request -> request.sample().type() == SampleTypes.TEARS)
        .hasSize(10)
        .allSatisfy(request -> assertThat(request.sample().amount()).isBetween(0.01, 0.1));
  }

  @Test
  void neighboursShareMostFieldsWithTheirCentre() {
    AskedRequest asked = sampler(5).spread(1).get(0);
    Request centre = Requests.bare(asked);
    List<Request> near = sampler(6).near(List.of(asked), 200).stream().map(Requests::bare).toList();

    assertThat(near).hasSizeGreaterThan(190);
    assertThat(near).filteredOn(r -> r.sampleType() == centre.sampleType()).hasSizeGreaterThan(100);
    assertThat(near).filteredOn(r -> r.gmp() == centre.gmp()).hasSizeGreaterThan(100);
    Set<SampleType> types = new LinkedHashSet<>();
    near.forEach(request -> types.add(request.sampleType()));
    assertThat(types).hasSizeGreaterThan(10);
  }

  private static RequestSampler sampler(long seed) {
    return new RequestSampler(seed, ShippedWords.LEXICON, ROTORS);
  }
}
