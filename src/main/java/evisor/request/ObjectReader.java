package evisor.request;

import evisor.files.FileFaults;
import evisor.files.HiddenCharacters;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonBoolean;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.model.Lexicon;
import evisor.model.Term;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Typed reading of one object of a request. Unknown fields and fields that stand twice are noted
 * when it is made, everything else when it is asked for; a faulty value reads as absent.
 */
public final class ObjectReader {

  private static final List<String> YES = List.of("true", "yes", "y", "да", "ha");
  private static final List<String> NO = List.of("false", "no", "n", "нет", "yo'q", "yo‘q", "yoq");

  // By the few names of objects that a request has.
  private static final Map<String, List<String>> MEMBERS = new ConcurrentHashMap<>();

  private final JsonObject object;
  private final Lexicon lexicon;
  private final Speech speech;
  private final FileFaults faults;

  private ObjectReader(JsonObject object, List<String> names, Lexicon lexicon, FileFaults faults) {
    this.object = object;
    this.lexicon = lexicon;
    this.speech = lexicon.speech();
    this.faults = faults;
    Set<String> seen = new LinkedHashSet<>();
    for (Member member : object.members()) {
      // Names the schema of a document for editors.
      if (member.name().equals("$schema") && object.pointer().isEmpty()) {
        continue;
      }
      if (!names.contains(member.name())) {
        noteUnknown(member, names);
      } else if (!seen.add(member.name())) {
        faults.refuse(
            member.place(),
            member.value().pointer(),
            () ->
                speech.say("The field \"%s\" stands twice; one value is allowed.", member.name()));
      }
    }
  }

  /** Returns a reader of a value that must be an object with these fields. */
  public static Optional<ObjectReader> of(
      Json value, List<String> names, Lexicon lexicon, FileFaults faults) {
    if (value instanceof JsonObject object) {
      return Optional.of(new ObjectReader(object, names, lexicon, faults));
    }
    Speech speech = lexicon.speech();
    faults.refuse(
        value.place(),
        value.pointer(),
        () -> speech.say("An object is expected, found %s.", PrintableText.found(value, speech)));
    return Optional.empty();
  }

  /** Returns the words that the object may use. */
  Lexicon lexicon() {
    return lexicon;
  }

  /** Returns the raw value of a field. */
  public Optional<Json> value(String name) {
    return object.get(name);
  }

  /** Returns whether the field is there, faulty or not. */
  boolean has(String name) {
    return value(name).isPresent();
  }

  /** Notes it where a field is missing that must be there. */
  void require(String name) {
    if (!has(name)) {
      String pointer = object.pointer() + '/' + name;
      faults.refuse(
          object.place(), pointer, () -> speech.say("The field \"%s\" is missing.", name));
    }
  }

  /** Returns an object that may be absent. */
  Optional<ObjectReader> object(String name, List<String> names) {
    return value(name).flatMap(found -> of(found, names, lexicon, faults));
  }

  /** Returns a text of at most so many characters that may be absent. */
  Optional<String> text(String name, int longest) {
    return value(name).flatMap(found -> text(found, longest));
  }

  /** Returns a number that may be absent, to 12 significant digits. */
  OptionalDouble number(String name, NumberBounds bounds, NumberSpelling form) {
    Optional<Json> found = value(name);
    if (found.isEmpty()) {
      return OptionalDouble.empty();
    }
    Optional<BigDecimal> number = number(found.get(), form);
    if (number.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!bounds.contains(number.get())) {
      add(found.get(), bounds.refusal(shown(found.get()), speech));
      return OptionalDouble.empty();
    }
    OptionalDouble held = NumberBounds.held(number.get());
    if (held.isEmpty()) {
      add(
          found.get(),
          speech.say("The number is too small to be held; found %s.", shown(found.get())));
    }
    return held;
  }

  private Optional<BigDecimal> number(Json value, NumberSpelling form) {
    if (value instanceof JsonNumber number) {
      return Optional.of(number.number());
    }
    if (!(value instanceof JsonText text)) {
      wrong(value, "A number is expected, found %s.");
      return Optional.empty();
    }
    NumberSpelling.Reading reading = form.read(text.text(), speech);
    if (reading.number().isEmpty()) {
      add(value, reading.fault());
    }
    return reading.number();
  }

  /** Returns a truth value that may be absent. */
  Optional<Boolean> truth(String name) {
    Optional<Json> found = value(name);
    Optional<Boolean> truth = found.flatMap(ObjectReader::truth);
    if (found.isPresent() && truth.isEmpty()) {
      wrong(found.get(), "True or false is expected, found %s.");
    }
    return truth;
  }

  private static Optional<Boolean> truth(Json value) {
    String said =
        value instanceof JsonText text
            ? text.text().strip().toLowerCase(Locale.ROOT)
            : value instanceof JsonBoolean truth ? truth.described() : "";
    return YES.contains(said)
        ? Optional.of(true)
        : NO.contains(said) ? Optional.of(false) : Optional.empty();
  }

  /** Returns a word of a closed set that may be absent. */
  Optional<Term> term(String name, StatedTerms words) {
    return value(name).flatMap(found -> term(found, words));
  }

  /** Returns words of a closed set in the order given, none twice; empty where absent. */
  Optional<List<Term>> set(String name, StatedTerms words, int most) {
    Optional<Json> found = value(name);
    if (found.isEmpty() || !isList(found.get())) {
      return list(name, words);
    }
    List<Term> list = new ArrayList<>();
    Set<Object> seen = new LinkedHashSet<>();
    int items = 0;
    for (Json item : items(found.get())) {
      List<Term> read = terms(item, words);
      items += Math.max(1, read.size());
      boolean twice = read.isEmpty() && item instanceof JsonText text && !seen.add(text.text());
      for (Term word : read) {
        twice |= !seen.add(word);
      }
      if (twice) {
        add(
            item,
            speech.say(
                "%s stands twice; each may stand once.",
                PrintableText.quoted(((JsonText) item).text())));
      }
      list.addAll(read);
    }
    if (items > most) {
      add(found.get(), speech.say("At most %s items are allowed; found %s.", most, items));
    }
    return Optional.of(List.copyOf(list));
  }

  /** Returns words of a closed set in the order given; empty where absent or no list. */
  Optional<List<Term>> list(String name, StatedTerms words) {
    Optional<Json> found = value(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (!isList(found.get())) {
      wrong(found.get(), "An array is expected, found %s.");
      return Optional.empty();
    }
    List<Term> list = new ArrayList<>();
    items(found.get()).forEach(item -> list.addAll(terms(item, words)));
    return Optional.of(List.copyOf(list));
  }

  private static boolean isList(Json value) {
    return value instanceof JsonArray || value instanceof JsonText;
  }

  /** Returns the items of a list; a text stands for a list of it alone. */
  private static List<Json> items(Json value) {
    return value instanceof JsonArray array ? array.items() : List.of(value);
  }

  /** Returns the words that one item of a list states, which may be several. */
  private List<Term> terms(Json item, StatedTerms words) {
    if (!(item instanceof JsonText text)) {
      return term(item, words).stream().toList();
    }
    Optional<List<Term>> listed = words.listed(text.text());
    if (listed.isEmpty()) {
      for (String unknown : words.unknown(text.text())) {
        faults.refuse(item.place(), item.pointer(), () -> words.fault(unknown));
      }
    }
    return listed.orElse(List.of());
  }

  /** Notes a fault at a field that is there. */
  public void refuse(String name, String detail) {
    value(name).ifPresent(found -> add(found, detail));
  }

  private Optional<String> text(Json value, int longest) {
    if (!(value instanceof JsonText text)) {
      wrong(value, "A text is expected, found %s.");
      return Optional.empty();
    }
    int length = text.text().codePointCount(0, text.text().length());
    if (length > longest) {
      add(value, speech.say("At most %s characters are allowed; found %s.", longest, length));
      return Optional.empty();
    }
    if (!PrintableText.isUnicode(text.text())) {
      add(value, speech.say("The text holds half of a surrogate pair, which is no character."));
      return Optional.empty();
    }
    if (HiddenCharacters.isIn(text.text())) {
      int hidden = text.text().codePoints().filter(HiddenCharacters::is).findFirst().orElseThrow();
      add(
          value,
          speech.say(
              "The text holds a character that cannot be seen (%s).",
              HiddenCharacters.code(hidden)));
      return Optional.empty();
    }
    return Optional.of(text.text());
  }

  private Optional<Term> term(Json value, StatedTerms words) {
    if (!(value instanceof JsonText text)) {
      add(
          value,
          Phrase.sentences(
              speech.say("A text is expected, found %s.", shown(value)), words.allowed()));
      return Optional.empty();
    }
    Optional<Term> word = words.find(text.text());
    if (word.isEmpty()) {
      faults.refuse(value.place(), value.pointer(), () -> words.fault(text.text()));
    }
    return word;
  }

  private void noteUnknown(Member member, List<String> names) {
    faults.refuse(
        member.place(),
        member.value().pointer(),
        () -> {
          String home = home(member.name());
          return home.isEmpty()
              ? Phrase.sentences(
                  speech.say(
                      "The field %s is not known here.", PrintableText.quoted(member.name())),
                  WordSuggestion.question(member.name(), names, speech),
                  WordSuggestion.allowed(names, speech))
              : speech.say("The field \"%s\" belongs in \"%s\".", member.name(), home);
        });
  }

  /** Notes a fault at a value. */
  public void add(Json value, String detail) {
    faults.refuse(value.place(), value.pointer(), () -> detail);
  }

  /** Returns what a value is, as a sentence names it. */
  public String shown(Json value) {
    return PrintableText.found(value, speech);
  }

  /** Notes that something else is expected, in a sentence with a place for what was found. */
  public void wrong(Json value, String sentence) {
    faults.refuse(value.place(), value.pointer(), () -> speech.say(sentence, shown(value)));
  }

  /** Returns the names of what stands in an object of a request, in the order of the contract. */
  static List<String> members(String object) {
    return MEMBERS.computeIfAbsent(object, ObjectReader::membersOf);
  }

  private static List<String> membersOf(String object) {
    return Arrays.stream(RequestField.values())
        .filter(field -> object.isEmpty() || field.object().equals(object))
        .map(f -> object.isEmpty() && !f.object().isEmpty() ? f.object() : f.member())
        .distinct()
        .toList();
  }

  /** Returns the object in which a field of that name stands; empty where none does. */
  private static String home(String member) {
    return Arrays.stream(RequestField.values())
        .filter(field -> !field.object().isEmpty() && field.member().equals(member))
        .map(RequestField::object)
        .findFirst()
        .orElse("");
  }
}
