package evisor.page;

import evisor.model.Lexicon;
import evisor.model.Term;
import evisor.request.AskedRequest;
import evisor.request.FieldValue;
import evisor.request.FieldValue.Amount;
import evisor.request.FieldValue.InUse;
import evisor.request.FieldValue.Text;
import evisor.request.FieldValue.Truth;
import evisor.request.FieldValue.Word;
import evisor.request.FieldValue.Words;
import evisor.request.RequestException;
import evisor.request.RequestField;
import evisor.request.RequestFlags;
import evisor.request.RequestFlags.Given;
import evisor.request.RequestReader;
import evisor.request.StatedTerms;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A request as it was typed into the form, field by field, before anybody checks it. A link carries
 * all of it.
 *
 * @param typed what was typed, or else what the laboratory's profile states; fields that were left
 *     empty are absent
 * @param laboratory what the laboratory's profile states
 */
record TypedRequest(Map<RequestField, String> typed, Map<RequestField, String> laboratory) {

  /** What a link says of equipment where all is at hand, whatever a profile states. */
  private static final String ALL = "all";

  /** Copies the maps. */
  TypedRequest {
    typed = Collections.unmodifiableMap(copy(typed));
    laboratory = Collections.unmodifiableMap(copy(laboratory));
  }

  /** Takes what was typed by whoever asks. */
  TypedRequest(Map<RequestField, String> typed) {
    this(typed, Map.of());
  }

  /** Nothing was typed. */
  static final TypedRequest EMPTY = new TypedRequest(Map.of());

  /**
   * Returns what the part of a link behind its path says.
   *
   * @param query the values by name; other names are passed over
   * @param lexicon the words of the knowledge base
   */
  static TypedRequest of(Map<String, List<String>> query, Lexicon lexicon) {
    return of(query, lexicon, Map.of());
  }

  /**
   * Returns the same where a laboratory's profile states what a link does not name.
   *
   * @param stated what the profile states
   */
  static TypedRequest of(
      Map<String, List<String>> query, Lexicon lexicon, Map<RequestField, FieldValue> stated) {
    Map<RequestField, String> laboratory = new EnumMap<>(RequestField.class);
    stated.forEach((field, value) -> laboratory.put(field, text(value)));
    Map<RequestField, String> typed = new EnumMap<>(RequestField.class);
    for (RequestField field : RequestField.values()) {
      List<String> values = query.getOrDefault(name(field), List.of());
      String text =
          values.stream()
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .collect(Collectors.joining(field.listed() ? ", " : " "));
      boolean nothing = field == RequestField.EQUIPMENT && !values.isEmpty();
      if ((!text.isEmpty() || nothing) && !isUsual(field, text, lexicon)) {
        typed.put(field, text);
      } else if (!query.containsKey(name(field)) && laboratory.containsKey(field)) {
        typed.put(field, Objects.requireNonNull(laboratory.get(field)));
      }
    }
    return new TypedRequest(typed, laboratory);
  }

  /** Returns whether a text says what holds where nothing is said: a default, or all at hand. */
  private static boolean isUsual(RequestField field, String text, Lexicon lexicon) {
    if (field == RequestField.EQUIPMENT) {
      return text.equals(ALL)
          || split(text).size() == field.terms(lexicon).orElseThrow().all().size();
    }
    return field.byDefault(lexicon).orElse(null) instanceof Word usual
        && field.terms(lexicon).orElseThrow().find(text).equals(Optional.of(usual.word()));
  }

  private static Map<RequestField, String> copy(Map<RequestField, String> typed) {
    Map<RequestField, String> copy = new EnumMap<>(RequestField.class);
    copy.putAll(typed);
    return copy;
  }

  /** Returns what a field is called in a form and a link. */
  static String name(RequestField field) {
    return field.flag().name();
  }

  /** Returns the items of a list as it is typed. */
  static List<String> split(String list) {
    return Arrays.stream(list.split("[,;→]|->", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** Returns whether nothing is stated but what the laboratory's profile states of all requests. */
  boolean isEmpty() {
    return laboratory.entrySet().containsAll(typed.entrySet());
  }

  /** Returns whether a field holds what the laboratory's profile states. */
  boolean isOfLaboratory(RequestField field) {
    return typed.containsKey(field) && text(field).equals(laboratory.get(field));
  }

  /** Returns what was typed into a field; empty where that is nothing. */
  String text(RequestField field) {
    return typed.getOrDefault(field, "");
  }

  /** Returns whether anything was said in a field, that nothing is at hand included. */
  boolean says(RequestField field) {
    return typed.containsKey(field);
  }

  /** Returns the same with another text in a field. */
  TypedRequest with(RequestField field, String text) {
    Map<RequestField, String> more = copy(typed);
    more.put(field, text);
    return new TypedRequest(more, laboratory);
  }

  /** Returns the same without a field. */
  TypedRequest without(RequestField field) {
    Map<RequestField, String> less = copy(typed);
    less.remove(field);
    return new TypedRequest(less, laboratory);
  }

  /** Returns the same with another value in a field; without it where the value is absent. */
  TypedRequest with(RequestField field, Optional<FieldValue> value) {
    if (value.isEmpty()) {
      return field == RequestField.INCUMBENT
          ? without(field).without(RequestField.STAGE)
          : without(field);
    }
    return value.get() instanceof InUse inUse
        ? with(field, text(inUse.core())).with(RequestField.STAGE, text(inUse.stage()))
        : with(field, text(value.get()));
  }

  private static String text(FieldValue value) {
    if (value instanceof Word word) {
      return word.word().id();
    } else if (value instanceof Words words) {
      return words.words().stream().map(Term::id).collect(Collectors.joining(","));
    } else if (value instanceof Text text) {
      return text.text();
    } else if (value instanceof Truth truth) {
      return Boolean.toString(truth.holds());
    } else if (value instanceof InUse inUse) {
      return text(inUse.core());
    }
    Amount amount = (Amount) value;
    String unit = Amount.unit(amount.quantity());
    return amount.number().toPlainString() + (unit.isEmpty() ? "" : " " + unit);
  }

  /** Returns the words that stand for what was typed, where they are known; see the lexicon. */
  TypedRequest inIds(Lexicon lexicon) {
    Map<RequestField, String> ids = copy(typed);
    ids.replaceAll(
        (field, text) ->
            field
                .terms(lexicon)
                .map(
                    terms ->
                        (field.listed() ? split(text) : List.of(text))
                            .stream()
                                .map(item -> terms.find(item).map(Term::id).orElse(item))
                                .collect(Collectors.joining(",")))
                .orElse(text));
    return new TypedRequest(ids, laboratory);
  }

  /** Returns the words of a field that were typed and are known. */
  List<Term> terms(RequestField field, Lexicon lexicon) {
    StatedTerms terms = field.terms(lexicon).orElseThrow();
    return split(text(field)).stream().flatMap(item -> terms.find(item).stream()).toList();
  }

  /** Returns what has to be sent to state the same, what a profile states and was cleared too. */
  Map<RequestField, String> said() {
    Map<RequestField, String> said = copy(typed);
    laboratory
        .keySet()
        .forEach(field -> said.putIfAbsent(field, field == RequestField.EQUIPMENT ? ALL : ""));
    return said;
  }

  /** Returns what stands behind the path of a link that carries it, without a question mark. */
  String query() {
    Map<RequestField, String> said = said();
    return isEmpty() && said.size() == typed.size()
        ? ""
        : said.entrySet().stream()
            .map(entry -> name(entry.getKey()) + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
  }

  /** Returns a text as a link carries it. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
  }

  /**
   * Reads the request.
   *
   * @throws RequestException with all that is wrong with it, each fault at its field
   */
  AskedRequest read(RequestReader reader) throws RequestException {
    List<Given> given = new ArrayList<>();
    typed.forEach(
        (field, text) ->
            given.add(
                new Given(name(field), field.listed() ? String.join(",", split(text)) : text)));
    AskedRequest asked = RequestFlags.read(given, reader);
    return new AskedRequest(
        asked.values(),
        asked.understood(),
        laboratory.keySet().stream()
            .filter(this::isOfLaboratory)
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
