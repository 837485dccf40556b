package evisor.laboratory;

import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.knowledge.Knowledge;
import evisor.knowledge.Prices;
import evisor.model.Range;
import evisor.request.FieldValue;
import evisor.request.ObjectReader;
import evisor.request.PrintableText;
import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.request.RequestField;
import evisor.request.RequestInput;
import evisor.request.RequestReader;
import evisor.request.WordSuggestion;
import evisor.speech.Language;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a laboratory's profile, as {@code laboratory.schema.json} describes it, or says all that is
 * wrong with it at once. What a request has too is read as a request is.
 */
public final class LaboratoryReader {

  private static final int MOST_FAULTS = 200;
  private static final int MOST_HANDS = 1000;
  private static final double MOST_EUR = 1_000_000;

  private final Knowledge knowledge;
  private final Speech speech;

  /** Takes the knowledge base whose words and names a profile may use. */
  public LaboratoryReader(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.speech = knowledge.lexicon().speech();
  }

  /**
   * Reads a profile.
   *
   * @param bytes one JSON document in UTF-8
   * @param name what a person calls the file
   * @throws RequestException where it is longer than {@link RequestInput#LIMIT}, no JSON, or not
   *     valid
   */
  public Laboratory read(byte[] bytes, String name) throws RequestException {
    if (bytes.length > RequestInput.LIMIT) {
      throw new RequestException(Problem.tooLarge(name, speech));
    }
    try {
      return read(JsonReader.read(bytes, name), name);
    } catch (JsonSyntaxException e) {
      throw new RequestException(Problem.notJson(e, speech));
    }
  }

  /**
   * Reads a profile that was put together.
   *
   * @throws RequestException where it is not valid
   */
  public Laboratory read(Json document, String name) throws RequestException {
    FileFaults faults = new FileFaults(MOST_FAULTS, speech);
    Optional<Laboratory> read =
        ObjectReader.of(document, LaboratoryField.members(), knowledge.lexicon(), faults)
            .map(profile -> read(profile, name, faults));
    if (faults.stop()) {
      throw new RequestException(
          new Problem(
              Problem.TYPE_PREFIX + "invalid-laboratory",
              speech.say("The laboratory's profile is not valid"),
              400,
              speech.counted(
                  faults.diagnostics().size(),
                  "The laboratory's profile has %s fault.",
                  "The laboratory's profile has %s faults."),
              faults.diagnostics()));
    }
    return read.orElseThrow();
  }

  private Laboratory read(ObjectReader profile, String name, FileFaults faults) {
    Map<RequestField, FieldValue> request =
        new RequestReader(knowledge.lexicon(), knowledge.rotors().keySet())
            .ofLaboratory(profile, faults);
    return new Laboratory(
        name,
        request,
        names(profile, LaboratoryField.ROTORS, knowledge.rotors().keySet()),
        names(profile, LaboratoryField.DEVICES, devices()),
        profile.value(LaboratoryField.HOURLY_RATE.member()).flatMap(rate -> price(rate, profile)),
        prices(profile),
        hands(profile),
        language(profile));
  }

  /** Returns the names of all devices that a step may run on. */
  public Set<String> devices() {
    Set<String> devices = new TreeSet<>(knowledge.prices().devices().keySet());
    knowledge
        .steps()
        .values()
        .forEach(
            step -> step.forms().forEach(form -> devices.addAll(form.operating().deviceNames())));
    return devices;
  }

  private SortedSet<String> names(
      ObjectReader profile, LaboratoryField field, Collection<String> known) {
    SortedSet<String> names = new TreeSet<>();
    Optional<Json> value = profile.value(field.member());
    if (value.isPresent() && !(value.get() instanceof JsonArray)) {
      profile.wrong(value.get(), "An array is expected, found %s.");
    }
    if (value.isPresent() && value.get() instanceof JsonArray array) {
      for (Json item : array.items()) {
        if (!(item instanceof JsonText text)) {
          profile.wrong(item, "A text is expected, found %s.");
        } else {
          name(text.text(), known).ifPresentOrElse(names::add, () -> unknown(profile, text, known));
        }
      }
    }
    return names;
  }

  /** Returns the name that is meant, in any case, and in the language in which is asked. */
  private Optional<String> name(String typed, Collection<String> known) {
    return known.stream()
        .filter(
            name -> bare(name).equals(bare(typed)) || bare(speech.text(name)).equals(bare(typed)))
        .findFirst();
  }

  private static String bare(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
  }

  private void unknown(ObjectReader profile, JsonText name, Collection<String> known) {
    profile.add(
        name,
        Phrase.sentences(
            speech.say(
                "%s is no name of the knowledge base; evisor lab --names lists them.",
                PrintableText.quoted(name.text())),
            WordSuggestion.question(name.text(), known, speech)));
  }

  private SortedMap<String, Range> prices(ObjectReader profile) {
    SortedMap<String, Range> prices = new TreeMap<>();
    Optional<Json> value = profile.value(LaboratoryField.PRICES.member());
    if (value.isPresent() && !(value.get() instanceof JsonObject)) {
      profile.wrong(value.get(), "An object is expected, found %s.");
    }
    if (value.isPresent() && value.get() instanceof JsonObject object) {
      Set<String> known = priced();
      for (Member member : object.members()) {
        Optional<String> item = name(member.name(), known);
        if (item.isEmpty()) {
          unknown(
              profile,
              new JsonText(member.place(), member.value().pointer(), member.name()),
              known);
        }
        Optional<Range> price = price(member.value(), profile);
        if (item.isPresent() && price.isPresent() && prices.put(item.get(), price.get()) != null) {
          profile.add(
              member.value(),
              speech.say("The field \"%s\" stands twice; one value is allowed.", member.name()));
        }
      }
    }
    return prices;
  }

  /** Returns the names of all that has a price. */
  public Set<String> priced() {
    Prices prices = knowledge.prices();
    Set<String> known = new TreeSet<>(prices.items().keySet());
    known.addAll(prices.devices().keySet());
    return known;
  }

  private Optional<Range> price(Json value, ObjectReader profile) {
    if (value instanceof JsonObject object) {
      Optional<Double> low = object.get("low").flatMap(found -> euro(found, profile));
      Optional<Double> high = object.get("high").flatMap(found -> euro(found, profile));
      boolean other =
          object.members().size() != 2
              || object.get("low").isEmpty()
              || object.get("high").isEmpty();
      if (other) {
        profile.add(
            value, speech.say("A price is a number, or an object with \"low\" and \"high\"."));
      } else if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
        profile.add(value, speech.say("\"low\" is above \"high\"."));
      }
      return other || low.isEmpty() || high.isEmpty() || low.get() > high.get()
          ? Optional.empty()
          : Optional.of(new Range(low.get(), high.get()));
    }
    return euro(value, profile).map(Range::of);
  }

  private Optional<Double> euro(Json value, ObjectReader profile) {
    if (!(value instanceof JsonNumber number)) {
      profile.add(
          value, speech.say("A number of euro is expected, found %s.", profile.shown(value)));
      return Optional.empty();
    }
    double euro = number.number().doubleValue();
    if (euro < 0 || euro > MOST_EUR) {
      profile.add(
          value,
          speech.say("The number must be from 0 to %s; found %s.", 1000000, profile.shown(value)));
      return Optional.empty();
    }
    return Optional.of(euro);
  }

  private OptionalInt hands(ObjectReader profile) {
    Optional<Json> value = profile.value(LaboratoryField.HANDS.member());
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (value.get() instanceof JsonNumber number) {
      double hands = number.number().doubleValue();
      if (hands >= 1 && hands <= MOST_HANDS && hands == StrictMath.rint(hands)) {
        return OptionalInt.of((int) hands);
      }
    }
    profile.add(
        value.get(),
        speech.say(
            "A whole number from 1 to %s is expected, found %s.",
            MOST_HANDS, profile.shown(value.get())));
    return OptionalInt.empty();
  }

  private Optional<Language> language(ObjectReader profile) {
    Optional<Json> value = profile.value(LaboratoryField.LANGUAGE.member());
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<Language> language =
        value.get() instanceof JsonText text ? Language.of(text.text()) : Optional.empty();
    if (language.isEmpty()) {
      List<String> tags = Language.tags();
      profile.add(
          value.get(),
          Phrase.sentences(
              speech.say("A language is expected, found %s.", profile.shown(value.get())),
              WordSuggestion.allowed(tags, speech)));
    }
    return language;
  }
}
