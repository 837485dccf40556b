package evisor.service;

import evisor.answer.Answer.Draws;
import evisor.answer.AnswerScope;
import evisor.files.Diagnostic;
import evisor.files.Nearest;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.kept.DecisionRemark;
import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import evisor.speech.Language;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a call: an object with the request and what is asked about it. What is wrong is noted
 * and a harmless stand-in returned, so that {@link #check} says all of it at once.
 */
final class AskedBody {

  static final String REQUEST = "request";
  static final String LANGUAGE = "language";
  static final String WITH = "with";
  static final String DRAWS = "draws";
  static final String SEED = "seed";

  private static final int MOST_DRAWS = 100_000;

  private final JsonObject document;
  private final boolean bare;
  private final List<Diagnostic> faults = new ArrayList<>();

  private AskedBody(JsonObject document, boolean bare) {
    this.document = document;
    this.bare = bare;
  }

  /**
   * Returns a body with a request and these members beside it, and no others.
   *
   * @throws RequestException where it is no JSON object
   */
  static AskedBody of(byte[] bytes, List<String> members) throws RequestException {
    AskedBody body = new AskedBody(document(bytes), false);
    body.noteUnknown(members);
    if (body.member(REQUEST).isEmpty()) {
      body.refuse(REQUEST, "The field \"" + REQUEST + "\" is missing.");
    }
    return body;
  }

  /**
   * Returns the same, or a body that is the request and has nothing beside it.
   *
   * @throws RequestException where it is no JSON object
   */
  static AskedBody ofRequestOr(byte[] bytes, List<String> members) throws RequestException {
    JsonObject document = document(bytes);
    return document.get(REQUEST).isPresent() ? of(bytes, members) : new AskedBody(document, true);
  }

  /**
   * Returns a body with some of these members and no others.
   *
   * @throws RequestException where it is no JSON object
   */
  static AskedBody ofMembers(byte[] bytes, List<String> members) throws RequestException {
    AskedBody body = new AskedBody(document(bytes), false);
    body.noteUnknown(members);
    return body;
  }

  private static JsonObject document(byte[] bytes) throws RequestException {
    Json document;
    try {
      document = JsonReader.read(bytes, "body");
    } catch (JsonSyntaxException e) {
      throw new RequestException(Problem.notJson(e, Speech.ENGLISH));
    }
    if (document instanceof JsonObject object) {
      return object;
    }
    throw new RequestException(
        Problem.invalidRequest(
            List.of(
                Diagnostic.error(
                    document.place(),
                    "",
                    "An object is expected; found " + document.described() + ".")),
            Speech.ENGLISH));
  }

  private void noteUnknown(List<String> members) {
    Set<String> seen = new LinkedHashSet<>();
    for (Member member : document.members()) {
      if (!members.contains(member.name())) {
        refuse(
            member.value(),
            Phrase.of(
                "The field \"%s\" is not known here.%s Allowed: %s.",
                member.name(),
                Nearest.nextQuestion(member.name(), members, "\""),
                String.join(", ", members)));
      } else if (!seen.add(member.name())) {
        refuse(member.value(), "The field \"" + member.name() + "\" stands twice.");
      }
    }
  }

  /** Returns the request: the member of that name, or else the whole body. */
  Json request() {
    return member(REQUEST).orElse(document);
  }

  /** Returns a text that may be absent. */
  Optional<String> text(String name) {
    Optional<Json> found = member(name);
    if (found.isPresent() && !(found.get() instanceof JsonText)) {
      refuse(found.get(), "A text is expected; found " + found.get().described() + ".");
    }
    return found.filter(JsonText.class::isInstance).map(text -> ((JsonText) text).text());
  }

  /** Returns a text of at most so many characters, as it is kept; empty where it is absent. */
  String remark(String name, int most) {
    String text = DecisionRemark.cleaned(text(name).orElse(""));
    if (text.codePointCount(0, text.length()) > most) {
      refuse(name, Phrase.of("At most %s characters are kept here.", most));
    }
    return text;
  }

  /** Returns whether a member is there. */
  boolean has(String name) {
    return member(name).isPresent();
  }

  /** Returns one of some words; the first of them where it is absent. */
  String word(String name, List<String> words) {
    String found = text(name).orElse(words.get(0));
    if (!words.contains(found)) {
      refuse(
          member(name).orElse(document),
          Phrase.of(
              "\"%s\" is not known.%s Allowed: %s.",
              found, Nearest.nextQuestion(found, words), String.join(", ", words)));
      return words.get(0);
    }
    return found;
  }

  /** Returns a list of texts, or the one text that stands in its place; empty where absent. */
  Optional<List<String>> texts(String name) {
    Optional<Json> found = member(name);
    if (found.isEmpty() || !(found.get() instanceof JsonArray array)) {
      return text(name).map(List::of);
    }
    List<String> texts = new ArrayList<>();
    for (Json item : array.items()) {
      if (item instanceof JsonText text) {
        texts.add(text.text());
      } else {
        refuse(item, "A text is expected; found " + item.described() + ".");
      }
    }
    return Optional.of(List.copyOf(texts));
  }

  /** Returns a whole number within bounds; the usual one where it is absent. */
  long number(String name, long least, long most, long usual) {
    Optional<Json> found = member(name);
    if (found.isEmpty()) {
      return usual;
    }
    if (found.get() instanceof JsonNumber number) {
      try {
        long whole = number.number().longValueExact();
        if (whole >= least && whole <= most) {
          return whole;
        }
      } catch (ArithmeticException e) {
        // Said below, as for a number out of bounds.
      }
    }
    refuse(
        found.get(),
        Phrase.of(
            "A whole number from %s to %s is expected; found %s.",
            least, most, found.get().described()));
    return usual;
  }

  /** Returns how much of an answer is asked for. */
  AnswerScope scope(boolean brief, Speech speech) {
    List<String> with = texts(WITH).orElse(List.of());
    AnswerScope.fault(with, speech).ifPresent(fault -> refuse(WITH, fault));
    Draws draws =
        new Draws(
            (int) number(DRAWS, 1, MOST_DRAWS, Draws.USUAL.draws()),
            number(SEED, Long.MIN_VALUE, Long.MAX_VALUE, Draws.USUAL.seed()));
    return new AnswerScope(brief, AnswerScope.additions(with), draws);
  }

  /** Returns the language that is asked for. */
  Optional<Language> language() {
    Optional<String> tag = text(LANGUAGE);
    Optional<Language> language = tag.flatMap(Language::of);
    if (tag.isPresent() && language.isEmpty()) {
      refuse(
          LANGUAGE,
          Phrase.of(
              "\"%s\" is no language that is spoken here. Allowed: %s.",
              tag.get(), String.join(", ", Language.tags())));
    }
    return language;
  }

  /** Notes what is wrong with a member, or that it is missing. */
  void refuse(String name, String why) {
    Json at = member(name).orElse(document);
    faults.add(Diagnostic.error(at.place(), "/" + name, why));
  }

  private void refuse(Json value, String why) {
    faults.add(Diagnostic.error(value.place(), value.pointer(), why));
  }

  private Optional<Json> member(String name) {
    return bare ? Optional.empty() : document.get(name);
  }

  /**
   * Refuses the body where anything was wrong with it.
   *
   * @param requests reads the request, so that its faults are said as well
   * @throws RequestException with all faults
   */
  void check(RequestReader requests) throws RequestException {
    if (faults.isEmpty()) {
      return;
    }
    List<Diagnostic> all = new ArrayList<>(faults);
    Optional<Json> request = member(REQUEST);
    if (request.isPresent()) {
      try {
        requests.read(request.get());
      } catch (RequestException e) {
        all.addAll(e.problem().errors());
      }
    }
    throw new RequestException(Problem.invalidRequest(all, requests.lexicon().speech()));
  }
}
