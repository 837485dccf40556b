package evisor.replay;

import evisor.advice.Advisor;
import evisor.advice.Recommendation.Provenance;
import evisor.answer.Answer;
import evisor.answer.AnswerJson;
import evisor.files.Diagnostic;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.json.JsonWriter;
import evisor.laboratory.Laboratory;
import evisor.model.Term;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.rules.text.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What comes of deciding the request of an answer again.
 *
 * @param outcome whether the answer is the same
 * @param digests what the answer was made of, then and now; empty where it could not be decided
 * @param first the core that came first then; empty where none did
 * @param firstNow the core that comes first now; empty where none does
 * @param fields the fields of the answer that differ, in the order of the answer
 * @param rules the rules that do not say the same any more, by id
 * @param faults why the request cannot be decided any more; empty where it can
 */
public record Replay(
    Outcome outcome,
    List<MakerDigest> digests,
    List<String> first,
    List<String> firstNow,
    List<FieldDifference> fields,
    List<VoicedRule> rules,
    List<Diagnostic> faults) {

  private static final String PROVENANCE = "provenance";

  /** How an answer compares with what is answered now. */
  public enum Outcome implements Term {
    IDENTICAL,
    DIFFERS,
    /** The request is not one that can be asked any more, so nothing was compared. */
    OLDER_FORM
  }

  /**
   * Decides the request of an answer again, with what was asked for beside it.
   *
   * @param recorded the answer
   * @param anyone who answers whatever laboratory asks, in any language
   * @param laboratory the laboratory that asks now; it is only answered where the answer was to one
   */
  public static Replay of(
      RecordedAnswer recorded, Advisor anyone, Optional<Laboratory> laboratory) {
    Advisor anyLanguage =
        laboratory
            .filter(asking -> recorded.isOfLaboratory())
            .map(anyone::forLaboratory)
            .orElse(anyone);
    Advisor advisor = anyLanguage.in(recorded.language());
    Answer again;
    try {
      AskedRequest asked = advisor.requests().read(recorded.request());
      again = Answer.to(asked, advisor, recorded.with(), recorded.draws());
    } catch (RequestException e) {
      return new Replay(
          Outcome.OLDER_FORM,
          List.of(),
          core(recorded.document()),
          List.of(),
          List.of(),
          List.of(),
          e.problem().errors());
    }
    JsonObject now = parsed(AnswerJson.of(again, advisor.knowledge()));
    List<FieldDifference> fields = fields(recorded.document(), now);
    return new Replay(
        fields.isEmpty() ? Outcome.IDENTICAL : Outcome.DIFFERS,
        digests(recorded, again.recommendation().provenance()),
        core(recorded.document()),
        core(now),
        fields,
        rules(recorded.document(), now, advisor),
        List.of());
  }

  /** Returns whether the answer was written before answers named the program that made them. */
  public boolean namesNoProgram() {
    return digests.stream()
        .anyMatch(digest -> digest.maker() != Maker.LABORATORY && digest.then().isEmpty());
  }

  /** Returns what the answer was made of and is another one now. */
  public List<Maker> explainedBy() {
    return digests.stream().filter(MakerDigest::differs).map(MakerDigest::maker).toList();
  }

  private static JsonObject parsed(String answer) {
    try {
      return (JsonObject) JsonReader.read(answer.getBytes(StandardCharsets.UTF_8), "answer");
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException("an answer is no JSON", e);
    }
  }

  private static List<MakerDigest> digests(RecordedAnswer recorded, Provenance now) {
    List<MakerDigest> digests = new ArrayList<>();
    for (Maker maker : Maker.values()) {
      String digest =
          switch (maker) {
            case PROGRAM -> now.programDigest();
            case RULES -> now.rulesDigest();
            case KNOWLEDGE -> now.knowledgeDigest();
            case REQUEST -> now.requestDigest();
            case LABORATORY ->
                now.laboratory().map(share -> share.laboratory().digest()).orElse("");
          };
      if (maker != Maker.LABORATORY || recorded.isOfLaboratory()) {
        digests.add(new MakerDigest(maker, recorded.digest(maker), digest));
      }
    }
    return List.copyOf(digests);
  }

  private static List<FieldDifference> fields(JsonObject then, JsonObject now) {
    List<FieldDifference> differences = new ArrayList<>();
    for (Member member : then.members()) {
      Optional<Json> other = now.get(member.name());
      if (other.isEmpty()) {
        differences.add(new FieldDifference(member.name(), FieldDifference.Kind.ONLY_THEN));
      } else if (!member.name().equals(PROVENANCE)
          && !JsonWriter.compact(member.value()).equals(JsonWriter.compact(other.get()))) {
        differences.add(new FieldDifference(member.name(), FieldDifference.Kind.CHANGED));
      }
    }
    for (Member member : now.members()) {
      if (then.get(member.name()).isEmpty()) {
        differences.add(new FieldDifference(member.name(), FieldDifference.Kind.ONLY_NOW));
      }
    }
    return List.copyOf(differences);
  }

  private static List<VoicedRule> rules(JsonObject then, JsonObject now, Advisor advisor) {
    SortedMap<String, SortedSet<String>> before = AnswerFindings.of(then);
    SortedMap<String, SortedSet<String>> after = AnswerFindings.of(now);
    SortedSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    List<VoicedRule> rules = new ArrayList<>();
    for (String id : ids) {
      SortedSet<String> said = before.getOrDefault(id, new TreeSet<>());
      SortedSet<String> says = after.getOrDefault(id, new TreeSet<>());
      if (!said.equals(says)) {
        VoicedRule.Kind kind =
            says.isEmpty()
                ? VoicedRule.Kind.SPOKE_ONLY_THEN
                : said.isEmpty()
                    ? VoicedRule.Kind.SPEAKS_ONLY_NOW
                    : VoicedRule.Kind.SPEAKS_OTHERWISE;
        rules.add(new VoicedRule(id, advisor.rules().rule(id).map(Rule::title).orElse(""), kind));
      }
    }
    return List.copyOf(rules);
  }

  private static List<String> core(JsonObject answer) {
    List<String> core = new ArrayList<>();
    if (answer.get("recommended").orElse(answer) instanceof JsonObject first
        && first.get("core").orElse(first) instanceof JsonArray methods) {
      for (Json method : methods.items()) {
        core.add(method instanceof JsonText text ? text.text() : JsonWriter.compact(method));
      }
    }
    return List.copyOf(core);
  }
}
