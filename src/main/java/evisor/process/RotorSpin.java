package evisor.process;

import evisor.knowledge.LiquidProfile;
import evisor.knowledge.LiquidProfile.Viscosity;
import evisor.knowledge.Rotor;
import evisor.knowledge.RotorGeometry;
import evisor.knowledge.StepOperation.Spin;
import evisor.knowledge.VesicleProfile;
import evisor.model.Figure;
import evisor.model.Parameter;
import evisor.model.Parameter.Amount;
import evisor.model.Parameter.Text;
import evisor.model.Pelleting;
import evisor.model.Pelleting.Share;
import evisor.model.Range;
import evisor.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A spin of a form in one rotor whose radii are known. */
final class RotorSpin {

  // Dilutions follow the volume asked for, so that there is no end of them.
  private static final int MOST_KEPT = 200;

  private final Spin spin;
  private final Rotor rotor;
  private final RotorGeometry geometry;
  private final ForceRadius radius;
  private final OptionalDouble celsius;
  private final Map<Key, PelletingResult> usual = new ConcurrentHashMap<>();

  /** What tells suspensions of one knowledge base apart. */
  private record Key(String liquid, double dilution, Target target) {
    // Java's own equality of a record is put together at its first call: milliseconds of each
    // start.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key same
          && liquid.equals(same.liquid)
          && Double.compare(dilution, same.dilution) == 0
          && target.equals(same.target);
    }

    @Override
    public int hashCode() {
      return (liquid.hashCode() * 31 + Double.hashCode(dilution)) * 31 + target.hashCode();
    }
  }

  private RotorSpin(
      Spin spin, Rotor rotor, RotorGeometry geometry, ForceRadius radius, OptionalDouble celsius) {
    this.spin = spin;
    this.rotor = rotor;
    this.geometry = geometry;
    this.radius = radius;
    this.celsius = celsius;
  }

  /**
   * Returns the spin in a rotor; empty where its radii are not known, or where vesicles are spun
   * onto a cushion or into a gradient and not into a pellet.
   */
  static Optional<RotorSpin> of(Spin spin, Rotor rotor, List<Parameter> stated) {
    if (spin.swingingBucket()) {
      return Optional.empty();
    }
    ForceRadius radius = ForceRadius.AVERAGE;
    OptionalDouble celsius = OptionalDouble.empty();
    for (Parameter parameter : stated) {
      if (parameter.name().equals("radius")
          && parameter.value() instanceof Text text
          && text.text().equals(ForceRadius.MAX.id())) {
        radius = ForceRadius.MAX;
      } else if (parameter.name().equals("temperature_c")
          && parameter.value() instanceof Amount amount) {
        celsius = OptionalDouble.of(amount.number());
      }
    }
    ForceRadius at = radius;
    OptionalDouble warmth = celsius;
    return rotor.geometry().map(known -> new RotorSpin(spin, rotor, known, at, warmth));
  }

  /** Returns what it pellets of vesicles in a liquid. */
  PelletingResult of(VesicleSuspension suspension, StepSettings settings) {
    if (settings != StepSettings.NONE) {
      return worked(suspension, settings);
    }
    Key key =
        new Key(suspension.liquid().name(), suspension.dilution(), suspension.vesicles().target());
    PelletingResult known = usual.get(key);
    if (known == null) {
      known = worked(suspension, settings);
      if (usual.size() < MOST_KEPT) {
        usual.put(key, known);
      }
    }
    return known;
  }

  private PelletingResult worked(VesicleSuspension suspension, StepSettings settings) {
    double force = settings.of("g_force", spin.gForce()).low();
    double reached = Math.min(force, rotor.maxGAtAverage());
    double longer = force / reached;
    Range minutes = settings.of("minutes", spin.minutes());
    double warmth = settings.of("temperature_c", celsius.orElse(suspension.usualCelsius()));
    VesicleSuspension.Sinking media = suspension.at(warmth, settings.draw());
    Sedimentation usually = Sedimentation.atForce(geometry, reached, radius, media.usual());
    Sedimentation least = Sedimentation.atForce(geometry, reached, radius, media.least());
    Sedimentation most = Sedimentation.atForce(geometry, reached, radius, media.most());
    double shown = minutes.middle() * longer;
    // Nobody reads what one draw of hundreds pellets of each diameter.
    boolean drawn = settings.draw() != FigureSource.NOMINAL;
    List<Integer> diameters = drawn ? List.of() : suspension.diametersNm();
    List<Share> shares = new ArrayList<>(diameters.size());
    for (int diameter : diameters) {
      shares.add(new Share(diameter, usually.pelleted(diameter, shown)));
    }
    VesicleProfile vesicles = suspension.vesicles();
    boolean exact = media.least().equals(media.most()) && minutes.low() == minutes.high();
    Range low =
        VesiclePopulation.pelleted(least, minutes.low() * longer, vesicles, settings.draw());
    Range high =
        exact
            ? low
            : VesiclePopulation.pelleted(most, minutes.high() * longer, vesicles, settings.draw());
    Range wanted = new Range(low.low(), high.high());
    return new PelletingResult(
        new Pelleting(
            usually.cutOffNm(shown),
            usually.kFactor(),
            List.copyOf(shares),
            wanted,
            spin.keepsPellet()),
        resting(wanted, suspension));
  }

  private Figure resting(Range share, VesicleSuspension suspension) {
    FigureSupport support = new FigureSupport();
    grounds(suspension).forEach(figure -> support.restsOn(figure));
    return support.figure(share);
  }

  private List<Figure> grounds(VesicleSuspension suspension) {
    List<Figure> grounds = new ArrayList<>();
    grounds.add(geometry.basis());
    LiquidProfile liquid = suspension.liquid();
    for (Viscosity point : liquid.viscosity()) {
      grounds.add(point.mpas());
    }
    grounds.add(liquid.densityGPerCm3());
    VesicleProfile vesicles = suspension.vesicles();
    grounds.add(vesicles.densityGPerCm3());
    grounds.add(vesicles.narrowNm());
    grounds.add(vesicles.wideNm());
    grounds.add(vesicles.wideShare());
    return grounds;
  }
}
