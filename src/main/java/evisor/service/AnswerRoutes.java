package evisor.service;

import evisor.DrawnMap;
import evisor.Evisor;
import evisor.Explanation;
import evisor.Question;
import evisor.answer.AnswerScope;
import evisor.map.PlaneReader;
import evisor.request.RequestException;
import java.util.List;
import java.util.Optional;

/** Routes that answer a request: recommendations, explanations, comparisons and maps. */
public final class AnswerRoutes {

  private static final String ANSWER = "answer";
  private static final String TRAIN = "train";
  private static final String TRAINS = "trains";
  private static final String RULE = "rule";
  private static final String SIZE = "size";
  private static final String FORMAT = "format";
  private static final String SVG = "image/svg+xml";

  private static final List<String> OF_RECOMMENDATION =
      List.of(
          AskedBody.REQUEST,
          AskedBody.WITH,
          ANSWER,
          AskedBody.DRAWS,
          AskedBody.SEED,
          AskedBody.LANGUAGE);
  private static final List<String> OF_EXPLANATION =
      List.of(AskedBody.REQUEST, TRAIN, RULE, AskedBody.LANGUAGE);
  private static final List<String> OF_COMPARISON =
      List.of(AskedBody.REQUEST, TRAINS, AskedBody.LANGUAGE);
  private static final List<String> OF_MAP =
      List.of(AskedBody.REQUEST, "x", "y", SIZE, FORMAT, AskedBody.LANGUAGE);

  private AnswerRoutes() {}

  /** Returns the routes. */
  public static List<HttpRoute> all() {
    return List.of(
        HttpRoute.post("/api/recommendations", AnswerRoutes::recommendation)
            .takingLong(AnswerRoutes::asksForMore),
        HttpRoute.post("/api/explanations", AnswerRoutes::explanation),
        HttpRoute.post("/api/comparisons", AnswerRoutes::comparison),
        HttpRoute.post("/api/maps", AnswerRoutes::map).takingLong());
  }

  /** Returns whether something is asked for beside the answer; what is faulty is over soon. */
  private static boolean asksForMore(byte[] bytes) {
    try {
      AskedBody body = AskedBody.ofRequestOr(bytes, OF_RECOMMENDATION);
      return !AnswerScope.additions(body.texts(AskedBody.WITH).orElse(List.of())).isEmpty();
    } catch (RequestException e) {
      return false;
    }
  }

  private static ServedAnswer recommendation(ServiceCall call) throws RequestException {
    AskedBody body = AskedBody.ofRequestOr(call.body(), OF_RECOMMENDATION);
    boolean brief = body.word(ANSWER, List.of("full", "short")).equals("short");
    Evisor evisor = call.evisor(body.language());
    AnswerScope scope = body.scope(brief, evisor.advisor().requests().lexicon().speech());
    body.check(evisor.advisor().requestsOfLaboratory());
    Question question = Question.of(body.request()).scoped(scope);
    return ServedAnswer.json(evisor.recommend(question).json() + "\n");
  }

  private static ServedAnswer explanation(ServiceCall call) throws RequestException {
    AskedBody body = AskedBody.of(call.body(), OF_EXPLANATION);
    Optional<String> train = body.texts(TRAIN).map(methods -> String.join(",", methods));
    Optional<String> rule = body.text(RULE);
    if (train.isEmpty() && rule.isEmpty()) {
      body.refuse(TRAIN, "A train, a rule or both are expected.");
    }
    Evisor evisor = call.evisor(body.language());
    body.check(evisor.advisor().requestsOfLaboratory());
    Question question = Question.of(body.request());
    Explanation explained =
        rule.isPresent()
            ? evisor.explainRule(question, rule.get(), train)
            : evisor.explainTrain(question, train.orElseThrow());
    return ServedAnswer.json(explained.json() + "\n");
  }

  private static ServedAnswer comparison(ServiceCall call) throws RequestException {
    AskedBody body = AskedBody.of(call.body(), OF_COMPARISON);
    List<String> trains = body.texts(TRAINS).orElse(List.of());
    if (trains.isEmpty()) {
      body.refuse(TRAINS, "Two to four trains are expected.");
    }
    Evisor evisor = call.evisor(body.language());
    body.check(evisor.advisor().requestsOfLaboratory());
    Explanation compared =
        evisor.compare(Question.of(body.request()), trains.toArray(String[]::new));
    return ServedAnswer.json(compared.json() + "\n");
  }

  private static ServedAnswer map(ServiceCall call) throws RequestException {
    AskedBody body = AskedBody.of(call.body(), OF_MAP);
    String x = body.text("x").orElse("");
    String y = body.text("y").orElse("");
    int size = (int) body.number(SIZE, 2, 1000, PlaneReader.USUAL_SIZE);
    boolean json = body.word(FORMAT, List.of("svg", "json")).equals("json");
    Evisor evisor = call.evisor(body.language());
    body.check(evisor.advisor().requestsOfLaboratory());
    DrawnMap map = evisor.map(Question.of(body.request()), x, y, size);
    return json ? ServedAnswer.json(map.json()) : ServedAnswer.of(SVG, map.svg());
  }
}
