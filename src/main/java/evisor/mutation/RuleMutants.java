package evisor.mutation;

import evisor.files.Place;
import evisor.json.PlainNumber;
import evisor.knowledge.Knowledge;
import evisor.knowledge.StepProfile;
import evisor.model.Effect;
import evisor.model.Format;
import evisor.model.Method;
import evisor.model.Strength;
import evisor.mutation.Mutant.Changed;
import evisor.mutation.Mutant.RuleChange;
import evisor.rules.RuleSet;
import evisor.rules.language.Expr;
import evisor.rules.language.ExprText;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Annotation;
import evisor.rules.language.RuleText.Condition;
import evisor.rules.language.RuleText.Consequence;
import evisor.rules.language.RuleText.Constraint;
import evisor.rules.language.RuleText.Pattern;
import evisor.rules.language.Vocabulary;
import evisor.rules.text.Rule;
import evisor.rules.text.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All small changes of one rule. */
final class RuleMutants {

  private static final List<Strength> SOFT =
      List.of(Strength.WEAK, Strength.MODERATE, Strength.STRONG);
  private static final String CLOSED = "closed";

  private final Rule rule;
  private final RuleText text;
  private final Knowledge knowledge;
  private final List<Mutant> mutants = new ArrayList<>();

  private RuleMutants(Rule rule, RuleText text, Knowledge knowledge) {
    this.rule = rule;
    this.text = text;
    this.knowledge = knowledge;
  }

  /** Returns the mutants of some rules, in the order of ids and then of the text. */
  static List<Mutant> of(RuleSet rules, Iterable<String> ids, Knowledge knowledge) {
    List<Mutant> mutants = new ArrayList<>();
    for (String id : ids) {
      RuleMutants own =
          new RuleMutants(rules.rule(id).orElseThrow(), rules.text(id).orElseThrow(), knowledge);
      own.collect();
      mutants.addAll(own.distinct());
    }
    return mutants;
  }

  private void collect() {
    add(MutantKind.REMOVED, rule.place(), "rule left out", Optional.empty());
    weight();
    for (int i = 0; i < text.patterns().size(); i++) {
      Pattern pattern = text.patterns().get(i);
      ExprChanges changes = new ExprChanges(Vocabulary.fact(pattern.type()).orElseThrow());
      for (int j = 0; j < pattern.constraints().size(); j++) {
        if (pattern.constraints().get(j) instanceof Condition condition) {
          Expr expr = condition.expression();
          conditions(
              i, j, new ExprChange(MutantKind.DROPPED, expr.place(), without(expr), expr), true);
          if (expr instanceof Expr.Any || expr instanceof Expr.All) {
            Expr not = new Expr.Not(expr.place(), expr);
            conditions(i, j, ExprChange.of(MutantKind.NEGATED, expr, not), false);
          }
          for (ExprChange change : changes.of(expr)) {
            conditions(i, j, change, false);
          }
        }
      }
    }
    value();
  }

  private static String without(Expr expr) {
    return "without " + ExprText.of(expr);
  }

  /** Two ways may lead to one change; the first is kept. */
  private List<Mutant> distinct() {
    Map<String, Mutant> byWords = new LinkedHashMap<>();
    mutants.forEach(mutant -> byWords.putIfAbsent(mutant.place() + mutant.words(), mutant));
    return List.copyOf(byWords.values());
  }

  private void add(MutantKind kind, Place place, String words, Optional<Changed> changed) {
    mutants.add(new Mutant(kind, rule.id(), place, words, 1, new RuleChange(rule.id(), changed)));
  }

  private void conditions(int pattern, int at, ExprChange change, boolean dropped) {
    Pattern old = text.patterns().get(pattern);
    List<Constraint> constraints = new ArrayList<>(old.constraints());
    if (dropped) {
      constraints.remove(at);
    } else {
      constraints.set(at, new Condition(change.changed()));
    }
    List<Pattern> patterns = new ArrayList<>(text.patterns());
    patterns.set(pattern, new Pattern(old.place(), old.variable(), old.type(), constraints));
    add(
        change.kind(),
        change.place(),
        change.words(),
        Optional.of(new Changed(rule, text(patterns, text.consequence()))));
  }

  private RuleText text(List<Pattern> patterns, Consequence consequence) {
    return new RuleText(
        text.id(),
        text.place(),
        text.annotations(),
        patterns,
        consequence,
        text.text(),
        text.code());
  }

  /** Only what argues has a weight: the strength of anything else moves no score. */
  private void weight() {
    Effect effect = rule.verb().effect();
    if (effect != Effect.FOR && effect != Effect.AGAINST) {
      return;
    }
    Place place = text.annotation("strength").map(Annotation::valuePlace).orElse(rule.place());
    for (Strength other : SOFT) {
      if (Math.abs(SOFT.indexOf(other) - SOFT.indexOf(rule.strength())) == 1) {
        add(
            MutantKind.STRENGTH,
            place,
            rule.strength().id() + " → " + other.id(),
            Optional.of(new Changed(rule(rule.verb(), other), text)));
      }
    }
    Verb turned = rule.verb() == Verb.AGAINST ? Verb.FAVOUR : Verb.AGAINST;
    Consequence call = text.consequence();
    add(
        MutantKind.TURNED,
        call.place(),
        rule.verb().id() + " → " + turned.id(),
        Optional.of(
            new Changed(
                rule(turned, rule.strength()),
                text(
                    text.patterns(),
                    new Consequence(call.place(), turned.id(), call.arguments())))));
  }

  private Rule rule(Verb verb, Strength strength) {
    return new Rule(
        rule.id(),
        rule.title(),
        verb,
        rule.criterion(),
        strength,
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
    Consequence call = text.consequence();
    int last = call.arguments().size() - 1;
    Expr old = call.arguments().get(last);
    other(old, call)
        .ifPresent(
            value -> {
              List<Expr> arguments = new ArrayList<>(call.arguments());
              arguments.set(last, value);
              add(
                  MutantKind.VALUE,
                  old.place(),
                  ExprText.of(old) + " → " + ExprText.of(value),
                  Optional.of(
                      new Changed(
                          rule,
                          text(
                              text.patterns(),
                              new Consequence(call.place(), call.method(), arguments)))));
            });
  }

  /** Returns twice a number, the opposite of a wish, or another format of the method. */
  private Optional<Expr> other(Expr old, Consequence call) {
    if (old instanceof Expr.Numeral number) {
      boolean wish =
          call.arguments().stream()
              .anyMatch(a -> a instanceof Expr.Text name && name.value().equals(CLOSED));
      double value = wish ? 1 - number.value() : 2 * number.value();
      return Optional.of(new Expr.Numeral(number.place(), PlainNumber.of(value)));
    }
    if (old instanceof Expr.Constant format) {
      return call.arguments().stream()
          .filter(Expr.Constant.class::isInstance)
          .map(Expr.Constant.class::cast)
          .filter(argument -> argument.type().equals("Method"))
          .flatMap(method -> formats(method).stream())
          .filter(other -> !other.name().equals(format.name()))
          .findFirst()
          .map(other -> new Expr.Constant(format.place(), format.type(), other.name()));
    }
    return Optional.empty();
  }

  private List<Format> formats(Expr.Constant method) {
    Method named = (Method) Vocabulary.constant(Method.class, method.name()).orElseThrow();
    return knowledge.method(named).forms().stream().map(StepProfile.Form::format).toList();
  }
}
