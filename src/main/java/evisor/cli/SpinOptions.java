package evisor.cli;

import evisor.cli.SpinQuestion.Spinning;
import evisor.cli.SpinQuestion.Suspended;
import evisor.files.Diagnostic;
import evisor.files.Nearest;
import evisor.files.Place;
import evisor.knowledge.Geometry;
import evisor.knowledge.Geometry.FixedAngle;
import evisor.knowledge.Geometry.SwingingBucket;
import evisor.knowledge.Knowledge;
import evisor.knowledge.Media;
import evisor.knowledge.Rotor;
import evisor.model.Figure;
import evisor.model.Range;
import evisor.process.Radius;
import evisor.request.Problem;
import evisor.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.cli.CommandLine;

/** Reads the options of a spin, noting all that is wrong with them. */
final class SpinOptions {

  private static final double MOST_G = 2e6;
  private static final double MOST_RPM = 2e5;
  private static final double MOST_MINUTES = 1e6;
  private static final double MOST_MM = 1000;
  private static final double MOST_NM = 1e5;

  private final Numbers numbers;
  private final CommandLine line;
  private final Knowledge knowledge;
  private final List<Diagnostic> faults = new ArrayList<>();

  SpinOptions(CommandLine line, Knowledge knowledge) {
    this.line = line;
    this.knowledge = knowledge;
    this.numbers = new Numbers(line, faults);
  }

  /** Returns what is asked. */
  SpinQuestion question() throws Failure {
    Optional<Spinning> rotor = rotor();
    OptionalDouble force = numbers.above("g", 0, MOST_G);
    OptionalDouble rpm = numbers.above("rpm", 0, MOST_RPM);
    one("g", "rpm", "the force, --g 10000, or the speed, --rpm 11300");
    OptionalDouble minutes = numbers.from("minutes", 0, MOST_MINUTES);
    OptionalDouble cutOff = numbers.above("cut-off", 0, MOST_NM);
    one("minutes", "cut-off", "the run time, --minutes 30");
    Optional<Spinning> like =
        Optional.ofNullable(line.getOptionValue("like")).flatMap(name -> known("like", name));
    OptionalDouble likeForce = numbers.above("like-g", 0, MOST_G);
    if (line.hasOption("like-g") && !line.hasOption("like")) {
      fault("like-g", "It needs --like, the rotor that it is the force in.");
    }
    if (line.hasOption("like") && minutes.isPresent() && minutes.getAsDouble() == 0) {
      fault("minutes", "0 min cannot be converted.");
    }
    if (line.hasOption("like") && line.hasOption("cut-off")) {
      fault("like", "A cut-off diameter holds in any rotor: give --minutes to be converted.");
    }
    Radius at = radius();
    Optional<Suspended> liquid =
        new SpinLiquid(line, knowledge.lexicon(), knowledge.media(), numbers, faults).liquid();
    List<Double> diameters = diameters();
    OptionalDouble fraction = numbers.above("fraction", 0, 1);
    if (!faults.isEmpty()) {
      throw new Failure(problem(), Exit.USAGE);
    }
    return new SpinQuestion(
        rotor.orElseThrow(),
        force,
        at,
        rpm,
        minutes,
        cutOff,
        like,
        likeForce,
        liquid.orElseThrow(),
        diameters,
        fraction);
  }

  private Problem problem() {
    String count = Phrase.counted(faults.size(), "fault");
    return new Problem(
        Problem.TYPE_PREFIX + "usage",
        "The command is not used as it is meant",
        400,
        "There " + (faults.size() == 1 ? "is " : "are ") + count + ". See: evisor help centrifuge",
        List.copyOf(faults));
  }

  private Optional<Spinning> rotor() {
    boolean radii =
        line.hasOption("r-min")
            || line.hasOption("r-max")
            || line.hasOption("angle")
            || line.hasOption("tube-diameter");
    if (line.hasOption("rotor")) {
      if (radii) {
        fault("rotor", "A rotor is given by its name or by its radii, not by both.");
      }
      return known("rotor", line.getOptionValue("rotor"));
    }
    if (!radii) {
      fault("rotor", "A rotor is missing: --rotor \"Type 45 Ti\", or --r-min and --r-max.");
      return Optional.empty();
    }
    return stated();
  }

  private Optional<Spinning> stated() {
    OptionalDouble inner = numbers.above("r-min", 0, MOST_MM);
    OptionalDouble outer = numbers.above("r-max", 0, MOST_MM);
    OptionalDouble diameter = numbers.above("tube-diameter", 0, MOST_MM);
    OptionalDouble angle = numbers.from("angle", 0, StrictMath.nextDown(90.0));
    boolean angled = line.hasOption("angle") || line.hasOption("tube-diameter");
    for (String needed : List.of("r-min", "r-max")) {
      missing(needed, "The inner and the outer radius in mm are needed.");
    }
    if (angled) {
      for (String needed : List.of("angle", "tube-diameter")) {
        missing(needed, "A fixed-angle rotor needs the angle and the diameter of its tubes.");
      }
    }
    if (inner.isEmpty() || outer.isEmpty() || (angled && (diameter.isEmpty() || angle.isEmpty()))) {
      return Optional.empty();
    }
    if (inner.getAsDouble() >= outer.getAsDouble()) {
      fault("r-min", "The inner radius must be below the outer one, --r-max.");
      return Optional.empty();
    }
    Figure basis =
        new Figure(
            Range.of((inner.getAsDouble() + outer.getAsDouble()) / 2), List.of(), "as stated");
    Geometry geometry =
        angled
            ? new FixedAngle(
                inner.getAsDouble(),
                outer.getAsDouble(),
                diameter.getAsDouble(),
                angle.getAsDouble(),
                basis)
            : new SwingingBucket(inner.getAsDouble(), outer.getAsDouble(), basis);
    if (geometry instanceof FixedAngle found && found.pathMm() / 2 >= found.rAverageMm()) {
      fault("tube-diameter", "The way across the tube is at least twice the average radius.");
      return Optional.empty();
    }
    return Optional.of(new Spinning("rotor as stated", geometry, OptionalDouble.empty()));
  }

  private Optional<Spinning> known(String option, String name) {
    Map<String, Rotor> spellings = new TreeMap<>();
    for (Rotor rotor : knowledge.rotors().values()) {
      spellings.put(plain(rotor.name()), rotor);
    }
    Optional<Rotor> rotor = Optional.ofNullable(spellings.get(plain(name)));
    if (rotor.isEmpty()) {
      String near =
          Nearest.to(plain(name), spellings.keySet())
              .or(() -> part(plain(name), spellings))
              .map(found -> " Did you mean \"" + rotorName(spellings, found) + "\"?")
              .orElse("");
      fault(
          option,
          Phrase.of(
              "There is no rotor \"%s\" in the knowledge base.%s With known radii: %s; or give"
                  + " --r-min and --r-max.",
              name, near, String.join(", ", measured())));
      return Optional.empty();
    }
    if (rotor.get().geometry().isEmpty()) {
      fault(
          option,
          Phrase.of(
              "The radii of the %s are not known. Give --r-min and --r-max from its manual%s With"
                  + " known radii: %s.",
              rotor.get().name(),
              rotor.get().swingingBucket() ? "." : ", with --angle and --tube-diameter.",
              String.join(", ", measured())));
      return Optional.empty();
    }
    return Optional.of(
        new Spinning(
            rotor.get().name(),
            rotor.get().geometry().get(),
            OptionalDouble.of(rotor.get().maxG())));
  }

  private static String rotorName(Map<String, Rotor> spellings, String plain) {
    return Optional.ofNullable(spellings.get(plain)).map(Rotor::name).orElse(plain);
  }

  private static Optional<String> part(String found, Map<String, Rotor> spellings) {
    List<String> holding = new ArrayList<>();
    for (String name : spellings.keySet()) {
      if (found.length() > 1 && name.contains(found)) {
        holding.add(name);
      }
    }
    return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
  }

  private List<String> measured() {
    List<String> names = new ArrayList<>();
    for (Rotor rotor : knowledge.rotors().values()) {
      if (rotor.geometry().isPresent()) {
        names.add(rotor.name());
      }
    }
    return names;
  }

  private Radius radius() {
    String at = line.getOptionValue("at", Radius.AVERAGE.id());
    for (Radius radius : Radius.values()) {
      if (radius.id().equals(at)) {
        return radius;
      }
    }
    fault("at", "\"" + at + "\" is not known. Allowed: average, max.");
    return Radius.AVERAGE;
  }

  private List<Double> diameters() {
    Media media = knowledge.media();
    List<Double> diameters = new ArrayList<>();
    if (!line.hasOption("diameters")) {
      media.diametersNm().forEach(diameter -> diameters.add((double) diameter));
      return List.copyOf(diameters);
    }
    for (String item : line.getOptionValue("diameters").split(",", -1)) {
      OptionalDouble diameter = numbers.above("diameters", item.strip(), 0, MOST_NM);
      if (diameter.isPresent() && !diameters.contains(diameter.getAsDouble())) {
        diameters.add(diameter.getAsDouble());
      }
    }
    return List.copyOf(diameters);
  }

  private void one(String first, String second, String example) {
    if (line.hasOption(first) && line.hasOption(second)) {
      fault(second, "Give --" + first + " or --" + second + ", not both.");
    } else if (!line.hasOption(first) && !line.hasOption(second)) {
      fault(first, "What is missing is " + example + ".");
    }
  }

  private void missing(String option, String why) {
    if (!line.hasOption(option)) {
      fault(option, why);
    }
  }

  private void fault(String option, String detail) {
    faults.add(Diagnostic.error(Place.of("--" + option), "", "--" + option + ": " + detail));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }
}
