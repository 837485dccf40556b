package evisor.advice;

import evisor.advice.Recommendation.Assumed;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.advice.Recommendation.Provenance;
import evisor.decision.Decision;
import evisor.decision.PracticeRecord;
import evisor.decision.TrainStanding;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.files.Sha256;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.laboratory.Laboratory;
import evisor.model.Deferred;
import evisor.model.Effect;
import evisor.model.Method;
import evisor.model.Outcome;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.model.Train;
import evisor.process.Plan;
import evisor.process.ProcessModel;
import evisor.process.ProcessSeries;
import evisor.request.AskedRequest;
import evisor.request.RequestField;
import evisor.request.RequestReader;
import evisor.request.RequestWriter;
import evisor.rules.Composition;
import evisor.rules.Directive;
import evisor.rules.Engine;
import evisor.rules.Finding;
import evisor.rules.Judgement;
import evisor.rules.RuleBase;
import evisor.rules.RuleLoading;
import evisor.rules.text.Rule;
import evisor.speech.Language;
import evisor.text.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/**
 * Answers requests: completes them, has trains composed by the first pass of rules, predicts them,
 * has them judged by the second, and orders what is left level by level. Safe for use by many
 * threads; to one that is interrupted no answer is given, but a {@link CancellationException}.
 */
public final class Advisor {

  private final AdviceBasis basis;
  private final Knowledge knowledge;
  private final RuleBase rules;
  private final ProcessModel process;
  private final List<Train> cores;
  private final Wording wording;
  private final PracticeRecord practice;

  /**
   * Takes what answers rest on.
   *
   * @param knowledge the knowledge base
   * @param rules the rules, checked against this knowledge base
   */
  public Advisor(Knowledge knowledge, RuleBase rules) {
    this(AdviceBasis.of(knowledge, Optional.empty()), rules);
  }

  private Advisor(AdviceBasis basis, RuleBase rules) {
    this.basis = basis;
    this.rules = rules;
    this.knowledge = basis.knowledge();
    this.wording = basis.wording();
    this.process = basis.process();
    this.practice = basis.practice();
    this.cores = basis.cores();
  }

  /**
   * Reads, checks and compiles a folder of rules.
   *
   * @param folder rules, messages and knowledge
   * @param engine by which builder rules are compiled
   * @param cache where compiled rules are kept; nowhere if empty
   * @throws FaultyFilesException if anything in the folder is wrong; says all of it
   */
  public static Advisor load(RulesFolder folder, Engine engine, Optional<Path> cache)
      throws FaultyFilesException {
    RuleLoading loading = RuleLoading.start(folder, engine, cache);
    Optional<Knowledge> kept = loading.knowledge();
    Knowledge knowledge = kept.isPresent() ? kept.get() : KnowledgeReader.read(folder);
    // Made beside Drools' thread.
    AdviceBasis basis = AdviceBasis.of(knowledge, Optional.empty());
    return new Advisor(basis, loading.finish(knowledge));
  }

  /** Returns who answers by the same knowledge and other rules. */
  public Advisor by(RuleBase others) {
    return new Advisor(basis, others);
  }

  /** Returns who answers by other knowledge and rules, checked against it. */
  public Advisor by(Knowledge other, RuleBase others) {
    return new Advisor(basis.by(other), others);
  }

  /** Returns who answers by the same rules in another language. */
  public Advisor in(Language language) {
    if (language == wording.speech().language()) {
      return this;
    }
    Knowledge other = knowledge.in(language);
    return new Advisor(AdviceBasis.of(other, basis.laboratory()), rules.in(other));
  }

  /**
   * Returns who answers a laboratory by the same rules: by its prices, and on what it has where
   * that serves.
   */
  public Advisor forLaboratory(Laboratory asking) {
    Knowledge known =
        knowledge.with(asking.over(knowledge.prices()), knowledge.workingTime().map(asking::over));
    return new Advisor(AdviceBasis.of(known, Optional.of(asking)), rules);
  }

  /** Returns the laboratory that is answered; none where it is not known. */
  public Optional<Laboratory> laboratory() {
    return basis.laboratory();
  }

  /** Returns the knowledge base that answers rest on. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /**
   * Returns what reads a request as a planner states it: where it does not say, the laboratory's
   * profile does.
   */
  public RequestReader requestsOfLaboratory() {
    return requests().of(basis.laboratory().map(Laboratory::request).orElse(Map.of()));
  }

  /** Returns what reads whole requests by the words of the knowledge base. */
  public RequestReader requests() {
    return new RequestReader(knowledge.lexicon(), knowledge.rotors().keySet());
  }

  /** Returns the rules that decide. */
  public RuleBase rules() {
    return rules;
  }

  /** Returns the trains that are considered, of which only the core is known. */
  List<Train> cores() {
    return cores;
  }

  /** Returns what predicts trains. */
  public ProcessModel process() {
    return process;
  }

  /** Returns a request with what the knowledge base says of its sample and purity. */
  public Request understood(AskedRequest asked) {
    return RequestContext.of(asked, knowledge);
  }

  /** Returns the answer to a checked request. */
  public Recommendation recommend(AskedRequest asked) {
    return recommend(understood(asked), asked.fromLaboratory());
  }

  /** Returns the answer to a request that is understood. */
  public Recommendation recommend(Request request) {
    return recommend(request, Set.of());
  }

  private Recommendation recommend(Request request, Set<RequestField> fromLaboratory) {
    Said said = said(request);
    TrainParting parting = new TrainParting(said.composition(), said.decision(), wording);
    List<Exclusion> excluded =
        said.assessed().stream()
            .filter(AssessedTrain::excluded)
            .map(train -> new Exclusion(train.train(), train.findings()))
            .toList();
    List<Option> ranking =
        TrainRanking.of(standings(said), said.decision().order(), parting, request, knowledge);
    return new Recommendation(
        request,
        ranking,
        excluded,
        said.assessed(),
        said.composition(),
        said.decision(),
        parting,
        Deferred.of(() -> new FamilyComparison(ranking, excluded, parting).rows()),
        said.judgement().advice(),
        openStudies(ranking, said.judgement()),
        Deferred.of(() -> assumed(ranking, said.judgement())),
        Deferred.of(() -> fired(said.composition(), said.judgement())),
        provenance(request, fromLaboratory));
  }

  /**
   * Returns the core that comes first in the answer to a checked request; empty where no train is
   * feasible. Nothing else of the answer is worked out, so that many requests can be compared.
   */
  public Optional<List<Method>> leader(AskedRequest asked) {
    return new LeaderSeries(this).of(asked);
  }

  /** What both passes of rules say of a request and its trains, before anything is ranked. */
  private record Said(
      Composition composition,
      Decision decision,
      Judgement judgement,
      List<AssessedTrain> assessed) {}

  private Said said(Request request) {
    AbandonedWork.check();
    ComposedTrains composed = composed(request);
    Decision decision = decision(request, composed.composition());
    List<PredictedTrain> trains = trains(composed, decision);
    Judgement judgement = judge(request, trains);
    return new Said(
        composed.composition(),
        decision,
        judgement,
        assessed(composed.plans(), trains, composed.composition(), judgement));
  }

  /** Returns the trains as the first pass of rules wants them for a request. */
  ComposedTrains composed(Request request) {
    return composed(request, cores);
  }

  private ComposedTrains composed(Request request, List<Train> some) {
    Composition composition = rules.compose(request, some);
    // What is refused is not worked out any further.
    List<Train> considered = composition.findings(Effect.REFUSE).isEmpty() ? some : List.of();
    return new ComposedTrains(
        composition, considered, PlanComposition.plans(considered, composition.directives()));
  }

  /** Returns by what the trains of a request are ordered, of which the first pass said that. */
  Decision decision(Request request, Composition composition) {
    return Decision.of(request, composition.findings(), practice, knowledge);
  }

  /**
   * Returns some trains of a request with what is predicted of them, and nothing said of them.
   *
   * @param wanted which, of trains of which only the core is known
   */
  public List<PredictedTrain> predicted(Request request, Predicate<Train> wanted) {
    List<Train> some = cores.stream().filter(wanted).toList();
    if (some.isEmpty()) {
      return List.of();
    }
    ComposedTrains composed = composed(request, some);
    return trains(composed, decision(request, composed.composition()));
  }

  /** Returns every train with its predicted outcome, in the order of the cores. */
  List<PredictedTrain> trains(ComposedTrains composed, Decision decision) {
    return trains(composed, decision, new ProcessSeries(process));
  }

  /**
   * Returns every train with its predicted outcome, in the order of the cores.
   *
   * @param series works them out, of this advisor's process model
   */
  List<PredictedTrain> trains(ComposedTrains composed, Decision decision, ProcessSeries series) {
    List<Outcome> outcomes = series.run(decision.request().worked(), composed.plans());
    List<PredictedTrain> trains = new ArrayList<>(outcomes.size());
    for (int i = 0; i < outcomes.size(); i++) {
      Train core = composed.cores().get(i);
      trains.add(core.with(outcomes.get(i), decision.known(core)));
    }
    return trains;
  }

  /** Returns what the second pass says of the trains of a request. */
  Judgement judge(Request request, List<PredictedTrain> trains) {
    return rules.judge(request, trains);
  }

  /** Puts together what is known of each train; directives come in the order of the cores. */
  private List<AssessedTrain> assessed(
      List<Plan> plans, List<PredictedTrain> trains, Composition composition, Judgement judgement) {
    List<Directive> directives = composition.directives();
    List<AssessedTrain> assessed = new ArrayList<>(trains.size());
    int next = 0;
    for (int i = 0; i < trains.size(); i++) {
      // What composed a train weighs less than all that is said of it then.
      List<Finding> findings = new ArrayList<>(judgement.findings().get(i));
      for (; next < directives.size() && directives.get(next).train() == cores.get(i); next++) {
        findings.add(directives.get(next).finding());
      }
      assessed.add(
          new AssessedTrain(
              plans.get(i), trains.get(i), List.copyOf(findings), judgement.open().get(i)));
    }
    return List.copyOf(assessed);
  }

  /** Returns where the trains stand that are not excluded. */
  private static List<TrainStanding> standings(Said said) {
    List<TrainStanding> standings = new ArrayList<>();
    for (AssessedTrain next : said.assessed()) {
      if (!next.excluded()) {
        standings.add(said.decision().standing(next.train(), next.findings()));
      }
    }
    return standings;
  }

  private static List<Finding> openStudies(List<Option> ranking, Judgement judgement) {
    List<Finding> studies = new ArrayList<>(judgement.generalStudies());
    if (!ranking.isEmpty()) {
      Train first = ranking.get(0).train();
      studies.addAll(judgement.open().get(judgement.trains().indexOf(first)));
    }
    return List.copyOf(studies);
  }

  private Assumed assumed(List<Option> ranking, Judgement judgement) {
    if (ranking.isEmpty()) {
      return new Assumed(0, 0, 0, 0, 0, 0);
    }
    List<Finding> heard = new ArrayList<>(ranking.get(0).findings());
    heard.addAll(judgement.advice());
    return AssumptionCount.of(ranking.get(0), heard, knowledge);
  }

  private static SortedSet<String> fired(Composition composition, Judgement judgement) {
    Set<Rule> rules = Collections.newSetFromMap(new IdentityHashMap<>());
    composition.all().forEach(finding -> rules.add(finding.rule()));
    judgement.findings().forEach(findings -> addRules(findings, rules));
    judgement.open().forEach(findings -> addRules(findings, rules));
    addRules(judgement.advice(), rules);
    addRules(judgement.generalStudies(), rules);
    SortedSet<String> ids = new TreeSet<>();
    rules.forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  private static void addRules(List<Finding> findings, Set<Rule> rules) {
    findings.forEach(finding -> rules.add(finding.rule()));
  }

  private Provenance provenance(Request request, Set<RequestField> fromLaboratory) {
    return new Provenance(
        EvisorVersion.CURRENT,
        EvisorVersion.PROGRAM_DIGEST,
        wording.speech().language().tag(),
        rules.digest(),
        knowledge.digest(),
        Deferred.of(() -> Sha256.of(RequestWriter.canonical(request))),
        basis
            .laboratory()
            .map(
                asking ->
                    new LaboratoryShare(asking, fromLaboratory, request.campaignSamples() > 0)));
  }
}
