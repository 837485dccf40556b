package evisor.centrifuge;

import evisor.centrifuge.SpinQuestion.Suspended;
import evisor.files.Nearest;
import evisor.knowledge.CentrifugationMedia;
import evisor.knowledge.LiquidProfile;
import evisor.model.Figure;
import evisor.model.Lexicon;
import evisor.model.Range;
import evisor.model.SampleType;
import evisor.model.Terms;
import evisor.process.FigureSupport;
import evisor.process.SpunLiquid;
import evisor.process.SpunMedium;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads what the vesicles of a spin are in. */
final class SpinLiquidReader {

  private final StatedSpin stated;
  private final Lexicon lexicon;
  private final CentrifugationMedia media;

  SpinLiquidReader(StatedSpin stated, Lexicon lexicon, CentrifugationMedia media) {
    this.stated = stated;
    this.lexicon = lexicon;
    this.media = media;
  }

  /** Returns the liquid; empty after a fault. */
  Optional<Suspended> liquid() {
    OptionalDouble celsius = stated.number(SpinField.TEMPERATURE);
    OptionalDouble viscosity = stated.number(SpinField.VISCOSITY);
    OptionalDouble density = stated.number(SpinField.DENSITY);
    OptionalDouble vesicles = stated.number(SpinField.VESICLE_DENSITY);
    boolean named = stated.has(SpinField.SAMPLE) || stated.has(SpinField.MEDIUM);
    if (stated.has(SpinField.SAMPLE) && stated.has(SpinField.MEDIUM)) {
      stated.fault(SpinField.MEDIUM, "Give --sample or --medium, not both.");
    }
    if (stated.has(SpinField.TEMPERATURE) && !named) {
      stated.fault(
          SpinField.TEMPERATURE, "It needs --sample or --medium, whose viscosity depends on it.");
    }
    Optional<LiquidProfile> profile = named ? profile() : Optional.empty();
    if (stated.faulty() || (named && profile.isEmpty())) {
      return Optional.empty();
    }
    double heavy = vesicles.orElse(media.reference().vesicleDensityGPerCm3().range().middle());
    return profile.isPresent()
        ? known(profile.get(), celsius, viscosity, density, heavy)
        : asStated(viscosity, density, heavy, vesicles.isPresent());
  }

  private Optional<Suspended> known(
      LiquidProfile profile,
      OptionalDouble celsius,
      OptionalDouble viscosity,
      OptionalDouble density,
      double vesicles) {
    double warm = celsius.orElse(media.spinTemperatureC().range().middle());
    SpunLiquid liquid = SpunLiquid.of(profile, warm, 1);
    Range thickness = given(viscosity, liquid.viscosityMpas());
    Range weight = given(density, liquid.densityGPerCm3());
    if (sinks(vesicles, weight.high())) {
      FigureSupport support = new FigureSupport();
      support.restsOn(profile.densityGPerCm3());
      profile.viscosity().forEach(point -> support.restsOn(point.mpas()));
      return Optional.of(
          new Suspended(
              profile.label(),
              OptionalDouble.of(warm),
              new SpunMedium(thickness.middle(), weight.middle(), vesicles),
              new SpunMedium(thickness.low(), weight.low(), vesicles),
              new SpunMedium(thickness.high(), weight.high(), vesicles),
              support.claims(),
              support.assumed()));
    }
    return Optional.empty();
  }

  private Optional<Suspended> asStated(
      OptionalDouble viscosity, OptionalDouble density, double vesicles, boolean otherVesicles) {
    CentrifugationMedia.Reference reference = media.reference();
    double weight = density.orElse(reference.densityGPerCm3().range().middle());
    if (!sinks(vesicles, weight)) {
      return Optional.empty();
    }
    SpunMedium medium =
        new SpunMedium(
            viscosity.orElse(reference.viscosityMpas().range().middle()), weight, vesicles);
    boolean own = viscosity.isPresent() || density.isPresent() || otherVesicles;
    return Optional.of(
        new Suspended(
            own ? "medium as stated" : reference.label(),
            OptionalDouble.empty(),
            medium,
            medium,
            medium,
            own ? List.of() : claims(reference.viscosityMpas(), reference.densityGPerCm3()),
            false));
  }

  private static List<String> claims(Figure first, Figure second) {
    FigureSupport support = new FigureSupport();
    support.restsOn(first);
    support.restsOn(second);
    return support.claims();
  }

  private static Range given(OptionalDouble stated, Range known) {
    return stated.isPresent() ? Range.of(stated.getAsDouble()) : known;
  }

  private boolean sinks(double vesicles, double liquid) {
    if (vesicles <= liquid) {
      stated.fault(
          stated.has(SpinField.VESICLE_DENSITY) ? SpinField.VESICLE_DENSITY : SpinField.DENSITY,
          "Vesicles of %s g/cm³ do not sink in a liquid of %s g/cm³: the first must be the larger.",
          SpinAnswer.number(vesicles, stated.speech()),
          SpinAnswer.number(liquid, stated.speech()));
    }
    return vesicles > liquid;
  }

  private Optional<LiquidProfile> profile() {
    if (stated.has(SpinField.MEDIUM)) {
      String name = stated.text(SpinField.MEDIUM).orElseThrow();
      Optional<LiquidProfile> found = Optional.ofNullable(media.liquids().get(name));
      if (found.isEmpty()) {
        unknown(SpinField.MEDIUM, name, List.copyOf(media.liquids().keySet()));
      }
      return found;
    }
    String name = stated.text(SpinField.SAMPLE).orElseThrow();
    Terms<SampleType> types = lexicon.terms(SampleType.class);
    Optional<SampleType> type = types.named(name);
    if (type.isEmpty()) {
      unknown(SpinField.SAMPLE, name, types.ids());
    }
    return type.map(media::liquid);
  }

  private void unknown(SpinField field, String found, List<String> allowed) {
    Speech speech = stated.speech();
    stated.note(
        field,
        Phrase.sentences(
            speech.say("\"%s\" is not known.", found),
            Nearest.question(found, allowed, "", speech),
            speech.say("Allowed: %s.", String.join(", ", allowed))));
  }
}
