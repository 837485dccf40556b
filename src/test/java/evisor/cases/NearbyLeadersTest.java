package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.advice.LeaderSeries;
import evisor.advice.NearbyLeaders;
import evisor.model.Method;
import evisor.model.Quantity;
import evisor.request.AskedRequest;
import evisor.request.FieldValue;
import evisor.request.FieldValue.Amount;
import evisor.request.RequestDraft;
import evisor.request.RequestField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What is worked out once for many requests is what each of them is answered alone. */
final class NearbyLeadersTest {

  private static final long SEED = 20_261_130;
  private static final int REQUESTS = 40;

  // On, below and above what rules compare with, and where nothing lies.
  private static final Map<RequestField, List<FieldValue>> NEAR =
      Map.of(
          RequestField.VOLUME,
          amounts(Quantity.MILLILITRES, 0.05, 0.1, 0.2, 0.3, 2, 2.01, 30, 200, 5000, 200_000),
          RequestField.SAMPLES_PER_DAY,
          amounts(Quantity.COUNT, 0.05, 0.2, 0.4, 0.9, 1, 7.5, 8, 8.5, 12, 13, 24, 48, 97),
          RequestField.TIME_LIMIT,
          amounts(Quantity.HOURS, 0.5, 2, 4, 8, 12, 24, 48, 100),
          RequestField.NEED_PARTICLES,
          amounts(Quantity.PARTICLES, 1e9, 1e14));

  private final NearbyLeaders leaders = new NearbyLeaders(Advisors.EXECUTABLE);
  private final LeaderSeries series = new LeaderSeries(Advisors.EXECUTABLE);

  @Test
  void oneAfterAnotherThatDifferInANumber() {
    for (AskedRequest request : Advisors.drawn(SEED, REQUESTS)) {
      for (AskedRequest near : near(request)) {
        Optional<List<Method>> alone = Advisors.EXECUTABLE.recommend(near).leader();
        assertThat(leaders.of(near)).as("%s", near).isEqualTo(alone);
        assertThat(series.of(near)).as("%s", near).isEqualTo(alone);
      }
    }
  }

  private static List<AskedRequest> near(AskedRequest request) {
    List<AskedRequest> near = new ArrayList<>(List.of(request));
    NEAR.forEach(
        (field, values) ->
            values.forEach(
                value ->
                    RequestDraft.of(request)
                        .with(field, value)
                        .readIfValid(Advisors.REQUESTS)
                        .ifPresent(near::add)));
    return near;
  }

  private static List<FieldValue> amounts(Quantity quantity, double... numbers) {
    return DoubleStream.of(numbers)
        .<FieldValue>mapToObj(number -> Amount.of(number, quantity))
        .toList();
  }
}
