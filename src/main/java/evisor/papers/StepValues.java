package evisor.papers;

import evisor.knowledge.Knowledge;
import evisor.knowledge.Rotor;
import evisor.knowledge.StepOperation;
import evisor.knowledge.StepProfile;
import evisor.model.Parameter;
import evisor.model.Parameter.Amount;
import evisor.model.Parameter.Span;
import evisor.model.Parameter.Text;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.Step;
import evisor.process.ForceRadius;
import evisor.process.Sedimentation;
import evisor.process.SettableParameters;
import evisor.process.SpunMedium;
import evisor.speech.Phrase;
import evisor.text.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the texts of a protocol can say of a step: its amounts, times, device and parameters. */
final class StepValues {

  /** A line to write on. */
  static final String LINE = "________";

  /** Stands for what nobody has published, and for what is written down at the bench. */
  static final Set<String> ANYWHERE = Set.of("open", "fill");

  private static final List<String> RUN =
      List.of("sample", "volume", "samples", "train", "final_volume", "hours", "planned");

  private static final List<String> EVERY_STEP =
      List.of(
          "device",
          "fills",
          "hours",
          "load_volume",
          "loads",
          "out_per_load",
          "planned",
          "recovery",
          "runs",
          "samples",
          "volume_added",
          "volume_all",
          "volume_in",
          "volume_out");
  private static final List<String> SPINS =
      List.of("g", "k_factor", "rotor", "rpm", "rpm_max_radius_g", "tube_fill");
  private static final List<String> CROSSFLOWS = List.of("buffer", "permeate");
  private static final List<String> CAPTURES = List.of("flow_ml_per_min");
  private static final List<String> POLYMERS = List.of("stock_volume", "peg_g");

  // Speed and force of a rotor depend on its radius alone.
  private static final SpunMedium ANY_MEDIUM = new SpunMedium(1, 1, 2);
  private static final double MINUTES = 60;

  private final Step step;
  private final Request request;
  private final Wording wording;
  private final Map<String, String> values = new LinkedHashMap<>();

  private StepValues(Step step, Request request, Wording wording) {
    this.step = step;
    this.request = request;
    this.wording = wording;
  }

  /** Returns the names of what texts of a scope can say, whatever the step is. */
  static List<String> names(ProtocolScope scope) {
    return scope == ProtocolScope.RUN ? RUN : EVERY_STEP;
  }

  /** Returns the names of what texts can say of a step in any of its forms. */
  static SortedSet<String> names(StepProfile profile) {
    SortedSet<String> names = new TreeSet<>(SettableParameters.of(profile));
    for (StepProfile.Form form : profile.forms()) {
      StepOperation operating = form.operating();
      if (operating instanceof StepOperation.Spin) {
        names.addAll(SPINS);
      } else if (operating instanceof StepOperation.Crossflow) {
        names.addAll(CROSSFLOWS);
      } else if (operating instanceof StepOperation.Capture) {
        names.addAll(CAPTURES);
      } else if (names.contains("peg_percent")) {
        names.addAll(POLYMERS);
      }
    }
    return names;
  }

  /** Returns what can be said of a step; what is not known of it is absent. */
  static Map<String, String> of(Step step, Request request, Knowledge knowledge) {
    StepValues values = new StepValues(step, request, new Wording(knowledge));
    values.addParameters();
    values.addVolumes();
    values.addWashing();
    values.addPolymer();
    Optional.ofNullable(knowledge.rotors().get(step.device())).ifPresent(values::addSpin);
    return values.values;
  }

  /** Returns a parameter that is one number; empty where it is absent, a range or in words. */
  static OptionalDouble number(Step step, String name) {
    return parameter(step, name)
        .map(Parameter::value)
        .filter(Amount.class::isInstance)
        .map(value -> OptionalDouble.of(((Amount) value).number()))
        .orElse(OptionalDouble.empty());
  }

  private static Optional<Parameter> parameter(Step step, String name) {
    return step.parameters().stream().filter(found -> found.name().equals(name)).findFirst();
  }

  private static Optional<Range> range(Step step, String name) {
    Optional<Parameter.Value> value = parameter(step, name).map(Parameter::value);
    if (value.isPresent() && value.get() instanceof Span span) {
      return Optional.of(span.range());
    }
    OptionalDouble number = number(step, name);
    return number.isPresent() ? Optional.of(Range.of(number.getAsDouble())) : Optional.empty();
  }

  private void addParameters() {
    for (Parameter parameter : step.parameters()) {
      Parameter.Value value = parameter.value();
      values.put(
          parameter.name(),
          value instanceof Amount amount
              ? wording.quantity(amount.number(), Quantity.COUNT)
              : value instanceof Span span
                  ? wording.range(span.range(), Quantity.COUNT)
                  : wording.text(((Text) value).text()));
    }
  }

  private void addVolumes() {
    int samples = request.samplesTogether();
    values.put("device", wording.text(step.device()));
    values.put("loads", wording.whole(step.loads()));
    values.put("runs", wording.whole(step.runs()));
    values.put("samples", wording.whole(samples));
    values.put("fills", wording.whole((double) step.loads() * samples));
    values.put("volume_in", millilitres(step.volumeInMl()));
    values.put("volume_out", millilitres(step.volumeOutMl()));
    values.put("volume_all", millilitres(step.volumeInMl() * samples));
    values.put("volume_added", millilitres(Math.max(0, step.volumeOutMl() - step.volumeInMl())));
    values.put("load_volume", millilitres(step.volumeInMl() / step.loads()));
    values.put("out_per_load", millilitres(step.volumeOutMl() / step.loads()));
    values.put("hours", wording.range(step.hours(), Quantity.HOURS));
    values.put("planned", wording.quantity(step.plannedHours(), Quantity.HOURS));
    step.recovery()
        .ifPresent(
            figure -> values.put("recovery", wording.range(figure.range(), Quantity.FRACTION)));
    number(step, "flow_ml_per_hour")
        .ifPresent(flow -> values.put("flow_ml_per_min", wording.rounded(flow / MINUTES, 2)));
  }

  private void addWashing() {
    range(step, "diafiltration_volumes")
        .ifPresent(
            volumes -> {
              Range buffer = volumes.times(Range.of(step.volumeOutMl()));
              Range passed =
                  buffer.plus(Range.of(Math.max(0, step.volumeInMl() - step.volumeOutMl())));
              values.put("buffer", wording.range(buffer, Quantity.MILLILITRES));
              values.put("permeate", wording.range(passed, Quantity.MILLILITRES));
            });
  }

  private void addPolymer() {
    OptionalDouble stock = number(step, "peg_stock_percent");
    Optional<Range> grams = range(step, "peg_g");
    if (stock.isPresent() && grams.isPresent()) {
      Range volume = grams.get().times(Range.of(100 / stock.getAsDouble()));
      values.put("stock_volume", wording.range(volume, Quantity.MILLILITRES));
    }
  }

  private void addSpin(Rotor rotor) {
    values.put("rotor", rotor.name());
    values.put("tube_fill", millilitres(step.volumeInMl() / step.loads()));
    Optional<Range> asked = range(step, "g_force");
    if (asked.isEmpty()) {
      return;
    }
    // A rotor that does not reach the force spins longer, as the process model has it.
    double reached = Math.min(asked.get().low(), rotor.maxGAtAverage());
    double longer = asked.get().low() / reached;
    values.put("g", wording.whole(reached));
    range(step, "minutes")
        .ifPresent(minutes -> values.put("minutes", planned(minutes.times(Range.of(longer)))));
    rotor
        .geometry()
        .ifPresent(
            known -> {
              Sedimentation spin = Sedimentation.atForce(known, reached, radius(), ANY_MEDIUM);
              values.put("rpm", wording.whole(StrictMath.rint(spin.rpm() / 10) * 10));
              values.put("rpm_max_radius_g", wording.whole(spin.gForce(ForceRadius.MAX)));
              values.put("k_factor", wording.rounded(spin.kFactor(), 3));
            });
  }

  /** Returns the middle, which the plan takes, with the range behind it. */
  private String planned(Range range) {
    String middle = wording.quantity(range.middle(), Quantity.COUNT);
    return range.low() == range.high()
        ? middle
        : Phrase.of("%s (%s)", middle, wording.range(range, Quantity.COUNT));
  }

  private ForceRadius radius() {
    return parameter(step, "radius")
            .filter(found -> found.value() instanceof Text text && text.text().equals("max"))
            .isPresent()
        ? ForceRadius.MAX
        : ForceRadius.AVERAGE;
  }

  private String millilitres(double value) {
    return Objects.requireNonNull(wording.quantity(value, Quantity.MILLILITRES));
  }
}
