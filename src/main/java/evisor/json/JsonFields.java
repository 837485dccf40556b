package evisor.json;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.HiddenCharacters;
import evisor.files.Nearest;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonBoolean;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.model.Lexicon;
import evisor.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Typed reading of one object of a knowledge or case file. What is missing or wrong is noted among
 * the faults, and a harmless stand-in returned, so that reading goes on and finds every fault.
 * {@link #done} notes unknown fields.
 */
public final class JsonFields {

  // Names the schema of a document for editors; every document may have it.
  private static final String SCHEMA = "$schema";

  // Far beyond any figure, and near enough that no product of figures leaves the range of numbers.
  private static final double LEAST = 1e-20;
  private static final double MOST = 1e20;

  private final JsonObject object;
  private final Lexicon lexicon;
  private final FileFaults faults;
  private final Set<String> known = new TreeSet<>();

  private JsonFields(JsonObject object, Lexicon lexicon, FileFaults faults) {
    this.object = object;
    this.lexicon = lexicon;
    this.faults = faults;
    Set<String> seen = new LinkedHashSet<>();
    for (Member member : object.members()) {
      noteHidden(member.name(), member.place());
      if (!seen.add(member.name())) {
        faults.add(
            member.place(), "duplicate-field", "the field \"" + member.name() + "\" stands twice.");
      }
    }
  }

  /**
   * Returns the fields of a value; those of an empty object, and a fault, where it is no object.
   *
   * @param value the value
   * @param lexicon the words that it may use
   * @param faults takes what is wrong
   */
  public static JsonFields of(Json value, Lexicon lexicon, FileFaults faults) {
    if (value instanceof JsonObject found) {
      return new JsonFields(found, lexicon, faults);
    }
    faults.add(
        value.place(), "wrong-type", "an object is expected, found " + value.described() + ".");
    return new JsonFields(
        new JsonObject(value.place(), value.pointer(), List.of()), lexicon, faults);
  }

  /** Returns the fields of a value that uses no word which the knowledge base declares. */
  public static JsonFields of(Json value, FileFaults faults) {
    return of(value, Lexicon.ENUMS_ONLY, faults);
  }

  /** Returns the words that the object may use. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** Returns where the object begins. */
  public FilePlace place() {
    return object.place();
  }

  /** Returns the RFC 6901 pointer to the object; empty for the whole document. */
  public String pointer() {
    return object.pointer();
  }

  /** Returns where a field's value begins; the object's place where there is no such field. */
  public FilePlace place(String name) {
    return object.get(name).map(Json::place).orElse(object.place());
  }

  /** Returns the collector that this reader notes faults in. */
  public FileFaults faults() {
    return faults;
  }

  /** Notes a fault at a field, or at the object where there is no such field. */
  public void refuse(String name, String lint, String message, String mend) {
    faults.add(place(name), lint, message, mend);
  }

  /** Notes that a field says what an entry above has said. */
  public void refuseSecond(String name, String what) {
    refuse(name, "duplicate", what + " stands above already.", "Remove one of them.");
  }

  /** Notes a fault of the object. */
  public void refuseWhole(String lint, String message, String mend) {
    faults.add(place(), lint, message, mend);
  }

  /** Returns whether the field is there. */
  public boolean has(String name) {
    known.add(name);
    return object.get(name).isPresent();
  }

  /** Returns whether a field is there that must be; notes it where it is missing. */
  public boolean require(String name) {
    return required(name).isPresent();
  }

  /** Returns the raw value of a field that may be absent. */
  public Optional<Json> raw(String name) {
    known.add(name);
    return object.get(name);
  }

  /** Returns a text that must be there and not be empty. */
  public String text(String name) {
    return required(name).flatMap(value -> asText(value)).orElse("");
  }

  /** Returns a text that may be absent; empty then. */
  public String optionalText(String name) {
    return raw(name).flatMap(this::asText).orElse("");
  }

  /** Returns a finite number that must be there; 1 in its place after a fault. */
  public double number(String name) {
    return required(name).flatMap(this::asNumber).orElse(1.0);
  }

  /** Returns a finite number, or what stands for it where the field is absent. */
  public double number(String name, double absent) {
    return raw(name).flatMap(this::asNumber).orElse(absent);
  }

  /** Returns a truth value, or what stands for it where the field is absent. */
  public boolean flag(String name, boolean absent) {
    Optional<Json> found = raw(name);
    if (found.isPresent() && !(found.get() instanceof JsonBoolean)) {
      wrong(found.get(), "true or false");
    }
    return found
        .filter(JsonBoolean.class::isInstance)
        .map(v -> ((JsonBoolean) v).value())
        .orElse(absent);
  }

  /** Returns a word of a closed set that must be there; its first word after a fault. */
  public <E extends Term> E term(String name, Class<E> words) {
    return required(name)
        .flatMap(value -> asTerm(value, words))
        .orElse(lexicon.terms(words).all().get(0));
  }

  /** Returns a word of a closed set, or what stands for it where the field is absent. */
  public <E extends Term> E term(String name, Class<E> words, E absent) {
    return raw(name).flatMap(value -> asTerm(value, words)).orElse(absent);
  }

  /** Returns an array of words of a closed set; empty where the field is absent. */
  public <E extends Term> Set<E> terms(String name, Class<E> words) {
    return lexicon.terms(words).ordered(termList(name, words));
  }

  /** Returns an array of words of a closed set in its order; empty where the field is absent. */
  public <E extends Term> List<E> termList(String name, Class<E> words) {
    List<E> list = new ArrayList<>();
    for (Json item : items(name)) {
      asTerm(item, words).ifPresent(list::add);
    }
    return List.copyOf(list);
  }

  /**
   * Returns an array of arrays of words of a closed set, in their order; empty where the field is
   * absent.
   */
  public <E extends Term> List<List<E>> termLists(String name, Class<E> words) {
    List<List<E>> lists = new ArrayList<>();
    for (Json item : items(name)) {
      if (item instanceof JsonArray array) {
        lists.add(array.items().stream().flatMap(word -> asTerm(word, words).stream()).toList());
      } else {
        wrong(item, "an array");
      }
    }
    return List.copyOf(lists);
  }

  /** Returns an array of texts; empty where the field is absent. */
  public List<String> texts(String name) {
    List<String> list = new ArrayList<>();
    for (Json item : items(name)) {
      asText(item).ifPresent(list::add);
    }
    return List.copyOf(list);
  }

  /** Returns the items of an array; none where the field is absent. */
  public List<Json> items(String name) {
    Optional<Json> found = raw(name);
    if (found.isEmpty()) {
      return List.of();
    }
    if (found.get() instanceof JsonArray array) {
      return array.items();
    }
    wrong(found.get(), "an array");
    return List.of();
  }

  /** Returns the fields of every object of an array; none where the field is absent. */
  public List<JsonFields> objects(String name) {
    return items(name).stream().map(item -> of(item, lexicon, faults)).toList();
  }

  /** Returns what a reader makes of every object of an array; none where the field is absent. */
  public <T> List<T> list(String name, Function<JsonFields, T> reader) {
    return objects(name).stream().map(fields -> fields.whole(reader)).toList();
  }

  /** Returns what a reader makes of an object that must be there. */
  public <T> T object(String name, Function<JsonFields, T> reader) {
    return object(name).whole(reader);
  }

  /** Returns what a reader makes of the object; notes the fields that it did not ask for. */
  public <T> T whole(Function<JsonFields, T> reader) {
    T read = reader.apply(this);
    done();
    return read;
  }

  /** Returns the fields of an object that must be there. */
  public JsonFields object(String name) {
    return of(
        required(name).orElse(new JsonObject(place(), object.pointer(), List.of())),
        lexicon,
        faults);
  }

  /** Returns the fields of an object that may be absent. */
  public Optional<JsonFields> optionalObject(String name) {
    return raw(name).map(value -> of(value, lexicon, faults));
  }

  /** Returns the names of all fields in the file's order, for objects whose names are data. */
  public List<String> names() {
    List<String> names = object.members().stream().map(Member::name).toList();
    known.addAll(names);
    return names;
  }

  /** Notes every field that was not asked for; call it when the object has been read. */
  public void done() {
    for (Member member : object.members()) {
      boolean forEditors = member.name().equals(SCHEMA) && object.pointer().isEmpty();
      if (!forEditors && !known.contains(member.name())) {
        faults.add(
            member.place(),
            "unknown-field",
            "the field \""
                + member.name()
                + "\" is not known here; allowed: "
                + String.join(", ", known)
                + ".",
            Nearest.question(member.name(), known, "\""));
      }
    }
  }

  private Optional<Json> required(String name) {
    Optional<Json> found = raw(name);
    if (found.isEmpty()) {
      faults.add(object.place(), "missing-field", "the field \"" + name + "\" is missing.");
    }
    return found;
  }

  private Optional<String> asText(Json value) {
    if (value instanceof JsonText found && !found.text().isBlank()) {
      noteHidden(found.text(), found.place());
      return Optional.of(found.text());
    }
    wrong(value, "a text");
    return Optional.empty();
  }

  private Optional<Double> asNumber(Json value) {
    if (value instanceof JsonNumber found) {
      double number = found.number().doubleValue();
      double size = Math.abs(number);
      if (found.number().signum() == 0 || (size >= LEAST && size <= MOST)) {
        return Optional.of(number);
      }
      faults.add(
          value.place(),
          "out-of-range",
          value.described() + " is out of all bounds.",
          "Numbers lie between 1e-20 and 1e20, or are 0.");
      return Optional.empty();
    }
    wrong(value, "a number");
    return Optional.empty();
  }

  private void noteHidden(String text, FilePlace place) {
    if (HiddenCharacters.isIn(text)) {
      HiddenCharacters.report(
          text.codePoints().filter(HiddenCharacters::is).findFirst().orElseThrow(), place, faults);
    }
  }

  private <E extends Term> Optional<E> asTerm(Json value, Class<E> words) {
    if (value instanceof JsonText found) {
      Optional<E> word = lexicon.terms(words).named(found.text());
      if (word.isPresent()) {
        return word;
      }
      List<String> allowed = lexicon.terms(words).ids();
      faults.add(
          value.place(),
          "unknown-word",
          value.described() + " is not known here; allowed: " + String.join(", ", allowed) + ".",
          Nearest.question(found.text(), allowed, "\""));
      return Optional.empty();
    }
    wrong(value, "one of " + String.join(", ", lexicon.terms(words).ids()));
    return Optional.empty();
  }

  private void wrong(Json value, String expected) {
    faults.add(
        value.place(), "wrong-type", expected + " is expected, found " + value.described() + ".");
  }
}
