package evisor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.knowledge.Core;
import evisor.model.Contaminant;
import evisor.model.Operation;
import evisor.model.Outcome;
import evisor.model.Range;
import evisor.model.Request;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Trains are worked out by the same formulas whichever value a figure is given. */
class FigureSourceTest {

  private static final Request REQUEST = Shipped.request(SampleTypes.PLASMA, 30, 2);
  private static final FigureSource LEAST = figure -> Range.of(figure.range().low());
  private static final FigureSource MIDDLE = figure -> Range.of(figure.range().middle());

  @Test
  void everyPredictionOfADrawIsOneNumber() {
    for (Plan plan : plans()) {
      Outcome drawn = Shipped.MODEL.run(REQUEST, plan, MIDDLE);
      assertThat(width(drawn.hours())).isLessThan(1e-9);
      drawn.recovery().ifPresent(figure -> assertThat(width(figure.range())).isZero());
      drawn.removed().values().forEach(figure -> assertThat(width(figure.range())).isZero());
    }
  }

  @Test
  void atTheMiddleOfEveryFigureATrainTakesThePlannedHours() {
    for (Plan plan : plans()) {
      Outcome nominal = Shipped.MODEL.run(REQUEST, plan);
      Outcome drawn = Shipped.MODEL.run(REQUEST, plan, MIDDLE);
      assertThat(drawn.plannedHours()).isCloseTo(nominal.plannedHours(), within(1e-9));
      assertThat(drawn.finalVolumeMl()).isCloseTo(nominal.finalVolumeMl(), within(1e-9));
      assertThat(drawn.missing()).isEqualTo(nominal.missing());
    }
  }

  @Test
  void atTheLeastOfEveryFigureARecoveryAndARemovalAreTheLeastPredicted() {
    Plan plan = Shipped.plan(Methods.TFF, Methods.ION_EXCHANGE);
    Outcome nominal = Shipped.MODEL.run(REQUEST, plan);
    Outcome drawn = Shipped.MODEL.run(REQUEST, plan, LEAST);
    assertThat(drawn.recovery().orElseThrow().range().low())
        .isEqualTo(nominal.recovery().orElseThrow().range().low());
    assertThat(protein(drawn).high()).isEqualTo(protein(nominal).low());
  }

  @Test
  void everyFigureThatIsAskedForIsKnownByAnId() {
    Set<String> ids = new TreeSet<>();
    for (Plan plan : plans()) {
      Shipped.MODEL.run(
          REQUEST,
          plan,
          figure -> {
            ids.add(figure.id());
            return figure.range();
          });
    }
    assertThat(ids).hasSizeGreaterThan(100).doesNotContain("");
  }

  private static List<Plan> plans() {
    List<Plan> plans = new ArrayList<>();
    for (Core core : Shipped.KNOWLEDGE.cores()) {
      plans.add(Shipped.plan(core.methods(), Operation.values()));
    }
    return plans;
  }

  private static Range protein(Outcome outcome) {
    return Objects.requireNonNull(outcome.removed().get(Contaminant.PROTEIN)).range();
  }

  private static double width(Range range) {
    return range.high() - range.low();
  }
}
