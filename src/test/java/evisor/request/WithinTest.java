package evisor.request;

import static evisor.request.Requests.faults;
import static evisor.request.Requests.read;
import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Request;
import evisor.model.Within;
import java.lang.reflect.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds that lints reckon with are those that requests are read by. */
final class WithinTest {

  @ParameterizedTest
  @CsvSource({
    "volumeMl, '{\"sample\": {\"type\": \"plasma\", \"volume\": \"N mL\"}}'",
    "samplesPerDay, '{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}, \"throughput\":"
        + " {\"samples_per_day\": N}}'",
    "samplesTogether, '{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"},"
        + " \"throughput\": {\"samples_per_day\": N}}'",
    "particlesNeed, '{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"},"
        + " \"need_particles\": N}'"
  })
  void aNumberOfTheRequestReachesItsUpperBoundAndNoFurther(String property, String request)
      throws Exception {
    Method accessor = Request.class.getMethod(property);
    Within within = accessor.getAnnotation(Within.class);

    Request most = read(request.replace("N", String.valueOf(within.to())));
    assertThat(((Number) accessor.invoke(most)).doubleValue()).isEqualTo(within.to());
    assertThat(faults(request.replace("N", String.valueOf(within.to() * 1.01)))).isNotEmpty();
    assertThat(faults(request.replace("N", "0"))).isNotEmpty();
  }
}
