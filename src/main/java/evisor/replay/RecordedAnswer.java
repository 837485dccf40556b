package evisor.replay;

import evisor.answer.Answer.Draws;
import evisor.answer.AnswerAddition;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.speech.Language;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An answer that was given before, as its file has it. */
public final class RecordedAnswer {

  private static final String PROVENANCE = "provenance";
  private static final int MOST_DRAWS = 100_000;

  private final JsonObject document;
  private final JsonObject provenance;
  private final Json request;

  private RecordedAnswer(JsonObject document, JsonObject provenance, Json request) {
    this.document = document;
    this.provenance = provenance;
    this.request = request;
  }

  /**
   * Reads an answer.
   *
   * @param bytes one answer as JSON, in UTF-8
   * @param name what a person calls it
   * @param speech the language in which faults are said
   * @throws RequestException where it is no JSON, or no whole answer
   */
  public static RecordedAnswer read(byte[] bytes, String name, Speech speech)
      throws RequestException {
    Json json;
    try {
      json = JsonReader.read(bytes, name);
    } catch (JsonSyntaxException e) {
      throw new RequestException(Problem.notJson(e, speech));
    }
    if (!(json instanceof JsonObject document)
        || document.get(PROVENANCE).isEmpty()
        || !(document.get(PROVENANCE).get() instanceof JsonObject provenance)) {
      throw noAnswer(
          speech.say(
              "%s: it has no provenance. What recommend and batch give as JSON is meant.", name),
          speech);
    }
    Optional<Json> request = document.get("request");
    if (request.isEmpty()) {
      throw noAnswer(
          speech.say("%s: a short answer does not hold its request; a full one is needed.", name),
          speech);
    }
    return new RecordedAnswer(document, provenance, request.get());
  }

  private static RequestException noAnswer(String detail, Speech speech) {
    return new RequestException(
        new Problem(
            Problem.TYPE_PREFIX + "no-answer",
            speech.say("The input is no answer that can be decided again"),
            400,
            detail,
            List.of()));
  }

  /** Returns the whole of it. */
  JsonObject document() {
    return document;
  }

  /** Returns the request that it answers. */
  Json request() {
    return request;
  }

  /** Returns the digest that it names of what it was made of; empty where it names none. */
  public String digest(Maker maker) {
    return provenance.get(maker.field()).orElse(provenance) instanceof JsonText text
        ? text.text()
        : "";
  }

  /** Returns whether it was an answer to a laboratory whose profile was known. */
  public boolean isOfLaboratory() {
    return !digest(Maker.LABORATORY).isEmpty();
  }

  /** Returns the language that it names; English where it names none. */
  Language language() {
    return provenance.get("language").orElse(provenance) instanceof JsonText text
        ? Language.of(text.text()).orElse(Language.EN)
        : Language.EN;
  }

  /** Returns what was asked for beside the answer; what this evisor does not know is left out. */
  Set<AnswerAddition> with() {
    List<String> asked = new ArrayList<>();
    if (provenance.get("with").orElse(provenance) instanceof JsonArray array) {
      array.items().stream()
          .filter(JsonText.class::isInstance)
          .forEach(item -> asked.add(((JsonText) item).text()));
    }
    Set<AnswerAddition> with = EnumSet.allOf(AnswerAddition.class);
    with.removeIf(addition -> !asked.contains(addition.id()));
    return with;
  }

  /** Returns how figures were drawn; as usual where it does not say or cannot be. */
  Draws draws() {
    long draws = number("draws", Draws.USUAL.draws());
    boolean possible = draws >= 1 && draws <= MOST_DRAWS;
    return new Draws(
        possible ? (int) draws : Draws.USUAL.draws(), number("seed", Draws.USUAL.seed()));
  }

  private long number(String field, long usual) {
    // Before the provenance named them, only the result of the draws did.
    Json robustness = document.get("robustness").orElse(document);
    Optional<Json> found =
        provenance
            .get(field)
            .or(() -> robustness instanceof JsonObject drawn ? drawn.get(field) : Optional.empty());
    try {
      return found.isPresent() && found.get() instanceof JsonNumber number
          ? number.number().longValueExact()
          : usual;
    } catch (ArithmeticException e) {
      return usual;
    }
  }
}
