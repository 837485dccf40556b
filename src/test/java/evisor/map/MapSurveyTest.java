package evisor.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import evisor.advice.Advisor;
import evisor.advice.Recommendation.Provenance;
import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.map.DecisionMap.Border;
import evisor.map.DecisionMap.Leader;
import evisor.map.GridRefinement.Point;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import evisor.rules.Engine;
import evisor.text.Wording;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Maps drawn up by the checkout's rules, whatever they say. */
final class MapSurveyTest {

  private static final Advisor ADVISOR = advisor();
  private static final RequestReader READER =
      new RequestReader(ADVISOR.knowledge().lexicon(), ADVISOR.knowledge().rotors().keySet());
  private static final String MEDIUM =
      "{\"sample\": {\"type\": \"msc-conditioned-medium\", \"volume\": \"2 L\"}, \"purity\":"
          + " \"high\", \"gmp\": \"full\", \"downstream\": [\"in-vivo-therapy\"]}";
  private static final String URINE =
      "{\"sample\": {\"type\": \"urine\", \"volume\": \"50 mL\"}, \"downstream\": [\"rna\"]}";

  @Test
  void theThreadsDoNotShow() {
    MapPlane plane = plane(MEDIUM, "volume=10mL..100L", "throughput=0.1..20", 9);
    DecisionMap one = new ForkJoinPool(1).submit(() -> survey().refined(plane)).join();
    DecisionMap three = new ForkJoinPool(3).submit(() -> survey().refined(plane)).join();
    assertThat(json(one)).isEqualTo(json(three));
    assertThat(svg(one)).isEqualTo(svg(three));
  }

  @Test
  void aRefinedMapIsTheFullOneButForLessThanHalfAPercent() {
    MapPlane plane = plane(URINE, "volume=1mL..10L", "purity", 110);
    DecisionMap refined = survey().refined(plane);
    DecisionMap full = survey().full(plane);
    int differ = 0;
    for (int x = 0; x < 110; x++) {
      for (int y = 0; y < 3; y++) {
        Optional<?> one = refined.leaders().get(refined.at(x, y)).core();
        differ += one.equals(full.leaders().get(full.at(x, y)).core()) ? 0 : 1;
      }
    }
    assertThat(differ).isLessThan(2);
    assertThat(refined.asked()).isLessThan(full.asked());
  }

  @Test
  void everyPointHasALeaderAndSharesAddUp() {
    DecisionMap map = survey().full(plane(URINE, "volume=1mL..10L", "gmp", 8));
    assertThat(map.leaders())
        .extracting(Leader::share)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(map.leaders().stream().mapToInt(Leader::points).sum()).isEqualTo(24);
    assertThat(map.leaders().stream().mapToDouble(Leader::share).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void everyBorderNamesTheTrainsOnItsSidesAndWhatTurnsThem() {
    DecisionMap map = survey().full(plane(MEDIUM, "volume=10mL..100L", "purity", 10));
    assertThat(map.borders()).isNotEmpty();
    for (Border border : map.borders()) {
      assertThat(border.turning().reasons()).isNotEmpty();
      assertThat(border.turning().from()).isNotEqualTo(border.turning().to());
      assertThat(map.leaders()).extracting(Leader::core).contains(border.turning().from());
      assertThat(map.leaders()).extracting(Leader::core).contains(border.turning().to());
    }
  }

  @Test
  void whatIsThrownOnOneOfItsThreadsEndsIt() {
    MapPlane plane = plane(URINE, "volume=1mL..10L", "purity", 9);
    for (Error fault : List.of(new OutOfMemoryError("injected"), new LinkageError("injected"))) {
      MapSurvey failing =
          new MapSurvey(
              ADVISOR,
              READER,
              asked -> {
                throw fault;
              });
      assertThatThrownBy(() -> failing.refined(plane))
          .isInstanceOf(fault.getClass())
          // What another thread throws comes as the cause of a copy without a message.
          .hasStackTraceContaining("injected");
    }
  }

  private static MapSurvey survey() {
    return new MapSurvey(ADVISOR, READER, asked -> {});
  }

  private static String json(DecisionMap map) {
    return MapJson.of(map, provenance(map));
  }

  private static String svg(DecisionMap map) {
    return MapSvg.of(map, new Wording(ADVISOR.knowledge()), provenance(map));
  }

  private static Provenance provenance(DecisionMap map) {
    return ADVISOR.recommend(map.plane().asked()).provenance();
  }

  @Test
  void readsEachNumberOnce() {
    for (String up : List.of("throughput=0.1..20", "sample", "time-limit=1h..2d")) {
      MapPlane plane = plane(MEDIUM, "volume=1mL..100L", up, 7);
      Function<Point, AskedRequest> reader = plane.reader(READER);
      for (int x = 0; x < plane.x().size(); x++) {
        for (int y = 0; y < plane.y().size(); y++) {
          assertThat(reader.apply(new Point(x, y))).isEqualTo(plane.at(x, y, READER));
        }
      }
    }
  }

  private static MapPlane plane(String request, String x, String y, int size) {
    try {
      AskedRequest asked = READER.read(request.getBytes(StandardCharsets.UTF_8), "request");
      List<Diagnostic> faults = new ArrayList<>();
      AxisReader axes = new AxisReader(READER, asked, faults);
      Optional<MapAxis> across = axes.read("--x", x, size);
      Optional<MapAxis> up = axes.read("--y", y, size);
      assertThat(faults).isEmpty();
      return new MapPlane(asked, across.orElseThrow(), up.orElseThrow());
    } catch (RequestException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Advisor advisor() {
    try {
      return Advisor.load(
          RulesFolder.at(Path.of("rules"), "rules"),
          Engine.EXECUTABLE,
          Optional.of(Path.of("target", "test-cache")));
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e);
    }
  }
}
