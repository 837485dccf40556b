package evisor.process;

import static evisor.process.HandMade.device;
import static evisor.process.HandMade.known;
import static evisor.process.HandMade.load;
import static evisor.process.HandMade.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.knowledge.StepOperation.ColumnFeed;
import evisor.knowledge.StepOperation.Crossflow;
import evisor.knowledge.StepOperation.Fill;
import evisor.knowledge.StepOperation.Membrane;
import evisor.model.Parameter;
import evisor.process.UnitOperation.Load;
import evisor.process.UnitOperation.Run;
import evisor.words.Methods;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What stands before a column makes of a sample a load that the column takes; worked by hand. */
final class BeforeColumnTest {

  private static final Offset<Double> EXACT = within(1e-9);

  @Test
  void beforeAColumnIsConcentratedToALoadOfIt() {
    TangentialFlow fibres =
        new TangentialFlow(
            new Crossflow(
                known(20),
                known(20),
                Optional.of(new ColumnFeed(Methods.SEC, known(100), 0.5)),
                known(5),
                List.of(),
                List.of(
                    new Membrane("small", 0.01, 2, 1, known(0.01)),
                    new Membrane("large", 0.1, 20, 1, known(0.1)))),
            List.of(),
            LaboratoryShelf.UNKNOWN);

    // 2 mL is too little for 500 mL, and 10 mL is taken: 490 mL and 50 mL of buffer at 0.2 L/h.
    Run half = fibres.run(before(500, 0.1, 2.0, 10.0, 50.0), StepSettings.NONE);
    assertThat(half.device()).isEqualTo("small");
    assertThat(half.volumeOutMl()).isCloseTo(10, EXACT);
    assertThat(half.plannedHours()).isCloseTo(1 + 540 / 200.0, EXACT);
    assertThat(half.parameters())
        .filteredOn(parameter -> parameter.name().equals("concentration"))
        .extracting(Parameter::value)
        .containsExactly(new Parameter.Amount(50));
    // The large module would be through in 1.7 h, but 1 L has taken 1 + 1040 / 200 h.
    Run more = fibres.run(before(1200, 0.1, 2.0, 10.0, 50.0), StepSettings.NONE);
    assertThat(more.device()).isEqualTo("large");
    assertThat(more.volumeOutMl()).isCloseTo(50, EXACT);
    assertThat(more.plannedHours()).isCloseTo(1 + 1040 / 200.0, EXACT);
    assertThat(fibres.run(before(8000, 0.1, 2.0, 10.0, 50.0), StepSettings.NONE).volumeOutMl())
        .isCloseTo(100, EXACT);
    assertThat(fibres.run(load(500, 1), StepSettings.NONE).device()).isEqualTo("large");
    StepSettings set = settings("concentration", 5);
    assertThat(fibres.run(before(500, 10.0), set).volumeOutMl()).isCloseTo(100, EXACT);
  }

  @Test
  void aSpinFilterKeepsWhatTheColumnTakes() {
    FillAndHold filter =
        new FillAndHold(
            new Fill(
                List.of(device("filter", 15, 8, 1, 0)),
                known(0),
                known(0.03),
                0.02,
                Optional.of(new ColumnFeed(Methods.SEC, known(100), 0.5)),
                Optional.empty()),
            List.of(),
            LaboratoryShelf.UNKNOWN);

    assertThat(filter.run(before(12, 0.1, 0.5, 2.0), StepSettings.NONE).volumeOutMl())
        .isCloseTo(0.5, EXACT);
    assertThat(filter.run(before(0.3, 0.1, 0.5, 2.0), StepSettings.NONE).volumeOutMl())
        .isCloseTo(0.3, EXACT);
    assertThat(filter.run(load(12, 1), StepSettings.NONE).volumeOutMl()).isCloseTo(0.36, EXACT);
  }

  private static Load before(double volumeMl, Double... loadsMl) {
    return new Load(
        volumeMl,
        1,
        Optional.empty(),
        false,
        0,
        Optional.of(new ColumnTarget.Column(Methods.SEC, List.of(loadsMl))));
  }
}
