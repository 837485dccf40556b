package evisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.decision.SampleTrains;
import evisor.knowledge.Knowledge;
import evisor.knowledge.SampleProfile;
import evisor.model.Contaminant;
import evisor.model.Figure;
import evisor.model.Matter;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.Trait;
import evisor.request.AskedRequest;
import evisor.request.Requests;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RequestContextTest {

  private static final Figure COUNT = new Figure(new Range(1e9, 2e9), List.of("doubtful-02"), "");

  @Test
  void aRequestLearnsWhatIsKnownOfItsSample() {
    Request completed = RequestContext.of(SampleAnswer.asked(), knowing(Contaminant.PROTEIN));
    assertThat(completed.has(Trait.BLOOD)).isTrue();
    assertThat(completed.has(Contaminant.PROTEIN)).isTrue();
    assertThat(completed.has(Contaminant.LIPOPROTEIN)).isFalse();
  }

  @Test
  void whatThePlannerWantsGoneIsNotOverruled() {
    Request completed = RequestContext.of(SampleAnswer.asked(), knowing(Contaminant.LIPOPROTEIN));
    assertThat(completed.purityAgainst()).containsExactly(Contaminant.PROTEIN);
  }

  @Test
  void theUseImpliesWhatMustBeGoneOfWhatIsThere() {
    assertThat(RequestContext.of(silent(), knowing(Contaminant.LIPOPROTEIN)).purityAgainst())
        .containsExactly(Contaminant.LIPOPROTEIN);
  }

  @Test
  void whereTheUseImpliesNothingThatIsThereTheUsualContaminantCounts() {
    assertThat(RequestContext.of(silent(), knowing()).purityAgainst())
        .containsExactly(Contaminant.PROTEIN);
  }

  @Test
  void particlesFollowFromPublishedCountsAndCiteBothFigures() {
    Figure particles =
        new TrainDeliveries(SampleAnswer.request(), knowing())
            .of(
                SampleTrains.train(
                        SampleTrains.evidenced(0.5, 0.8), Optional.empty(), 8, Methods.TFF)
                    .outcome())
            .particles()
            .orElseThrow();
    // 2,000 mL, 1e9 to 2e9 particles per mL, one sample.
    assertThat(particles.range()).isEqualTo(new Range(1e12, 3.2e12));
    assertThat(particles.claims()).containsExactly("doubtful-02", "good-01");
  }

  @Test
  void withoutRecoveryThereAreNoParticlesToPredict() {
    assertThat(
            new TrainDeliveries(SampleAnswer.request(), knowing())
                .of(
                    SampleTrains.train(Optional.empty(), Optional.empty(), 8, Methods.TFF)
                        .outcome()))
        .isEqualTo(TrainDelivery.UNKNOWN);
  }

  /** The request of the sample answer before anybody said what must be gone. */
  private static AskedRequest silent() {
    return Requests.valid(
        Requests.document(SampleAnswer.asked()).replace("\"purity_against\":[\"protein\"],", ""));
  }

  private static Knowledge knowing(Contaminant... contaminants) {
    SampleProfile plasma =
        new SampleProfile(
            SampleTypes.PLASMA,
            "",
            Set.of(Trait.BLOOD),
            Set.of(contaminants),
            Matter.RICH,
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.of(COUNT));
    return SampleAnswer.knowledge(Map.of(SampleTypes.PLASMA, plasma));
  }
}
