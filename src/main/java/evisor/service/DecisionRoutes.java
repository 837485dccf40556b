package evisor.service;

import evisor.advice.Advisor;
import evisor.answer.AnswerScope;
import evisor.json.Json;
import evisor.json.JsonWriter;
import evisor.kept.DecisionArchive;
import evisor.kept.DecisionCase;
import evisor.kept.DecisionJson;
import evisor.kept.DecisionRemark;
import evisor.kept.DecisionStore;
import evisor.kept.KeptDecision;
import evisor.kept.Stance;
import evisor.kept.StoreException;
import evisor.kept.StoreException.Reason;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import evisor.request.RequestWriter;
import evisor.speech.Language;
import evisor.speech.Phrase;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Routes by which decisions are kept, found and taken elsewhere. */
public final class DecisionRoutes {

  private static final String ID = "id";
  private static final String STANCE = "stance";
  private static final String BECAUSE = "because";
  private static final String INSTEAD = "instead";
  private static final String WHO = "who";
  private static final String TITLE = "title";
  private static final String CORRECTS = "corrects";
  private static final String RULES = "rules_digest";
  private static final String KNOWLEDGE = "knowledge_digest";

  private static final List<String> OF_DECISION =
      List.of(
          AskedBody.REQUEST,
          AskedBody.WITH,
          AskedBody.DRAWS,
          AskedBody.SEED,
          AskedBody.LANGUAGE,
          STANCE,
          INSTEAD,
          BECAUSE,
          WHO,
          TITLE,
          CORRECTS,
          RULES,
          KNOWLEDGE);
  private static final List<String> OF_WITHDRAWAL = List.of(WHO, BECAUSE);

  private static final int USUAL_LIMIT = 50;
  private static final int MOST_LIMIT = 200;
  private static final int MOST_QUERY = 200;
  private static final int MOST_BYTES = 64 << 20;
  private static final int CREATED = 201;
  private static final String ZIP = "application/zip";

  private final DecisionKeeper keeper;

  /** Takes who keeps them. */
  public DecisionRoutes(DecisionKeeper keeper) {
    this.keeper = keeper;
  }

  /** Answers a call, or says why decisions cannot be kept or read. */
  @FunctionalInterface
  private interface Keeping {
    ServedAnswer answer(ServiceCall call) throws RequestException, StoreException, IOException;
  }

  /** Returns the routes. */
  public List<HttpRoute> all() {
    return List.of(
        HttpRoute.post("/api/decisions", keeping(this::keep)).takingLong(DecisionRoutes::isLong),
        HttpRoute.get("/api/decisions", keeping(this::list)),
        HttpRoute.get("/api/decisions.json", keeping(this::json)).takingLong(),
        HttpRoute.get("/api/decisions.zip", keeping(this::zip)).takingLong(),
        HttpRoute.get("/api/decisions/{id}", keeping(this::show)),
        HttpRoute.get("/api/decisions/{id}/answer", keeping(this::answer)),
        HttpRoute.get("/api/decisions/{id}/case", keeping(this::asCase)),
        HttpRoute.post("/api/decisions/{id}/withdrawal", keeping(this::withdraw)));
  }

  private ServiceEndpoint keeping(Keeping keeping) {
    return call -> {
      if (!keeper.keeps()) {
        return ServedAnswer.problem(ServiceProblem.nothingKept());
      }
      try {
        return keeping.answer(call);
      } catch (StoreException e) {
        keeper.note(e);
        ServedAnswer problem = ServedAnswer.problem(ServiceProblem.store(e));
        return e.reason() == Reason.BUSY ? problem.with("Retry-After", "5") : problem;
      }
    };
  }

  private static boolean isLong(byte[] bytes) {
    try {
      AskedBody body = AskedBody.ofMembers(bytes, OF_DECISION);
      return !AnswerScope.additions(body.texts(AskedBody.WITH).orElse(List.of())).isEmpty();
    } catch (RequestException e) {
      return false;
    }
  }

  private ServedAnswer keep(ServiceCall call) throws RequestException, StoreException {
    AskedBody body = AskedBody.ofMembers(call.body(), OF_DECISION);
    Optional<Long> corrects =
        body.has(CORRECTS)
            ? Optional.of(body.number(CORRECTS, 1, Long.MAX_VALUE, 1))
            : Optional.empty();
    boolean bare = corrects.isPresent() && !body.has(AskedBody.REQUEST);
    if (!bare && !body.has(AskedBody.REQUEST)) {
      body.refuse(
          AskedBody.REQUEST,
          "The field \"request\" is missing; only a correction may keep that of what it corrects.");
    }
    DecisionRemark remark = remark(body);
    Advisor advisor = call.evisor(body.language()).advisor();
    RequestReader requests = advisor.requestsOfLaboratory();
    AnswerScope scope = body.scope(/* brief= */ false, requests.lexicon().speech());
    String rulesSeen = body.text(RULES).orElse("");
    String knowledgeSeen = body.text(KNOWLEDGE).orElse("");
    Language language = body.language().orElse(call.language());
    body.check(requests);
    if (bare) {
      return made(keeper.correct(corrects.get(), remark, call.rules(), language));
    }
    AskedRequest asked = requests.read(body.request());
    // What a laboratory's profile states is kept with what was sent.
    Json request = advisor.laboratory().isEmpty() ? body.request() : RequestWriter.json(asked);
    DecisionDraft draft =
        new DecisionDraft(asked, request, scope, remark, corrects, rulesSeen, knowledgeSeen);
    return made(keeper.keep(draft, call.rules(), language));
  }

  private static DecisionRemark remark(AskedBody body) {
    String named = body.text(STANCE).orElse("");
    Optional<Stance> stance =
        Arrays.stream(Stance.values()).filter(one -> one.id().equals(named)).findFirst();
    if (stance.isEmpty()) {
      body.refuse(
          STANCE,
          Phrase.of(
              "What was made of the answer is expected: %s.",
              String.join(", ", Arrays.stream(Stance.values()).map(Stance::id).toList())));
    }
    return new DecisionRemark(
        body.remark(WHO, DecisionRemark.SHORT),
        body.remark(TITLE, DecisionRemark.SHORT),
        stance.orElse(Stance.TAKEN),
        body.remark(INSTEAD, DecisionRemark.SHORT),
        List.of(),
        body.remark(BECAUSE, DecisionRemark.LONG));
  }

  private ServedAnswer made(long id) throws StoreException {
    Optional<KeptDecision> made = keeper.find(id);
    return made.isEmpty()
        ? ServedAnswer.problem(ServiceProblem.internal())
        : ServedAnswer.json(text(made.get()))
            .withStatus(CREATED)
            .with("Location", "/api/decisions/" + id);
  }

  private static String text(KeptDecision decision) {
    return JsonWriter.object(out -> new DecisionJson(out).decision(decision)) + "\n";
  }

  private ServedAnswer withdraw(ServiceCall call) throws RequestException, StoreException {
    AskedBody body = AskedBody.ofMembers(call.body(), OF_WITHDRAWAL);
    String who = body.remark(WHO, DecisionRemark.SHORT);
    String because = body.remark(BECAUSE, DecisionRemark.LONG);
    body.check(call.evisor().advisor().requests());
    long id = id(call);
    keeper.withdraw(id, who, because);
    return made(id);
  }

  private ServedAnswer list(ServiceCall call) throws RequestException, StoreException {
    Map<String, String> query = call.query();
    String text = query.getOrDefault("q", "");
    if (text.length() > MOST_QUERY) {
      throw ServiceProblem.badQuery("q", Phrase.of("At most %s characters.", MOST_QUERY));
    }
    long before = number(query, "before", Long.MAX_VALUE);
    int limit = (int) number(query, "limit", USUAL_LIMIT);
    if (limit > MOST_LIMIT) {
      throw ServiceProblem.badQuery("limit", Phrase.of("At most %s.", MOST_LIMIT));
    }
    // One more than is shown tells whether there are older ones.
    Optional<DecisionStore> store = keeper.store();
    List<KeptDecision> found =
        store.isPresent() ? store.get().search(text, before, limit + 1) : List.of();
    List<KeptDecision> shown = found.subList(0, Math.min(limit, found.size()));
    return ServedAnswer.json(
        JsonWriter.object(
                out -> {
                  out.objects("decisions", shown, new DecisionJson(out)::decision);
                  out.object(
                      "older",
                      found.size() > limit
                          ? Optional.of(shown.get(limit - 1).id())
                          : Optional.empty(),
                      last -> out.field("before", last));
                })
            + "\n");
  }

  private static long number(Map<String, String> query, String name, long usual)
      throws RequestException {
    String text = query.getOrDefault(name, "");
    if (text.isEmpty()) {
      return usual;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is too small.
    }
    throw ServiceProblem.badQuery(name, "A whole number from 1 is expected.");
  }

  private static long id(ServiceCall call) {
    String text = call.parameter(ID);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private KeptDecision found(ServiceCall call) throws RequestException, StoreException {
    return keeper
        .find(id(call))
        .orElseThrow(() -> new RequestException(ServiceProblem.noDecision()));
  }

  private ServedAnswer show(ServiceCall call) throws RequestException, StoreException {
    KeptDecision decision = found(call);
    byte[] answer = bytes(decision.id());
    return ServedAnswer.json(
        JsonWriter.object(out -> new DecisionJson(out).whole(decision, answer)) + "\n");
  }

  private byte[] bytes(long id) throws StoreException {
    return keeper.answer(id).orElse(new byte[0]);
  }

  private ServedAnswer answer(ServiceCall call) throws RequestException, StoreException {
    return ServedAnswer.of(ServedAnswer.JSON, bytes(found(call).id()));
  }

  private ServedAnswer asCase(ServiceCall call) throws RequestException, StoreException {
    return ServedAnswer.json(DecisionCase.of(found(call)));
  }

  private ServedAnswer json(ServiceCall call) throws RequestException, StoreException, IOException {
    return ServedAnswer.of(ServedAnswer.JSON, archive(DecisionArchive::json))
        .with("Content-Disposition", "attachment; filename=\"decisions.json\"");
  }

  private ServedAnswer zip(ServiceCall call) throws RequestException, StoreException, IOException {
    return ServedAnswer.of(ZIP, archive(DecisionArchive::zip))
        .with("Content-Disposition", "attachment; filename=\"decisions.zip\"");
  }

  /** Writes decisions to a stream. */
  @FunctionalInterface
  private interface Archiving {
    void write(DecisionArchive archive, OutputStream to) throws StoreException, IOException;
  }

  /** Writes into memory, as far as there is room for it. */
  private byte[] archive(Archiving archiving) throws RequestException, StoreException, IOException {
    BoundedBytes written = new BoundedBytes(MOST_BYTES);
    try {
      archiving.write(new DecisionArchive(keeper.store()), written);
    } catch (BoundedBytes.FullException e) {
      throw new RequestException(ServiceProblem.tooMuchAtOnce());
    }
    return written.bytes();
  }
}
