package evisor.rules;

import evisor.json.Faults;
import evisor.knowledge.Knowledge;
import evisor.knowledge.RulesFolder;
import evisor.model.FaultyFilesException;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.Hearing.Statement;
import evisor.rules.language.RuleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.kie.api.KieBase;

/** All rules, checked and compiled; any number of threads may ask it at once. */
public final class RuleBase {

  private final SortedMap<String, Rule> rules;
  private final String digest;
  private final Map<Pass, Bench> benches = new EnumMap<>(Pass.class);

  private RuleBase(
      RuleTexts texts, SortedMap<String, Rule> rules, Map<Pass, KieBase> bases, Wording wording) {
    this.rules = rules;
    this.digest = texts.digest();
    bases.forEach(
        (pass, base) -> benches.put(pass, new Bench(base, speakers(pass, texts, rules, wording))));
  }

  /**
   * Reads, checks and compiles the rules of a folder.
   *
   * @param folder the folder
   * @param knowledge the knowledge base, for claims and labels
   * @param engine the builder to compile with
   * @param cacheDir where compiled rules are kept; rules are compiled each time without it
   * @throws FaultyFilesException with everything that is wrong with rules and messages
   */
  public static RuleBase load(
      RulesFolder folder, Knowledge knowledge, Engine engine, Optional<Path> cacheDir)
      throws FaultyFilesException {
    Faults faults = new Faults();
    RuleTexts texts = RuleTexts.read(folder, faults);
    SortedMap<String, Rule> rules = RuleLint.check(texts, knowledge, faults);
    faults.throwIfAny();
    Map<Pass, KieBase> bases = Compilation.bases(texts, engine, cacheDir);
    return new RuleBase(texts, rules, bases, new Wording(knowledge));
  }

  /** Returns all rules by id. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** Returns the rule of that id. */
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** Returns the SHA-256 over all files of rules and messages, in hexadecimal. */
  public String digest() {
    return digest;
  }

  /** Returns what the first pass asks of trains, in their order and then by rule id. */
  public List<Directive> compose(Request request, List<Train> trains) {
    return bench(Pass.COMPOSE).hear(request, trains).stream()
        .flatMap(statement -> statement.directive().stream())
        .toList();
  }

  /** Returns what the second pass says of trains with their predicted outcome, and of the plan. */
  public Judgement judge(Request request, List<Train> trains) {
    Map<Train, List<Finding>> byTrain = new LinkedHashMap<>();
    Map<Train, List<Finding>> studies = new LinkedHashMap<>();
    for (Train train : trains) {
      byTrain.put(train, new ArrayList<>());
      studies.put(train, new ArrayList<>());
    }
    List<Finding> advice = new ArrayList<>();
    List<Finding> generalStudies = new ArrayList<>();
    for (Statement said : bench(Pass.JUDGE).hear(request, trains)) {
      boolean study = said.finding().rule().verb() == Verb.STUDY;
      if (said.trainIndex() < 0) {
        (study ? generalStudies : advice).add(said.finding());
      } else {
        Train train = trains.get(said.trainIndex());
        Objects.requireNonNull((study ? studies : byTrain).get(train)).add(said.finding());
      }
    }
    return new Judgement(byTrain, studies, List.copyOf(advice), List.copyOf(generalStudies));
  }

  private Bench bench(Pass pass) {
    return Objects.requireNonNull(benches.get(pass), "every pass has a bench");
  }

  private static Map<String, Speaker> speakers(
      Pass pass, RuleTexts texts, SortedMap<String, Rule> rules, Wording wording) {
    Map<String, RuleText> byId = new LinkedHashMap<>();
    texts.rules().forEach(text -> byId.put(text.id(), text));
    Map<String, Speaker> speakers = new LinkedHashMap<>();
    int ordinal = 0;
    for (Rule rule : rules.values()) {
      if (Pass.of(rule.verb()) == pass) {
        RuleText text = Objects.requireNonNull(byId.get(rule.id()), rule.id());
        speakers.put(rule.id(), Speaker.of(ordinal++, rule, text, wording));
      }
    }
    return speakers;
  }
}
