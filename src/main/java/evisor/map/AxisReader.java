package evisor.map;

import evisor.files.Diagnostic;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.json.Json;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonText;
import evisor.model.Term;
import evisor.request.AskedRequest;
import evisor.request.AxisLabel;
import evisor.request.FieldValue.Amount;
import evisor.request.RequestDraft;
import evisor.request.RequestException;
import evisor.request.RequestField;
import evisor.request.RequestReader;
import evisor.request.StatedTerms;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the side of a map as a command line states it: {@code volume=1mL..100L}, {@code purity},
 * {@code gmp=none..full}, {@code priority=yield,speed}. What stands at its ends is read by the
 * checks of a request.
 */
public final class AxisReader {

  private static final String BETWEEN = "..";

  private final RequestReader requests;
  private final AskedRequest asked;
  private final List<Diagnostic> faults;
  private final Speech speech;

  /**
   * Takes what axes are read by.
   *
   * @param requests reads the requests along an axis
   * @param asked the request that the map is drawn for
   * @param faults where faults are noted
   */
  public AxisReader(RequestReader requests, AskedRequest asked, List<Diagnostic> faults) {
    this.requests = requests;
    this.asked = asked;
    this.faults = faults;
    this.speech = requests.lexicon().speech();
  }

  /**
   * Reads one side.
   *
   * @param flag the flag that states it, for messages
   * @param text what the flag says
   * @param size how many points an axis of numbers has
   * @return the side; empty where a fault was noted
   */
  public Optional<MapAxis> read(String flag, String text, int size) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    String values = equals < 0 ? "" : text.substring(equals + 1);
    Optional<RequestField> field = named(name.strip());
    if (field.isEmpty()) {
      List<String> names =
          Arrays.stream(RequestField.values())
              .flatMap(known -> known.axis().stream())
              .map(AxisLabel::name)
              .toList();
      refuse(
          flag,
          Phrase.sentences(
              speech.say("\"%s\" is no field that a map can show.", name),
              Nearest.question(name, names, "\"", speech),
              allowed(names)));
      return Optional.empty();
    }
    return field.get().quantity().isPresent()
        ? numbers(flag, field.get(), values, size)
        : words(flag, field.get(), values);
  }

  /** Returns the field that a person names, with hyphens or as the request's file spells it. */
  private static Optional<RequestField> named(String name) {
    String hyphened = name.replace('_', '-');
    return Arrays.stream(RequestField.values())
        .filter(field -> field.axis().isPresent())
        .filter(
            field ->
                hyphened.equals(name(field)) || hyphened.equals(field.member().replace('_', '-')))
        .findFirst();
  }

  private static String name(RequestField field) {
    return field.axis().orElseThrow().name();
  }

  private Optional<MapAxis> numbers(String flag, RequestField field, String range, int size) {
    int dots = range.indexOf(BETWEEN);
    if (dots <= 0 || dots + BETWEEN.length() == range.length()) {
      refuse(
          flag,
          speech.say(
              "a range is expected, such as %s=%s; found \"%s\".",
              name(field), field.axis().orElseThrow().example(), range));
      return Optional.empty();
    }
    Optional<Amount> low = number(flag, field, range.substring(0, dots));
    Optional<Amount> high = number(flag, field, range.substring(dots + BETWEEN.length()));
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (low.get().quantity() != high.get().quantity()) {
      refuse(flag, speech.say("both ends are a volume, or both a mass; found \"%s\".", range));
      return Optional.empty();
    }
    double least = low.get().number().doubleValue();
    double most = high.get().number().doubleValue();
    if (!(least > 0 && least < most)) {
      refuse(
          flag,
          speech.say(
              "the range must begin above 0, for the axis is logarithmic, and end above its"
                  + " beginning; found \"%s\".",
              range));
      return Optional.empty();
    }
    return Optional.of(new NumberAxis(field, low.get().quantity(), least, most, size));
  }

  private Optional<Amount> number(String flag, RequestField field, String text) {
    Json value = new JsonText(FilePlace.of(flag), field.pointer(), text.strip());
    if (field.quantity().filter(q -> Amount.unit(q).isEmpty()).isPresent()) {
      try {
        value = new JsonNumber(FilePlace.of(flag), field.pointer(), new BigDecimal(text.strip()));
      } catch (NumberFormatException e) {
        refuse(flag, speech.say("a number is expected, found \"%s\".", text.strip()));
        return Optional.empty();
      }
    }
    return request(flag, field, value).flatMap(request -> request.value(field)).orElse(null)
            instanceof Amount amount
        ? Optional.of(amount)
        : Optional.empty();
  }

  private Optional<MapAxis> words(String flag, RequestField field, String values) {
    List<Term> known = field.terms(requests.lexicon()).orElseThrow().all();
    List<Term> words = new ArrayList<>();
    int dots = values.indexOf(BETWEEN);
    if (values.isEmpty()) {
      words.addAll(known);
    } else if (dots >= 0) {
      Optional<Term> first = word(flag, field, values.substring(0, dots));
      Optional<Term> last = word(flag, field, values.substring(dots + BETWEEN.length()));
      if (first.isPresent() && last.isPresent()) {
        int from = known.indexOf(first.get());
        int to = known.indexOf(last.get());
        if (from > to) {
          refuse(
              flag,
              speech.say(
                  "\"%s\" runs backwards; their order: %s.",
                  values, String.join(", ", known.stream().map(Term::id).toList())));
        } else {
          words.addAll(known.subList(from, to + 1));
        }
      }
    } else {
      for (String text : values.split(",", -1)) {
        word(flag, field, text).ifPresent(words::add);
      }
    }
    boolean fine = words.stream().distinct().count() == words.size();
    if (!fine) {
      refuse(flag, speech.say("\"%s\" names a word twice.", values));
    }
    WordAxis axis = new WordAxis(field, List.copyOf(words));
    for (int i = 0; i < words.size(); i++) {
      fine &= request(flag, field, axis.value(i).json()).isPresent();
    }
    return fine && !words.isEmpty() ? Optional.of(axis) : Optional.empty();
  }

  private Optional<Term> word(String flag, RequestField field, String text) {
    StatedTerms known = field.terms(requests.lexicon()).orElseThrow();
    Optional<Term> word = known.find(text.strip());
    if (word.isPresent()) {
      return word;
    }
    List<String> ids = known.ids();
    refuse(
        flag,
        Phrase.sentences(
            speech.say("\"%s\" is no %s.", text.strip(), name(field)),
            Nearest.question(text.strip(), ids, "\"", speech),
            allowed(ids)));
    return Optional.empty();
  }

  private Optional<AskedRequest> request(String flag, RequestField field, Json value) {
    try {
      return Optional.of(RequestDraft.of(asked).with(field, value).read(requests));
    } catch (RequestException e) {
      for (Diagnostic fault : e.problem().errors()) {
        refuse(flag, fault.detail());
      }
      return Optional.empty();
    }
  }

  private void refuse(String flag, String detail) {
    Diagnostic fault = Diagnostic.error(FilePlace.of(flag), "", flag + ": " + detail);
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }

  private String allowed(List<String> words) {
    return speech.say("Allowed: %s.", String.join(", ", words));
  }
}
