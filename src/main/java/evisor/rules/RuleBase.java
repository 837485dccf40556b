package evisor.rules;

import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.model.Deferred;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.CheckedRules.CheckedRule;
import evisor.rules.compile.Compilation;
import evisor.rules.plain.PlainRule;
import evisor.rules.text.Pass;
import evisor.rules.text.Rule;
import evisor.rules.typed.TypedRule;
import evisor.speech.Language;
import evisor.text.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** All rules, checked and compiled; any number of threads may ask it at once. */
public final class RuleBase {

  private static final Comparator<CheckedRule> GRAVEST_FIRST =
      Comparator.comparing((CheckedRule checked) -> checked.rule().verb().effect())
          .thenComparing(checked -> checked.rule().level())
          .thenComparing(checked -> checked.rule().id());

  private final SortedMap<String, Rule> rules;
  private final SortedMap<String, FindingSource> sources;
  private final String digest;
  private final BiFunction<Pass, List<FindingSource>, PassRunner> runners;
  private final PassRunner composing;
  private final PassRunner judging;
  private final PlainRules plain;
  private final Function<Language, Map<String, String>> translations;
  private final Map<Pass, Deferred<RequestClasses>> classes = new EnumMap<>(Pass.class);

  private RuleBase(
      SortedMap<String, Rule> rules,
      List<FindingSource> sources,
      String digest,
      BiFunction<Pass, List<FindingSource>, PassRunner> runners,
      PlainRules plain,
      Function<Language, Map<String, String>> translations) {
    this.rules = rules;
    this.sources = new TreeMap<>();
    sources.forEach(source -> this.sources.put(source.rule().id(), source));
    this.digest = digest;
    this.runners = runners;
    this.composing = runners.apply(Pass.COMPOSE, sources);
    this.judging = runners.apply(Pass.JUDGE, sources);
    this.plain = plain;
    this.translations = translations;
    for (Pass pass : Pass.values()) {
      classes.put(pass, Deferred.of(() -> RequestClasses.of(typed(pass))));
    }
  }

  /**
   * Reads, checks and compiles the rules of a folder.
   *
   * @param folder the folder
   * @param knowledge the knowledge base, for claims and labels
   * @param engine by what the rules are run
   * @param cacheDir where compiled rules are kept; rules are compiled each time without it
   * @throws FaultyFilesException with everything that is wrong with rules and messages
   */
  public static RuleBase load(
      RulesFolder folder, Knowledge knowledge, Engine engine, Optional<Path> cacheDir)
      throws FaultyFilesException {
    return RuleLoading.start(folder, engine, cacheDir).finish(knowledge);
  }

  /** Returns checked rules with the bases that were made of them. */
  static RuleBase of(
      String digest,
      List<CheckedRule> checked,
      Compilation.Bases bases,
      Knowledge knowledge,
      Function<Language, Map<String, String>> translations) {
    return new RuleBase(
        byId(checked),
        sources(checked, knowledge),
        digest,
        (pass, sources) ->
            DroolsRunner.of(
                pass == Pass.COMPOSE ? bases.composing() : bases.judging(), pass, sources),
        new PlainRules(checked),
        translations);
  }

  /** Returns checked rules that are run without Drools. */
  static RuleBase plain(
      String digest,
      List<CheckedRule> checked,
      Knowledge knowledge,
      PlainRules plain,
      Function<Language, Map<String, String>> translations) {
    return new RuleBase(
        byId(checked),
        sources(checked, knowledge),
        digest,
        (pass, sources) -> new PlainRunner(pass, sources, plain),
        plain,
        translations);
  }

  /** Returns these rules run by something else. */
  RuleBase runBy(BiFunction<Pass, List<FindingSource>, PassRunner> others) {
    return new RuleBase(rules, List.copyOf(sources.values()), digest, others, plain, translations);
  }

  /**
   * Returns these rules with their sentences in the language of a knowledge base; a rule that has
   * none in it keeps its own.
   */
  public RuleBase in(Knowledge knowledge) {
    Wording wording = new Wording(knowledge);
    Map<String, String> sentences = translations.apply(wording.speech().language());
    return new RuleBase(
        rules,
        sources.values().stream()
            .map(
                source ->
                    source.in(
                        wording,
                        sentences.getOrDefault(source.rule().id(), source.rule().message())))
            .toList(),
        digest,
        runners,
        plain,
        translations);
  }

  private static SortedMap<String, Rule> byId(List<CheckedRule> checked) {
    SortedMap<String, Rule> rules = new TreeMap<>();
    checked.forEach(entry -> rules.put(entry.rule().id(), entry.rule()));
    return rules;
  }

  private static List<FindingSource> sources(List<CheckedRule> checked, Knowledge knowledge) {
    Wording wording = new Wording(knowledge);
    List<CheckedRule> gravestFirst = new ArrayList<>(checked);
    gravestFirst.sort(GRAVEST_FIRST);
    List<FindingSource> sources = new ArrayList<>();
    for (CheckedRule entry : gravestFirst) {
      sources.add(
          new FindingSource(
              sources.size(), entry.rule(), entry.bindings(), entry.rule().message(), wording));
    }
    return sources;
  }

  /** Returns all rules by id. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** Returns the rule of that id. */
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** Returns the sentence of one of these rules, with its placeholders, as answers say it. */
  public String message(Rule rule) {
    return Objects.requireNonNull(sources.get(rule.id())).message();
  }

  /**
   * Returns a rule for the plain interpreter, whatever engine runs the rules: to be asked alone,
   * for other figures than those predicted, or why it fires or not.
   *
   * @param rule one of these rules
   */
  public PlainRule plain(Rule rule) {
    return plain.of(rule);
  }

  /**
   * Returns what a rule says of a train, or of the plan, for which it fires.
   *
   * @param rule one of these rules
   * @param train the train; empty for a rule that speaks of the plan
   */
  public Finding finding(Rule rule, Request request, Optional<Train> train) {
    VerdictRecorder recorder =
        new VerdictRecorder(request, train.map(List::of).orElse(List.of()), sources);
    recorder.speaks(rule.id());
    if (train.isPresent()) {
      plain(rule).speak(request, train.get(), recorder);
    } else {
      plain(rule).speak(request, recorder);
    }
    return recorder.first();
  }

  /** Returns the SHA-256 over all files of rules and messages, in hexadecimal. */
  public String digest() {
    return digest;
  }

  /**
   * Returns what stands for the class of a request among those that the rules of a pass cannot tell
   * apart; equal for the requests of one class alone. Where their trains are the same too, and the
   * {@link #figures} of these compare alike with what is asked, the same rules fire and say the
   * same, but for the figures in their sentences.
   */
  public List<Object> classOf(Pass pass, Request request) {
    return classes(pass).classOf(request);
  }

  /** Returns the figures of a request's trains that the rules of a pass compare with it. */
  public TrainFigures figures(Pass pass, Request request, List<? extends Train> trains) {
    return classes(pass).figures(request, trains);
  }

  private RequestClasses classes(Pass pass) {
    return Objects.requireNonNull(classes.get(pass)).get();
  }

  private List<TypedRule> typed(Pass pass) {
    return plain.typed().stream().filter(rule -> pass == pass(rule)).toList();
  }

  private Pass pass(TypedRule rule) {
    return Objects.requireNonNull(rules.get(rule.id())).verb().pass();
  }

  /** Returns what the first pass says of a request, and asks of trains of it. */
  public Composition compose(Request request, List<? extends Train> trains) {
    PassFindings said = composing.run(request, trains);
    return new Composition(said.directives().all(), said.findings().all());
  }

  /** Returns what the second pass says of trains with their predicted outcome, and of the plan. */
  public Judgement judge(Request request, List<PredictedTrain> trains) {
    PassFindings said = judging.run(request, trains);
    List<List<Finding>> findings = new ArrayList<>(trains.size());
    List<List<Finding>> studies = new ArrayList<>(trains.size());
    for (int place = 1; place <= trains.size(); place++) {
      findings.add(said.findings().at(place));
      studies.add(said.studies().at(place));
    }
    return new Judgement(
        trains,
        findings,
        studies,
        said.findings().at(PassFindings.PLAN),
        said.studies().at(PassFindings.PLAN));
  }
}
