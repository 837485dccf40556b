package evisor.rules.lint;

import evisor.files.FileFaults;
import evisor.files.Nearest;
import evisor.model.Lexicon;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.Expression;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Binding;
import evisor.rules.language.RuleText.Consequence;
import evisor.rules.language.RuleText.Constraint;
import evisor.rules.language.RuleText.Pattern;
import evisor.rules.language.Vocabulary;
import evisor.rules.typed.AskedNode;
import evisor.rules.typed.FactQuestion;
import evisor.rules.typed.TypedCondition;
import evisor.rules.typed.TypedNode;
import evisor.rules.typed.TypedRule;
import evisor.rules.typed.VerdictCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the patterns of a rule: which facts, bound to what, and every constraint's types. */
final class PatternLint {

  /** The variable that a train is bound to in every rule. */
  static final String TRAIN = "$train";

  private static final List<String> FACTS =
      Vocabulary.FACTS.stream().map(Class::getSimpleName).toList();

  private final RuleText text;
  private final List<String> placeholders;
  private final FileFaults faults;
  private final boolean composes;
  private final Lexicon lexicon;
  private final Map<String, FactQuestion> bound = new LinkedHashMap<>();
  private final Map<String, Binding> bindings = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final List<TypedCondition> onRequest = new ArrayList<>();
  private final List<TypedCondition> onTrain = new ArrayList<>();

  /**
   * Takes one rule.
   *
   * @param text the rule
   * @param placeholders names in braces in its message
   * @param composes whether it belongs to the first pass, in which nothing is predicted yet
   * @param lexicon the words that it may name
   * @param faults takes what is wrong
   */
  PatternLint(
      RuleText text,
      List<String> placeholders,
      boolean composes,
      Lexicon lexicon,
      FileFaults faults) {
    this.text = text;
    this.placeholders = placeholders;
    this.composes = composes;
    this.lexicon = lexicon;
    this.faults = faults;
  }

  /**
   * Returns a rule that passed the lint; an exception where it did not.
   *
   * @param text the rule
   * @param lexicon the words that it may name
   */
  static TypedRule typed(RuleText text, Lexicon lexicon) {
    PatternLint lint = new PatternLint(text, List.of(), false, lexicon, new FileFaults());
    lint.check();
    return lint.typed();
  }

  /** Checks the patterns, and what the consequence takes from them. */
  void check() {
    checkCount();
    text.patterns().forEach(this::check);
    text.consequence().arguments().forEach(this::checkArgument);
    for (Binding binding : bindings.values()) {
      String name = binding.variable();
      if (!used.contains(name) && !placeholders.contains(name.substring(1))) {
        faults.add(
            binding.place(),
            "unused-binding",
            name + " is used neither by a condition nor by the message.",
            "Take it out, or name {" + name.substring(1) + "} in the message.");
      }
    }
  }

  /** Returns the rule with its names resolved; only what has been checked and is sound. */
  TypedRule typed() {
    Consequence call = text.consequence();
    ExprTypes types = new ExprTypes(Train.class, bound, used, composes, lexicon, new FileFaults());
    List<TypedNode> arguments =
        call.arguments().stream()
            .filter(argument -> !isTrain(argument))
            .map(argument -> types.node(argument).orElseThrow())
            .toList();
    return new TypedRule(
        text.id(),
        List.copyOf(onRequest),
        List.copyOf(onTrain),
        text.pattern(Train.class.getSimpleName()).isPresent(),
        Collections.unmodifiableMap(bound),
        new VerdictCall(
            call.place(), call.method(), arguments.size() < call.arguments().size(), arguments));
  }

  private static boolean isTrain(Expression argument) {
    return argument instanceof Expression.Variable variable && variable.name().equals(TRAIN);
  }

  private void checkCount() {
    List<Pattern> requests = patterns("Request");
    List<Pattern> trains = patterns("Train");
    // A pattern on something else may be meant for one on the request.
    boolean misspelt = requests.size() + trains.size() < text.patterns().size();
    if (requests.size() > 1 || (requests.isEmpty() && !misspelt)) {
      faults.add(
          requests.isEmpty() ? text.place() : requests.get(1).place(),
          "request-count",
          "the rule " + text.id() + " has no single pattern on Request.",
          "Write one: Request( … ).");
    }
    if (trains.size() > 1) {
      faults.add(
          trains.get(1).place(),
          "train-count",
          "the rule " + text.id() + " compares trains; a rule sees one train at most.");
    }
    if (text.patterns().size() == 2
        && requests.size() == 1
        && trains.equals(List.of(text.patterns().get(0)))) {
      faults.add(
          trains.get(0).place(),
          "pattern-order",
          "the pattern on Request stands before the one on Train.");
    }
  }

  private List<Pattern> patterns(String type) {
    return text.patterns().stream().filter(pattern -> pattern.type().equals(type)).toList();
  }

  private void check(Pattern pattern) {
    Optional<Class<?>> fact = Vocabulary.fact(pattern.type());
    if (fact.isEmpty()) {
      faults.add(
          pattern.place(),
          "unknown-fact",
          "there is no fact of type " + pattern.type() + "; patterns are on Request and Train.",
          Nearest.question(pattern.type(), FACTS));
      return;
    }
    checkVariable(pattern, fact.get());
    ExprTypes types = new ExprTypes(fact.get(), bound, used, composes, lexicon, faults);
    for (Constraint constraint : pattern.constraints()) {
      if (constraint instanceof RuleText.Condition condition) {
        types
            .condition(condition.expression())
            .ifPresent((fact.get() == Train.class ? onTrain : onRequest)::add);
      } else if (constraint instanceof Binding binding) {
        bind(binding, types);
      }
    }
  }

  private void checkVariable(Pattern pattern, Class<?> fact) {
    String found = pattern.variable().orElse("");
    if (fact == Train.class && !found.equals(TRAIN)) {
      faults.add(
          pattern.place(),
          "train-variable",
          "the train is not bound to $train.",
          "Write $train : Train( … ).");
    }
    if (fact == Request.class && !found.isEmpty()) {
      faults.add(
          pattern.place(),
          "request-variable",
          "the request is bound to " + found + ", which nothing can use.",
          "Write Request( … ).");
    }
  }

  private void bind(Binding binding, ExprTypes types) {
    String name = binding.variable();
    if (bindings.putIfAbsent(name, binding) != null || name.equals(TRAIN)) {
      faults.add(
          binding.place(),
          "duplicate-binding",
          name + " is bound a second time.",
          "Give it another name.");
    }
    if (binding.source() instanceof Expression.Call call
        && !call.arguments().stream()
            .allMatch(a -> a instanceof Expression.Constant || a instanceof Expression.Numeral)) {
      faults.add(
          call.place(),
          "binding-arguments",
          "in a binding a method takes constants and numbers only.");
    }
    types
        .node(binding.source())
        .filter(AskedNode.class::isInstance)
        .ifPresent(node -> bound.put(name, ((AskedNode) node).question()));
  }

  private boolean bindsFact(String name) {
    return name.equals(TRAIN)
        || text.patterns().stream()
            .anyMatch(pattern -> pattern.variable().filter(name::equals).isPresent());
  }

  private void checkArgument(Expression argument) {
    if (argument instanceof Expression.Variable variable && !bindsFact(variable.name())) {
      used.add(variable.name());
      FactQuestion question = bound.get(variable.name());
      if (question == null && !bindings.containsKey(variable.name())) {
        faults.add(
            variable.place(),
            "unknown-variable",
            variable.name() + " is not bound by a condition.",
            Nearest.question(variable.name(), bound.keySet()));
      } else if (question != null && !question.type().isNumber()) {
        faults.add(
            variable.place(),
            "wrong-type",
            variable.name() + " is " + question.type().described() + "; a number is expected.");
      }
    }
  }
}
