package evisor.knowledge;

import static evisor.knowledge.KnowledgeFault.inStep;
import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of a step and its forms is said with its place and with what to do. */
final class StepFaultsTest {

  static Stream<KnowledgeFault> faults() {
    return Stream.of(
        inStep(
            "sec",
            "\"item\": \"buffer-ml\"",
            "\"item\": \"bufer-ml\"",
            "\"bufer-ml\"",
            "no-price",
            "Did you mean \"buffer-ml\"?"),
        inStep(
            "sec",
            "\"item\": \"buffer-ml\"",
            "\"item\": \"device\"",
            "\"device\", \"per\"",
            "no-price",
            "the device \"10 mL column\" has no price"),
        inStep(
            "sec",
            "\"per\": \"ml\"",
            "\"per\": \"bed-ml\"",
            "\"bed-ml\"",
            "no-bed",
            "has no bed that is loaded in cycles"),
        inStep("sec", "\"method\": \"sec\"", "\"method\": \"tff\"", "[\n", "missing-entry", "sec"),
        inStep(
            "sec",
            "\"kind\": \"fill\"",
            "\"kind\": \"fil\"",
            "\"fil\"",
            "unknown-word",
            "Did you mean \"fill\"?"),
        inStep(
            "sec",
            "\"open\": true, ",
            "",
            "{ \"format\": \"pelleting\", \"label\": \"pelleting in tubes\", \"equipment\":"
                + " [\"ultracentrifuge\"], \"single_use\"",
            "missing-field",
            "Write true or false"),
        inStep(
            "sec",
            "\"g_force\": {\"value\": 100000,",
            "\"g_force\": {\"value\": 9000000,",
            "{\"value\": 9000000",
            "no-rotor",
            "reaches 9000000 g"),
        inStep(
            "sec",
            "{\"low\": 60, \"high\": 120, \"assumption\": \"an example\"}",
            "{\"low\": -60, \"high\": 120, \"assumption\": \"an example\"}",
            "-60",
            "out-of-range",
            "more than 0"),
        inStep(
            "sec",
            "{\"low\": 0.05, \"high\": 0.2, \"assumption\": \"an example\"}",
            "{\"low\": 0.05, \"high\": 77, \"assumption\": \"an example\"}",
            "77",
            "out-of-range",
            "a fraction from 0 to 1"),
        inStep(
            "sec",
            "{\"low\": 0.05, \"high\": 0.2, \"assumption\": \"an example\"}",
            "{\"low\": 0.05, \"high\": 0.2, \"claims\": [\"pharm2023-01\"]}",
            "\"pharm2023-01\"",
            "claim-off-topic",
            "speaks of differential-uc, this of sec"),
        inStep(
            "sec",
            "\"samples\": [\"csf\", \"tears\"], ",
            "",
            "{\"figure\": {\"value\": 0.1",
            "duplicate",
            "for all samples already"),
        inStep(
            "sec",
            "\"name\": \"g_force\"",
            "\"name\": \"gForce\"",
            "\"gForce\"",
            "bad-id",
            "snake_case"),
        inStep(
            "differential-uc",
            "{\"name\": \"radius\", \"value\": \"average\", \"assumption\": \"an example\"}",
            "{\"name\": \"temperature_c\", \"value\": 4, \"assumption\": \"an example\"}",
            "[ {\"name\": \"g_force\"",
            "no-radius",
            "Add the parameter radius"),
        inStep("sec", "\"spins\": 2", "\"spins\": 1.5", "1.5", "out-of-range", "a whole number"),
        inStep(
            "sec",
            "\"hold_hours\": {\"value\": 0, \"assumption\": \"an example\"}, ",
            "",
            "{ \"kind\": \"fill\", \"out_fraction\"",
            "missing-field",
            "hold_hours"),
        inStep(
            "sec",
            "\"format\": \"gravity-column\"",
            "\"format\": \"pelleting\"",
            "\"pelleting\", \"label\": \"gravity-flow column\"",
            "duplicate",
            "\"pelleting\" stands above already"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsSaidWithItsPlaceAndWhatToDo(KnowledgeFault fault) {
    fault.assertSaid();
  }

  @Test
  void anOrderThatTwoOperationsShareIsAFault() {
    int order = List.of(Operation.values()).indexOf(Operation.WASH);
    int taken = order + 1;
    ExampleFolder folder =
        ExampleFolder.create()
            .withStep("operations.json", "wash", "\"order\": " + order, "\"order\": " + taken);
    assertThat(KnowledgeFault.of(folder))
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.message()).contains("order " + taken + " is taken", "finishing"));
  }
}
