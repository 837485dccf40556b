package evisor;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Provenance;
import evisor.answer.Answer;
import evisor.answer.ComparedCores;
import evisor.answer.ComparisonJson;
import evisor.answer.ComparisonOutline;
import evisor.answer.TrainComparison;
import evisor.explain.ExplanationJson;
import evisor.explain.NamedCore;
import evisor.explain.RuleExplanation;
import evisor.explain.RuleTraceText;
import evisor.explain.TrainExplanation;
import evisor.explain.TrainText;
import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.laboratory.LaboratoryReader;
import evisor.map.DecisionMap;
import evisor.map.MapJson;
import evisor.map.MapPlane;
import evisor.map.MapSurvey;
import evisor.map.MapSvg;
import evisor.map.PlaneReader;
import evisor.model.Method;
import evisor.request.AskedRequest;
import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import evisor.rules.Engine;
import evisor.rules.text.Rule;
import evisor.speech.Language;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import evisor.text.Wording;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Answers questions by one state of rules and knowledge, for programs that ask from Java.
 *
 * <pre>{@code
 * Evisor evisor = Evisor.bundled(Optional.empty());
 * Reply reply =
 *     evisor.recommend(
 *         Question.of("plasma", "1 mL").and("purity", "high").and("downstream", "proteomics"));
 * String train = String.join(" → ", reply.core());
 * String whole = reply.json();
 * }</pre>
 *
 * <p>Opening takes some seconds the first time and a fraction of one where a cache of compiled
 * rules is given; keep what it returns. It is safe for use by many threads, holds no file open and
 * needs no closing. A thread that is interrupted gets a {@link CancellationException} in place of
 * an answer. Rules that change on disk are another state: open them again.
 */
public final class Evisor {

  private final Advisor advisor;
  private final RequestReader requests;

  private Evisor(Advisor advisor) {
    this.advisor = advisor;
    this.requests = advisor.requestsOfLaboratory();
  }

  /**
   * Opens a folder of rules and knowledge.
   *
   * @param rules the folder, for example {@code rules} of a checkout
   * @param cache a folder of the user's own for compiled rules, which are run from there; none
   *     where they are compiled each time
   * @throws FaultyFilesException with all that is wrong with the folder
   */
  public static Evisor open(Path rules, Optional<Path> cache) throws FaultyFilesException {
    return open(RulesFolder.at(rules, rules.toString()), cache);
  }

  /**
   * Opens the rules and the knowledge that the jar carries.
   *
   * @param cache as for a folder
   * @throws FaultyFilesException where the jar carries none
   */
  public static Evisor bundled(Optional<Path> cache) throws FaultyFilesException {
    return open(RulesFolder.bundled(), cache);
  }

  /**
   * Opens a folder that was read.
   *
   * @throws FaultyFilesException with all that is wrong with it
   */
  public static Evisor open(RulesFolder rules, Optional<Path> cache) throws FaultyFilesException {
    return new Evisor(Advisor.load(rules, Engine.EXECUTABLE, cache));
  }

  /** Returns who answers by the same rules in another language. */
  public Evisor in(Language language) {
    return new Evisor(advisor.in(language));
  }

  /**
   * Returns who answers a laboratory by the same rules: what its profile states holds where a
   * question does not say otherwise.
   *
   * @param profile the profile, one JSON document as {@code evisor lab} writes it
   * @param name what a person calls it
   * @throws RequestException with all that is wrong with it
   */
  public Evisor forLaboratory(String profile, String name) throws RequestException {
    return new Evisor(
        advisor.forLaboratory(
            new LaboratoryReader(knowledge())
                .read(profile.getBytes(StandardCharsets.UTF_8), name)));
  }

  /**
   * Recommends how to isolate exosomes.
   *
   * @throws RequestException with all that is wrong with the request, or why a rule refuses it
   */
  public Reply recommend(Question question) throws RequestException {
    Answer answer =
        Answer.to(
            question.read(requests), advisor, question.scope().with(), question.scope().draws());
    return Reply.of(answer, question.scope(), advisor.knowledge());
  }

  /**
   * Says why a train stands where it stands in the answer.
   *
   * @param train its isolation methods in order, for example {@code tff,sec}
   * @throws RequestException where the request is not valid, or nobody considers such a train
   */
  public Explanation explainTrain(Question question, String train) throws RequestException {
    List<Method> core = core(train);
    TrainExplanation explained = TrainExplanation.of(recommended(question), core, advisor.rules());
    return new Explanation(
        ExplanationJson.of(explained, knowledge()),
        TrainText.of(explained, knowledge(), false).markdown());
  }

  /**
   * Lays trains side by side, and says where every two of them part.
   *
   * @param trains two to four, each by its isolation methods in order, for example {@code tff,sec};
   *     one alone is compared with the first; what the request says runs today is always compared
   * @throws RequestException where the request is not valid, nobody considers such a train, one is
   *     named twice, or there are not two to compare
   */
  public Explanation compare(Question question, String... trains) throws RequestException {
    ComparedCores named = ComparedCores.of(List.of(trains), knowledge());
    if (!named.faults().isEmpty()) {
      throw refused("train", String.join(" ", named.faults()));
    }
    TrainComparison comparison =
        TrainComparison.of(recommended(question), named.cores(), knowledge())
            .orElseThrow(() -> refused("train", speech().text(TrainComparison.TOO_FEW)));
    return new Explanation(
        ComparisonJson.of(comparison, knowledge()),
        ComparisonOutline.of(comparison, knowledge()).markdown());
  }

  /**
   * Says why a rule speaks or is silent, condition by condition.
   *
   * @param rule its id, for example {@code DOMAIN-001}
   * @param train the train that it is asked about, by its isolation methods; all where empty
   * @throws RequestException where the request is not valid, or there is no such rule or train
   */
  public Explanation explainRule(Question question, String rule, Optional<String> train)
      throws RequestException {
    Optional<Rule> traced = advisor.rules().rule(rule);
    if (traced.isEmpty()) {
      List<String> known = advisor.rules().rules().stream().map(Rule::id).toList();
      throw refused(
          "rule",
          Phrase.sentences(
              speech().say("There is no rule \"%s\".", rule),
              Nearest.question(rule, known, "\"", speech())));
    }
    Optional<List<Method>> core =
        train.isPresent() ? Optional.of(core(train.get())) : Optional.empty();
    RuleExplanation explained =
        RuleExplanation.of(recommended(question), traced.get(), core, advisor.rules());
    return new Explanation(
        ExplanationJson.of(explained, knowledge()),
        RuleTraceText.of(explained, knowledge()).markdown());
  }

  /**
   * Draws which train comes first over two fields of the request.
   *
   * @param x what lies across, for example {@code volume=1mL..100L}
   * @param y what lies up, for example {@code purity}
   * @param size how many points an axis of numbers has, from 2 to 1,000
   * @throws RequestException where the request is not valid, or a side cannot be drawn
   */
  public DrawnMap map(Question question, String x, String y, int size) throws RequestException {
    MapPlane plane = plane(question.read(requests), x, y, size);
    DecisionMap map = new MapSurvey(advisor, advisor.requests(), reached -> {}).refined(plane);
    Provenance provenance = advisor.recommend(plane.asked()).provenance();
    return new DrawnMap(
        MapSvg.of(map, new Wording(knowledge()), provenance), MapJson.of(map, provenance));
  }

  /**
   * Returns who answers, with rules and knowledge, for evisor's own commands and pages; what it can
   * do is not promised to stay.
   */
  public Advisor advisor() {
    return advisor;
  }

  private MapPlane plane(AskedRequest asked, String x, String y, int size) throws RequestException {
    try {
      return new PlaneReader(advisor.requests(), "/")
          .read(asked, Optional.of(x), Optional.of(y), Integer.toString(size));
    } catch (RequestException e) {
      Problem problem = e.problem();
      List<Diagnostic> pointed =
          problem.errors().stream()
              .map(fault -> Diagnostic.error(fault.place(), pointer(fault), fault.detail()))
              .toList();
      throw new RequestException(
          new Problem(
              problem.type(), problem.title(), problem.status(), problem.detail(), pointed));
    }
  }

  /** Returns the first of the sides that a fault is of. */
  private static String pointer(Diagnostic fault) {
    return fault.place().file().split(" ", 2)[0];
  }

  private Knowledge knowledge() {
    return advisor.knowledge();
  }

  private Recommendation recommended(Question question) throws RequestException {
    Recommendation answer = advisor.recommend(question.read(requests));
    Answer.refuse(answer, speech());
    return answer;
  }

  private List<Method> core(String train) throws RequestException {
    NamedCore named = NamedCore.of(train, knowledge());
    if (named.fault().isPresent()) {
      throw refused("train", "\"" + train + "\": " + named.fault().get());
    }
    return named.methods();
  }

  private Speech speech() {
    return knowledge().lexicon().speech();
  }

  private RequestException refused(String field, String why) {
    FilePlace whole = FilePlace.of(speech().say("request"));
    return new RequestException(
        Problem.invalidRequest(List.of(Diagnostic.error(whole, "/" + field, why)), speech()));
  }
}
