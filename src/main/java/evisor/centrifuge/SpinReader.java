package evisor.centrifuge;

import evisor.centrifuge.SpinQuestion.Spinning;
import evisor.centrifuge.SpinQuestion.Suspended;
import evisor.files.Nearest;
import evisor.knowledge.CentrifugationMedia;
import evisor.knowledge.Knowledge;
import evisor.knowledge.Rotor;
import evisor.knowledge.RotorGeometry;
import evisor.knowledge.RotorGeometry.FixedAngle;
import evisor.knowledge.RotorGeometry.SwingingBucket;
import evisor.model.Figure;
import evisor.model.Range;
import evisor.process.ForceRadius;
import evisor.request.RequestException;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Reads what is stated of a spin, noting all that is wrong with it. */
final class SpinReader {

  private final StatedSpin stated;
  private final Knowledge knowledge;

  SpinReader(StatedSpin stated, Knowledge knowledge) {
    this.stated = stated;
    this.knowledge = knowledge;
  }

  /** Returns what is asked. */
  SpinQuestion question() throws RequestException {
    Optional<Spinning> rotor = rotor();
    OptionalDouble force = stated.number(SpinField.G);
    OptionalDouble rpm = stated.number(SpinField.RPM);
    one(
        SpinField.G,
        SpinField.RPM,
        "What is missing is the force, --g 10000, or the speed, --rpm 11300.");
    OptionalDouble minutes = stated.number(SpinField.MINUTES);
    OptionalDouble cutOff = stated.number(SpinField.CUT_OFF);
    one(SpinField.MINUTES, SpinField.CUT_OFF, "What is missing is the run time, --minutes 30.");
    Optional<Spinning> like =
        stated.text(SpinField.LIKE).flatMap(name -> known(SpinField.LIKE, name));
    OptionalDouble likeForce = stated.number(SpinField.LIKE_G);
    if (stated.has(SpinField.LIKE_G) && !stated.has(SpinField.LIKE)) {
      stated.fault(SpinField.LIKE_G, "It needs --like, the rotor that it is the force in.");
    }
    if (stated.has(SpinField.LIKE) && minutes.isPresent() && minutes.getAsDouble() == 0) {
      stated.fault(SpinField.MINUTES, "0 min cannot be converted.");
    }
    if (stated.has(SpinField.LIKE) && stated.has(SpinField.CUT_OFF)) {
      stated.fault(
          SpinField.LIKE, "A cut-off diameter holds in any rotor: give --minutes to be converted.");
    }
    ForceRadius at = radius();
    Optional<Suspended> liquid =
        new SpinLiquidReader(stated, knowledge.lexicon(), knowledge.media()).liquid();
    List<Double> diameters = diameters();
    OptionalDouble fraction = stated.number(SpinField.FRACTION);
    if (stated.faulty()) {
      throw new RequestException(stated.problem());
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

  private Optional<Spinning> rotor() {
    boolean radii =
        stated.has(SpinField.R_MIN)
            || stated.has(SpinField.R_MAX)
            || stated.has(SpinField.ANGLE)
            || stated.has(SpinField.TUBE_DIAMETER);
    if (stated.has(SpinField.ROTOR)) {
      if (radii) {
        stated.fault(SpinField.ROTOR, "A rotor is given by its name or by its radii, not by both.");
      }
      return known(SpinField.ROTOR, stated.text(SpinField.ROTOR).orElseThrow());
    }
    if (!radii) {
      stated.fault(
          SpinField.ROTOR, "A rotor is missing: --rotor \"Type 45 Ti\", or --r-min and --r-max.");
      return Optional.empty();
    }
    return rotorByRadii();
  }

  private Optional<Spinning> rotorByRadii() {
    OptionalDouble inner = stated.number(SpinField.R_MIN);
    OptionalDouble outer = stated.number(SpinField.R_MAX);
    OptionalDouble diameter = stated.number(SpinField.TUBE_DIAMETER);
    OptionalDouble angle = stated.number(SpinField.ANGLE);
    boolean angled = stated.has(SpinField.ANGLE) || stated.has(SpinField.TUBE_DIAMETER);
    for (SpinField needed : List.of(SpinField.R_MIN, SpinField.R_MAX)) {
      missing(needed, "The inner and the outer radius in mm are needed.");
    }
    if (angled) {
      for (SpinField needed : List.of(SpinField.ANGLE, SpinField.TUBE_DIAMETER)) {
        missing(needed, "A fixed-angle rotor needs the angle and the diameter of its tubes.");
      }
    }
    if (inner.isEmpty() || outer.isEmpty() || (angled && (diameter.isEmpty() || angle.isEmpty()))) {
      return Optional.empty();
    }
    if (inner.getAsDouble() >= outer.getAsDouble()) {
      stated.fault(SpinField.R_MIN, "The inner radius must be below the outer one, --r-max.");
      return Optional.empty();
    }
    Figure basis =
        new Figure(
            Range.of((inner.getAsDouble() + outer.getAsDouble()) / 2), List.of(), "as stated");
    RotorGeometry geometry =
        angled
            ? new FixedAngle(
                inner.getAsDouble(),
                outer.getAsDouble(),
                diameter.getAsDouble(),
                angle.getAsDouble(),
                basis)
            : new SwingingBucket(inner.getAsDouble(), outer.getAsDouble(), basis);
    if (geometry instanceof FixedAngle found && found.pathMm() / 2 >= found.rAverageMm()) {
      stated.fault(
          SpinField.TUBE_DIAMETER, "The way across the tube is at least twice the average radius.");
      return Optional.empty();
    }
    return Optional.of(new Spinning("rotor as stated", geometry, OptionalDouble.empty()));
  }

  private Optional<Spinning> known(SpinField field, String name) {
    Map<String, Rotor> spellings = new TreeMap<>();
    for (Rotor rotor : knowledge.rotors().values()) {
      spellings.put(plain(rotor.name()), rotor);
    }
    Optional<Rotor> rotor = Optional.ofNullable(spellings.get(plain(name)));
    if (rotor.isEmpty()) {
      Speech speech = stated.speech();
      String near =
          Nearest.to(plain(name), spellings.keySet())
              .or(() -> part(plain(name), spellings))
              .map(
                  found ->
                      speech.say("Did you mean %s?", "\"" + rotorName(spellings, found) + "\""))
              .orElse("");
      stated.note(
          field,
          Phrase.sentences(
              speech.say("There is no rotor \"%s\" in the knowledge base.", name),
              near,
              speech.say(
                  "With known radii: %s; or give --r-min and --r-max.",
                  String.join(", ", measured()))));
      return Optional.empty();
    }
    if (rotor.get().geometry().isEmpty()) {
      stated.fault(
          field,
          rotor.get().swingingBucket()
              ? "The radii of the %s are not known. Give --r-min and --r-max from its manual. With"
                  + " known radii: %s."
              : "The radii of the %s are not known. Give --r-min and --r-max from its manual, with"
                  + " --angle and --tube-diameter. With known radii: %s.",
          rotor.get().name(),
          String.join(", ", measured()));
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

  private ForceRadius radius() {
    String at = stated.text(SpinField.AT).orElse(ForceRadius.AVERAGE.id());
    for (ForceRadius radius : ForceRadius.values()) {
      if (radius.id().equals(at)) {
        return radius;
      }
    }
    Speech speech = stated.speech();
    stated.note(
        SpinField.AT,
        Phrase.sentences(
            speech.say("\"%s\" is not known.", at), speech.say("Allowed: %s.", "average, max")));
    return ForceRadius.AVERAGE;
  }

  private List<Double> diameters() {
    CentrifugationMedia media = knowledge.media();
    List<Double> diameters = new ArrayList<>();
    if (!stated.has(SpinField.DIAMETERS)) {
      media.diametersNm().forEach(diameter -> diameters.add((double) diameter));
      return List.copyOf(diameters);
    }
    for (String item : stated.text(SpinField.DIAMETERS).orElseThrow().split(",", -1)) {
      OptionalDouble diameter = stated.number(SpinField.DIAMETERS, item.strip());
      if (diameter.isPresent() && !diameters.contains(diameter.getAsDouble())) {
        diameters.add(diameter.getAsDouble());
      }
    }
    return List.copyOf(diameters);
  }

  private void one(SpinField first, SpinField second, String missing) {
    if (stated.has(first) && stated.has(second)) {
      stated.fault(second, "Give --%s or --%s, not both.", first.option(), second.option());
    } else if (!stated.has(first) && !stated.has(second)) {
      stated.fault(first, missing);
    }
  }

  private void missing(SpinField field, String why) {
    if (!stated.has(field)) {
      stated.fault(field, why);
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }
}
