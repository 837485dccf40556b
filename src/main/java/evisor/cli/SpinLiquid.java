package evisor.cli;

import evisor.cli.SpinQuestion.Suspended;
import evisor.files.Diagnostic;
import evisor.files.Nearest;
import evisor.files.Place;
import evisor.knowledge.LiquidProfile;
import evisor.knowledge.LiquidProfile.Viscosity;
import evisor.knowledge.Media;
import evisor.model.Figure;
import evisor.model.Lexicon;
import evisor.model.Range;
import evisor.model.SampleType;
import evisor.model.Terms;
import evisor.process.Liquid;
import evisor.process.Medium;
import evisor.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.cli.CommandLine;

/** Reads what the vesicles of a spin are in. */
final class SpinLiquid {

  private static final double MOST_CELSIUS = 100;
  private static final double MOST_MPAS = 1e5;
  private static final double MOST_DENSITY = 5;

  private final CommandLine line;
  private final Lexicon lexicon;
  private final Media media;
  private final Numbers numbers;
  private final List<Diagnostic> faults;

  SpinLiquid(
      CommandLine line, Lexicon lexicon, Media media, Numbers numbers, List<Diagnostic> faults) {
    this.line = line;
    this.lexicon = lexicon;
    this.media = media;
    this.numbers = numbers;
    this.faults = faults;
  }

  /** Returns the liquid; empty after a fault. */
  Optional<Suspended> liquid() {
    OptionalDouble celsius = numbers.from("temperature", 0, MOST_CELSIUS);
    OptionalDouble viscosity = numbers.above("viscosity", 0, MOST_MPAS);
    OptionalDouble density = numbers.above("density", 0, MOST_DENSITY);
    OptionalDouble vesicles = numbers.above("vesicle-density", 0, MOST_DENSITY);
    boolean named = line.hasOption("sample") || line.hasOption("medium");
    if (line.hasOption("sample") && line.hasOption("medium")) {
      fault("medium", "Give --sample or --medium, not both.");
    }
    if (line.hasOption("temperature") && !named) {
      fault("temperature", "It needs --sample or --medium, whose viscosity depends on it.");
    }
    Optional<LiquidProfile> profile = named ? profile() : Optional.empty();
    if (!faults.isEmpty() || (named && profile.isEmpty())) {
      return Optional.empty();
    }
    double heavy = vesicles.orElse(media.reference().vesicleDensityGPerCm3().range().middle());
    return profile.isPresent()
        ? known(profile.get(), celsius, viscosity, density, heavy)
        : stated(viscosity, density, heavy, vesicles.isPresent());
  }

  private Optional<Suspended> known(
      LiquidProfile profile,
      OptionalDouble celsius,
      OptionalDouble viscosity,
      OptionalDouble density,
      double vesicles) {
    double warm = celsius.orElse(media.spinTemperatureC().range().middle());
    Liquid liquid = Liquid.of(profile, warm, 1);
    Range thickness = given(viscosity, liquid.viscosityMpas());
    Range weight = given(density, liquid.densityGPerCm3());
    if (sinks(vesicles, weight.high())) {
      List<String> claims = new ArrayList<>(profile.densityGPerCm3().claims());
      boolean assumed = !profile.densityGPerCm3().evidenced();
      for (Viscosity point : profile.viscosity()) {
        assumed |= !point.mpas().evidenced();
        point.mpas().claims().stream().filter(id -> !claims.contains(id)).forEach(claims::add);
      }
      return Optional.of(
          new Suspended(
              profile.label(),
              OptionalDouble.of(warm),
              new Medium(thickness.middle(), weight.middle(), vesicles),
              new Medium(thickness.low(), weight.low(), vesicles),
              new Medium(thickness.high(), weight.high(), vesicles),
              List.copyOf(claims),
              assumed));
    }
    return Optional.empty();
  }

  private Optional<Suspended> stated(
      OptionalDouble viscosity, OptionalDouble density, double vesicles, boolean otherVesicles) {
    Media.Reference reference = media.reference();
    double weight = density.orElse(reference.densityGPerCm3().range().middle());
    if (!sinks(vesicles, weight)) {
      return Optional.empty();
    }
    Medium medium =
        new Medium(viscosity.orElse(reference.viscosityMpas().range().middle()), weight, vesicles);
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
    List<String> claims = new ArrayList<>(first.claims());
    second.claims().stream().filter(id -> !claims.contains(id)).forEach(claims::add);
    return List.copyOf(claims);
  }

  private static Range given(OptionalDouble stated, Range known) {
    return stated.isPresent() ? Range.of(stated.getAsDouble()) : known;
  }

  private boolean sinks(double vesicles, double liquid) {
    if (vesicles <= liquid) {
      fault(
          line.hasOption("vesicle-density") ? "vesicle-density" : "density",
          Phrase.of(
              "Vesicles of %s g/cm³ do not sink in a liquid of %s g/cm³: the first must be the"
                  + " larger.",
              SpinAnswer.number(vesicles), SpinAnswer.number(liquid)));
    }
    return vesicles > liquid;
  }

  private Optional<LiquidProfile> profile() {
    if (line.hasOption("medium")) {
      String name = line.getOptionValue("medium");
      Optional<LiquidProfile> found = Optional.ofNullable(media.liquids().get(name));
      if (found.isEmpty()) {
        unknown("medium", name, List.copyOf(media.liquids().keySet()));
      }
      return found;
    }
    String name = line.getOptionValue("sample");
    Terms<SampleType> types = lexicon.terms(SampleType.class);
    Optional<SampleType> type = types.named(name);
    if (type.isEmpty()) {
      unknown("sample", name, types.ids());
    }
    return type.map(media::liquid);
  }

  private void unknown(String option, String found, List<String> allowed) {
    fault(
        option,
        Phrase.of(
            "\"%s\" is not known.%s Allowed: %s.",
            found, Nearest.nextQuestion(found, allowed), String.join(", ", allowed)));
  }

  private void fault(String option, String detail) {
    faults.add(Diagnostic.error(Place.of("--" + option), "", "--" + option + ": " + detail));
  }
}
