package evisor.mutation;

import evisor.files.FilePlace;
import evisor.json.PlainNumber;
import evisor.knowledge.Knowledge;
import evisor.knowledge.StepProfile;
import evisor.model.Format;
import evisor.model.Method;
import evisor.mutation.Mutant.Changed;
import evisor.mutation.Mutant.RuleChange;
import evisor.rules.RuleSet;
import evisor.rules.language.Expression;
import evisor.rules.text.Rule;
import evisor.rules.text.Verb;
import evisor.rules.typed.NumberNode.WrittenNumber;
import evisor.rules.typed.TermNode.WrittenTerm;
import evisor.rules.typed.TypedCondition;
import evisor.rules.typed.TypedNode;
import evisor.rules.typed.TypedRule;
import evisor.rules.typed.VerdictCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All small changes of one rule. */
final class RuleMutants {

  private static final String CLOSED = "closed";

  private final Rule rule;
  private final TypedRule typed;
  private final Knowledge knowledge;
  private final List<Mutant> mutants = new ArrayList<>();

  private RuleMutants(String id, RuleSet rules, Knowledge knowledge) {
    this.rule = rules.rule(id).orElseThrow();
    this.typed = rules.typed(id).orElseThrow();
    this.knowledge = knowledge;
  }

  /** Returns the mutants of some rules, in the order of ids and then of the text. */
  static List<Mutant> of(RuleSet rules, Iterable<String> ids, Knowledge knowledge) {
    List<Mutant> mutants = new ArrayList<>();
    for (String id : ids) {
      RuleMutants own = new RuleMutants(id, rules, knowledge);
      own.collect();
      mutants.addAll(own.distinct());
    }
    return mutants;
  }

  private void collect() {
    add(MutantKind.REMOVED, rule.place(), "rule left out", Optional.empty());
    turned();
    said();
    for (TypedCondition condition : typed.conditions()) {
      add(
          MutantKind.DROPPED,
          condition.place(),
          "without " + condition.text(),
          typed.without(condition));
      if (condition instanceof TypedCondition.AnyOf || condition instanceof TypedCondition.AllOf) {
        TypedCondition not = new TypedCondition.Negation(condition.place(), condition);
        add(ConditionChange.of(MutantKind.NEGATED, condition, not));
      }
      ConditionChanges.of(condition).forEach(this::add);
    }
    value();
  }

  /** Two ways may lead to one change; the first is kept. */
  private List<Mutant> distinct() {
    Map<String, Mutant> byWords = new LinkedHashMap<>();
    mutants.forEach(mutant -> byWords.putIfAbsent(mutant.place() + mutant.words(), mutant));
    return List.copyOf(byWords.values());
  }

  private void add(MutantKind kind, FilePlace place, String words, Optional<Changed> changed) {
    mutants.add(new Mutant(kind, rule.id(), place, words, 1, new RuleChange(rule.id(), changed)));
  }

  private void add(MutantKind kind, FilePlace place, String words, TypedRule changed) {
    add(kind, place, words, Optional.of(new Changed(rule, changed)));
  }

  private void add(ConditionChange change) {
    add(change.kind(), change.place(), change.words(), typed.replaced(change.from(), change.to()));
  }

  /** What lays down a condition excludes instead, and the other way round. */
  private void turned() {
    if (rule.verb() != Verb.CONDITION && rule.verb() != Verb.EXCLUDE) {
      return;
    }
    Verb turned = rule.verb() == Verb.CONDITION ? Verb.EXCLUDE : Verb.CONDITION;
    VerdictCall call = typed.call();
    VerdictCall contrary =
        new VerdictCall(call.place(), turned.id(), call.ofTrain(), call.arguments());
    add(
        MutantKind.TURNED,
        call.place(),
        rule.verb().id() + " → " + turned.id(),
        Optional.of(new Changed(rule(turned), typed.with(contrary))));
  }

  /** A grade is one higher or lower, and of what is usual the first is left out. */
  private void said() {
    VerdictCall call = typed.call();
    switch (rule.verb()) {
      case NEED, GRADE -> {
        WrittenNumber old = (WrittenNumber) call.arguments().get(0);
        for (double other : new double[] {old.number() - 1, old.number() + 1}) {
          if (other >= 0) {
            Expression.Numeral numeral = new Expression.Numeral(old.place(), PlainNumber.of(other));
            says(call, List.of(WrittenNumber.of(numeral)), old.text() + " → " + numeral.digits());
          }
        }
      }
      case USUAL, QUICK -> {
        List<TypedNode> others = call.arguments().subList(1, call.arguments().size());
        if (!others.isEmpty()) {
          says(call, others, "without " + call.arguments().get(0).text());
        }
      }
      default -> {}
    }
  }

  private void says(VerdictCall call, List<TypedNode> arguments, String words) {
    VerdictCall changed =
        new VerdictCall(call.place(), call.method(), call.ofTrain(), List.copyOf(arguments));
    add(MutantKind.SAID, call.place(), words, typed.with(changed));
  }

  private Rule rule(Verb verb) {
    return new Rule(
        rule.id(),
        rule.title(),
        verb,
        rule.level(),
        rule.criterion(),
        rule.basis(),
        rule.evidence(),
        rule.place(),
        rule.text(),
        rule.message());
  }

  private void value() {
    if (rule.verb() != Verb.SET) {
      return;
    }
    VerdictCall call = typed.call();
    int last = call.arguments().size() - 1;
    TypedNode old = call.arguments().get(last);
    other(old, call.arguments())
        .ifPresent(
            value -> {
              List<TypedNode> arguments = new ArrayList<>(call.arguments());
              arguments.set(last, value);
              VerdictCall changed =
                  new VerdictCall(
                      call.place(), call.method(), call.ofTrain(), List.copyOf(arguments));
              add(
                  MutantKind.VALUE,
                  old.place(),
                  old.text() + " → " + value.text(),
                  typed.with(changed));
            });
  }

  /** Returns twice a number, the opposite of a wish, or another format of the method. */
  private Optional<TypedNode> other(TypedNode old, List<TypedNode> arguments) {
    List<Object> given =
        arguments.stream().flatMap(argument -> argument.constant().stream()).toList();
    if (old instanceof WrittenNumber number) {
      double value = given.contains(CLOSED) ? 1 - number.number() : 2 * number.number();
      return Optional.of(
          WrittenNumber.of(new Expression.Numeral(number.place(), PlainNumber.of(value))));
    }
    return old instanceof WrittenTerm format
        ? given.stream()
            .filter(Method.class::isInstance)
            .flatMap(method -> formats((Method) method).stream())
            .filter(other -> !other.equals(format.written()))
            .findFirst()
            .map(other -> written(format, other))
        : Optional.empty();
  }

  private static TypedNode written(WrittenTerm format, Format other) {
    String type = Format.class.getSimpleName();
    return new WrittenTerm(
        new Expression.Constant(format.place(), type, other.name()), format.type(), other);
  }

  private List<Format> formats(Method method) {
    return knowledge.method(method).forms().stream().map(StepProfile.Form::format).toList();
  }
}
