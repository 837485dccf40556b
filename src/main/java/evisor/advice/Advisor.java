package evisor.advice;

import evisor.advice.Recommendation.Assumed;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.advice.Recommendation.Provenance;
import evisor.advice.Scoring.Scored;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.files.Sha256;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.model.Method;
import evisor.model.Outcome;
import evisor.model.Request;
import evisor.model.Train;
import evisor.process.Plan;
import evisor.process.ProcessModel;
import evisor.request.AskedRequest;
import evisor.request.RequestWriter;
import evisor.rules.Directive;
import evisor.rules.Engine;
import evisor.rules.Finding;
import evisor.rules.Judgement;
import evisor.rules.RuleBase;
import evisor.rules.RuleLoading;
import evisor.rules.text.Rule;
import evisor.text.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Answers requests: completes them, has trains composed by the first pass of rules, predicts them,
 * has them judged by the second, and ranks what is left. Safe for use by many threads.
 */
public final class Advisor {

  private final Knowledge knowledge;
  private final RuleBase rules;
  private final ProcessModel process;
  private final List<Train> cores;
  private final Wording wording;

  /**
   * Takes what answers rest on.
   *
   * @param knowledge the knowledge base
   * @param rules the rules, checked against this knowledge base
   */
  public Advisor(Knowledge knowledge, RuleBase rules) {
    this.knowledge = knowledge;
    this.rules = rules;
    this.wording = new Wording(knowledge);
    this.process = new ProcessModel(knowledge);
    this.cores =
        knowledge.cores().stream()
            .map(
                core ->
                    Train.of(
                        core.methods(),
                        knowledge.lexicon().families(core.methods()),
                        core.shownFor()))
            .toList();
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
    Knowledge knowledge = KnowledgeReader.read(folder, loading.knowledgeDigest());
    return new Advisor(knowledge, loading.finish(knowledge));
  }

  /** Returns who answers by the same rules, run by the plain interpreter. */
  public Advisor interpreted() {
    return new Advisor(knowledge, rules.interpreted());
  }

  /** Returns the knowledge base that answers rest on. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** Returns the rules that decide. */
  public RuleBase rules() {
    return rules;
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
    Request request = understood(asked);
    Said said = said(request);
    List<Exclusion> excluded = new ArrayList<>();
    List<Option> ranking = Ranking.of(scored(request, said, excluded), request, knowledge);
    return new Recommendation(
        request,
        ranking,
        List.copyOf(excluded),
        said.assessed(),
        FamilyComparison.rows(ranking, excluded, wording),
        said.judgement().advice(),
        openStudies(ranking, said.judgement()),
        assumed(ranking, said.judgement()),
        fired(said.directives(), said.judgement()),
        provenance(request));
  }

  /**
   * Returns the core that comes first in the answer to a checked request; empty where no train is
   * feasible. Nothing else of the answer is worked out, so that many requests can be compared.
   */
  public Optional<List<Method>> leader(AskedRequest asked) {
    Request request = understood(asked);
    return Ranking.first(scored(request, said(request), new ArrayList<>()))
        .map(first -> first.train().core());
  }

  /** What both passes of rules say of a request and its trains, before anything is ranked. */
  private record Said(
      List<Directive> directives, Judgement judgement, List<AssessedTrain> assessed) {}

  private Said said(Request request) {
    List<Directive> directives = rules.compose(request, cores);
    List<Plan> plans = PlanComposition.plans(cores, directives);
    List<Train> trains = trains(request, plans);
    Judgement judgement = rules.judge(request, trains);
    return new Said(directives, judgement, assessed(plans, trains, directives, judgement));
  }

  /** Returns every train with its predicted outcome, in the order of the cores. */
  private List<Train> trains(Request request, List<Plan> plans) {
    List<Outcome> outcomes = process.run(request, plans);
    List<Train> trains = new ArrayList<>(plans.size());
    for (int i = 0; i < plans.size(); i++) {
      trains.add(cores.get(i).with(outcomes.get(i)));
    }
    return trains;
  }

  private List<AssessedTrain> assessed(
      List<Plan> plans, List<Train> trains, List<Directive> directives, Judgement judgement) {
    List<List<Finding>> composing = composing(directives);
    List<AssessedTrain> assessed = new ArrayList<>(trains.size());
    for (int i = 0; i < trains.size(); i++) {
      Train train = trains.get(i);
      assessed.add(
          new AssessedTrain(
              plans.get(i),
              train,
              about(train, composing.get(i), judgement),
              Objects.requireNonNull(judgement.studies().get(train))));
    }
    return List.copyOf(assessed);
  }

  /** Returns for each core the findings that composed its train. */
  private List<List<Finding>> composing(List<Directive> directives) {
    IdentityHashMap<Train, List<Finding>> byCore = new IdentityHashMap<>();
    for (Directive directive : directives) {
      byCore.computeIfAbsent(directive.train(), core -> new ArrayList<>()).add(directive.finding());
    }
    return cores.stream().map(core -> byCore.getOrDefault(core, List.of())).toList();
  }

  /** Returns the trains that are not excluded, with their scores, and adds the others to a list. */
  private List<Scored> scored(Request request, Said said, List<Exclusion> excluded) {
    Scoring scoring = new Scoring(request, knowledge.ranking(), wording);
    List<Scored> scored = new ArrayList<>();
    for (AssessedTrain next : said.assessed()) {
      if (next.excluded()) {
        excluded.add(new Exclusion(next.train(), next.findings()));
      } else {
        scored.add(scoring.score(next.train(), next.findings()));
      }
    }
    return scored;
  }

  private static List<Finding> about(Train train, List<Finding> composing, Judgement judgement) {
    List<Finding> findings =
        new ArrayList<>(Objects.requireNonNull(judgement.byTrain().get(train)));
    findings.addAll(composing);
    findings.sort(Advisor::strongestFirst);
    return List.copyOf(findings);
  }

  // Every train's findings are sorted for every answer: one plain comparison costs a third of a
  // chain of comparators.
  private static int strongestFirst(Finding a, Finding b) {
    int byEffect = a.effect().compareTo(b.effect());
    int order = byEffect != 0 ? byEffect : b.rule().strength().compareTo(a.rule().strength());
    return order != 0 ? order : a.rule().id().compareTo(b.rule().id());
  }

  private static List<Finding> openStudies(List<Option> ranking, Judgement judgement) {
    List<Finding> studies = new ArrayList<>(judgement.generalStudies());
    if (!ranking.isEmpty()) {
      studies.addAll(Objects.requireNonNull(judgement.studies().get(ranking.get(0).train())));
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

  private static SortedSet<String> fired(List<Directive> directives, Judgement judgement) {
    Set<Rule> rules = Collections.newSetFromMap(new IdentityHashMap<>());
    directives.forEach(directive -> rules.add(directive.finding().rule()));
    judgement.byTrain().values().forEach(findings -> addRules(findings, rules));
    judgement.studies().values().forEach(findings -> addRules(findings, rules));
    addRules(judgement.advice(), rules);
    addRules(judgement.generalStudies(), rules);
    SortedSet<String> ids = new TreeSet<>();
    rules.forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  private static void addRules(List<Finding> findings, Set<Rule> rules) {
    findings.forEach(finding -> rules.add(finding.rule()));
  }

  private Provenance provenance(Request request) {
    return new Provenance(
        Version.CURRENT,
        Version.PROGRAM_DIGEST,
        "en",
        rules.digest(),
        knowledge.digest(),
        Sha256.of(RequestWriter.canonical(request)));
  }
}
