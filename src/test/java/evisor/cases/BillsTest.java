package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.advice.AssessedTrain;
import evisor.model.Outcome;
import evisor.model.Range;
import evisor.process.StepBill;
import evisor.request.AskedRequest;
import org.junit.jupiter.api.Test;

/** What a train is said to cost is the sum of what its steps use up. */
final class BillsTest {

  @Test
  void billsAddUpToTheCostOfEveryTrain() {
    for (AskedRequest asked : Advisors.drawn(16, 100)) {
      for (AssessedTrain train : Advisors.EXECUTABLE.recommend(asked).assessed()) {
        Outcome outcome = train.train().outcome();
        Range sum = Range.of(0);
        for (StepBill bill :
            Advisors.EXECUTABLE
                .process()
                .bills(Advisors.EXECUTABLE.understood(asked), train.plan())) {
          Range counted = bill.known() ? bill.countedEur() : Range.of(0);
          assertThat(bill.wholeEur().low()).isGreaterThanOrEqualTo(counted.low() * (1 - 1e-9));
          assertThat(bill.wholeEur().high()).isGreaterThanOrEqualTo(counted.high() * (1 - 1e-9));
          sum = sum.plus(counted);
        }
        if (outcome.effort().costEur().isPresent()) {
          Range cost = outcome.effort().costEur().get().range();
          assertThat(sum.low()).isCloseTo(cost.low(), within(cost.low() * 1e-9));
          assertThat(sum.high()).isCloseTo(cost.high(), within(cost.high() * 1e-9));
        }
      }
    }
  }
}
