package evisor.rules.logic;

import evisor.model.Format;
import evisor.model.Lexicon;
import evisor.model.Operation;
import evisor.model.Principle;
import evisor.model.Request;
import evisor.model.Term;
import evisor.model.Train;
import evisor.model.Use;
import evisor.model.WordTrait;
import evisor.rules.language.Expr;
import evisor.rules.language.Expr.Relation;
import evisor.rules.language.ValueType;
import evisor.rules.language.Vocabulary;
import evisor.rules.logic.Formula.Among;
import evisor.rules.logic.Formula.Every;
import evisor.rules.logic.Formula.Some;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Makes formulas of the conditions of one rule, without negations. What it cannot see into becomes
 * a question of its own, which may have any answer.
 */
final class Translation {

  /** Total protein in mg/mL; below 0 where it was not measured. */
  private static final Subject PROTEIN =
      new Subject(
          "Request.protein",
          new Numbers(
              List.of(new Numbers.Span(-1, true, -1, true), new Numbers.Span(0, true, 500, true)),
              false));

  private final World world;
  private final Class<?> fact;
  private final Map<String, Bound> bound;

  /** What a variable stands for, and on which fact. */
  record Bound(Class<?> fact, Expr source) {}

  Translation(World world, Class<?> fact, Map<String, Bound> bound) {
    this.world = world;
    this.fact = fact;
    this.bound = bound;
  }

  /** Returns that a condition holds, or that it fails. */
  Formula of(Expr condition, boolean holds) {
    if (condition instanceof Expr.Any || condition instanceof Expr.All) {
      List<Formula> parts = new ArrayList<>();
      for (Expr part : condition.parts()) {
        parts.add(of(part, holds));
      }
      return condition instanceof Expr.Any == holds
          ? new Some(List.copyOf(parts))
          : new Every(List.copyOf(parts));
    }
    if (condition instanceof Expr.Not not) {
      return of(not.inner(), !holds);
    }
    if (condition instanceof Expr.Truth truth) {
      return truth.value() == holds ? Formula.ALWAYS : Formula.NEVER;
    }
    Expr atom = onThisFact(condition);
    return world.settled(atom, fact == Train.class, holds).orElseGet(() -> asked(atom, holds));
  }

  /** A variable that is bound on this fact says no more than what it is bound to. */
  private Expr onThisFact(Expr expression) {
    if (expression instanceof Expr.Variable variable) {
      Bound found = bound.get(variable.name());
      return found != null && found.fact() == fact ? found.source() : expression;
    }
    if (expression instanceof Expr.Comparison comparison) {
      return new Expr.Comparison(
          comparison.place(),
          onThisFact(comparison.left()),
          comparison.relation(),
          onThisFact(comparison.right()));
    }
    if (expression instanceof Expr.Contains contains) {
      return new Expr.Contains(
          contains.place(), onThisFact(contains.set()), contains.element(), contains.negated());
    }
    if (expression instanceof Expr.OneOf oneOf) {
      return new Expr.OneOf(
          oneOf.place(), onThisFact(oneOf.value()), oneOf.words(), oneOf.negated());
    }
    return expression;
  }

  private Formula asked(Expr atom, boolean holds) {
    if (atom instanceof Expr.Comparison comparison) {
      return compared(comparison, holds);
    }
    if (atom instanceof Expr.Contains contains) {
      return contained(contains, holds != contains.negated());
    }
    if (atom instanceof Expr.OneOf oneOf) {
      return oneOf(oneOf, holds != oneOf.negated());
    }
    return answered(atom, holds);
  }

  private Formula contained(Expr.Contains contains, boolean holds) {
    return yes(
        Subject.yesOrNo(key(contains.set()) + " contains " + key(contains.element())), holds);
  }

  private static Formula yes(Subject subject, boolean holds) {
    return new Among(subject, holds ? Words.YES : Words.NO);
  }

  private Formula oneOf(Expr.OneOf oneOf, boolean holds) {
    BitSet found = new BitSet();
    int size = 1;
    for (Expr word : oneOf.words()) {
      Optional<Term> constant = Written.constant(word);
      if (constant.isEmpty()) {
        return yes(Subject.yesOrNo(key(oneOf)), holds);
      }
      found.set(world.lexicon().position(constant.get()));
      size = size(constant.get());
    }
    Words words = new Words(found, size);
    return new Among(new Subject(key(oneOf.value()), Words.all(size)), holds ? words : words.not());
  }

  private int size(Term word) {
    return world.lexicon().terms(Lexicon.kind(word)).all().size();
  }

  private Formula compared(Expr.Comparison comparison, boolean holds) {
    Expr left = comparison.left();
    Expr right = comparison.right();
    Relation relation = comparison.relation();
    boolean turned = Written.is(left) && !Written.is(right);
    return turned
        ? compared(right, turned(relation), left, holds)
        : compared(left, relation, right, holds);
  }

  private static Relation turned(Relation relation) {
    return switch (relation) {
      case EQUAL, UNEQUAL -> relation;
      case AT_LEAST -> Relation.AT_MOST;
      case AT_MOST -> Relation.AT_LEAST;
      case ABOVE -> Relation.BELOW;
      case BELOW -> Relation.ABOVE;
    };
  }

  private Formula compared(Expr left, Relation relation, Expr right, boolean holds) {
    OptionalDouble limit = Written.number(right);
    if (limit.isPresent()) {
      return measured(left, relation, limit.getAsDouble(), holds);
    }
    if (right instanceof Expr.Truth truth) {
      return of(left, holds == (truth.value() == (relation == Relation.EQUAL)));
    }
    if (right instanceof Expr.Text text) {
      boolean same = holds == (relation == Relation.EQUAL);
      Texts only = Texts.only(text.value());
      return new Among(new Subject(key(left), Texts.ALL), same ? only : only.not());
    }
    Optional<Term> word = Written.constant(right);
    if (word.isPresent()) {
      int size = size(word.get());
      Words words = ranked(world.lexicon().position(word.get()), size, relation);
      return new Among(new Subject(key(left), Words.all(size)), holds ? words : words.not());
    }
    return sideBySide(left, relation, right, holds);
  }

  private static Words ranked(int limit, int size, Relation relation) {
    BitSet found = new BitSet(size);
    for (int rank = 0; rank < size; rank++) {
      found.set(rank, stands(Integer.compare(rank, limit), relation));
    }
    return new Words(found, size);
  }

  private static boolean stands(int order, Relation relation) {
    return switch (relation) {
      case EQUAL -> order == 0;
      case UNEQUAL -> order != 0;
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case ABOVE -> order > 0;
      case BELOW -> order < 0;
    };
  }

  /** Two values that both depend on the facts: the first may be less, the same, or more. */
  private Formula sideBySide(Expr left, Relation relation, Expr right, boolean holds) {
    String one = key(left);
    String other = key(right);
    boolean inOrder = one.compareTo(other) <= 0;
    Relation asked = inOrder ? relation : turned(relation);
    Words all = one.equals(other) ? Words.of(3, 1) : Words.all(3);
    Words words = ranked(1, 3, asked);
    return new Among(
        new Subject((inOrder ? one + " : " + other : other + " : " + one), all),
        holds ? words : words.not());
  }

  private Formula measured(Expr left, Relation relation, double limit, boolean holds) {
    OptionalDouble written = Written.number(left);
    if (written.isPresent()) {
      boolean is = stands(Double.compare(written.getAsDouble(), limit), relation);
      return is == holds ? Formula.ALWAYS : Formula.NEVER;
    }
    Numbers all = Answers.numbers(accessor(left));
    Numbers those = Numbers.that(relation, limit, all.whole());
    Numbers values = (holds ? those : those.not()).and(all);
    if (left instanceof Expr.Property property && property.name().equals("samplesTogether")) {
      return new Among(
          new Subject("Request.samplesPerDay", Answers.samplesPerDay()),
          Answers.samplesPerDay(values));
    }
    Formula here = new Among(new Subject(key(left), all), values);
    boolean zero = Numbers.that(Relation.EQUAL, 0, all.whole()).within(values);
    return left instanceof Expr.Call call && !zero ? Formula.both(here, ofStep(call)) : here;
  }

  /** A figure of a step that is not 0 says that the step is there. */
  private Formula ofStep(Expr.Call call) {
    if (call.arguments().size() == 1
        && call.arguments().get(0) instanceof Expr.Constant kind
        && (kind.type().equals("Method") || kind.type().equals("Operation"))) {
      return of(new Expr.Call(call.place(), "has", call.arguments()), true);
    }
    return Formula.ALWAYS;
  }

  /** A yes or no, and what a yes brings along. */
  private Formula answered(Expr atom, boolean holds) {
    Formula plain = yes(Subject.yesOrNo(key(atom)), holds);
    if (atom instanceof Expr.Property property && fact == Request.class) {
      return switch (property.name()) {
        case "inVivo" -> uses(WordTrait.IN_VIVO, holds);
        case "functional" -> uses(WordTrait.FUNCTIONAL, holds);
        case "particlesNeeded" ->
            measured(new Expr.Property(atom.place(), "particlesNeed"), Relation.ABOVE, 0, holds);
        default -> plain;
      };
    }
    if (atom instanceof Expr.Call call && call.arguments().size() == 1) {
      return answered(call, call.arguments().get(0), plain, holds);
    }
    return plain;
  }

  private Formula answered(Expr.Call call, Expr argument, Formula plain, boolean holds) {
    OptionalDouble number = Written.number(argument);
    if (call.name().equals("proteinAtLeast") && number.isPresent()) {
      Numbers those =
          Numbers.that(Relation.AT_LEAST, number.getAsDouble(), false)
              .and(Numbers.that(Relation.AT_LEAST, 0, false));
      return new Among(PROTEIN, holds ? those : those.not());
    }
    Optional<Term> word = Written.constant(argument);
    if (!holds || word.isEmpty() || fact != Train.class) {
      return plain;
    }
    return switch (call.name()) {
      case "uses" -> Formula.both(plain, world.ifUses((Format) word.get()));
      case "separatesBy" -> Formula.both(plain, world.ifSeparatesBy((Principle) word.get()));
      case "has" ->
          word.get() instanceof Operation operation
              ? Formula.both(plain, world.ifHas(operation))
              : plain;
      case "lacks" ->
          new Every(
              List.of(
                  plain,
                  yes(Subject.yesOrNo("Train.needs(" + key(argument) + ")"), true),
                  yes(Subject.yesOrNo("Request.owns(" + key(argument) + ")"), false)));
      default -> plain;
    };
  }

  private Formula uses(WordTrait trait, boolean holds) {
    List<Formula> parts = new ArrayList<>();
    for (Use use : world.lexicon().those(Use.class, trait)) {
      parts.add(yes(Subject.yesOrNo("Request.downstream contains Use." + use.name()), holds));
    }
    return holds ? new Some(List.copyOf(parts)) : new Every(List.copyOf(parts));
  }

  private Optional<Method> accessor(Expr expression) {
    if (expression instanceof Expr.Property property) {
      return Vocabulary.property(fact, property.name());
    }
    if (expression instanceof Expr.Call call) {
      List<Method> forms = Vocabulary.methods(fact, call.name());
      return forms.stream()
          .filter(form -> ValueType.of(form.getGenericReturnType()).isPresent())
          .filter(form -> form.getParameterCount() == call.arguments().size())
          .findFirst();
    }
    if (expression instanceof Expr.Variable variable) {
      Bound found = bound.get(variable.name());
      return found == null
          ? Optional.empty()
          : new Translation(world, found.fact(), bound).accessor(found.source());
    }
    return Optional.empty();
  }

  /** Returns a text that two expressions share only if they always have the same value. */
  private String key(Expr expression) {
    if (expression instanceof Expr.Property property) {
      return fact.getSimpleName() + '.' + property.name();
    }
    if (expression instanceof Expr.Numeral numeral) {
      return String.valueOf(numeral.value());
    }
    if (expression instanceof Expr.Constant constant) {
      return constant.type() + '.' + constant.name();
    }
    if (expression instanceof Expr.Truth truth) {
      return String.valueOf(truth.value());
    }
    if (expression instanceof Expr.Text text) {
      return '"' + text.value() + '"';
    }
    if (expression instanceof Expr.Variable variable) {
      Bound found = bound.get(variable.name());
      return found == null
          ? variable.name()
          : new Translation(world, found.fact(), bound).key(found.source());
    }
    StringBuilder text = new StringBuilder(name(expression)).append('(');
    for (Expr part : expression.parts()) {
      text.append(key(part)).append(", ");
    }
    if (!expression.parts().isEmpty()) {
      text.setLength(text.length() - 2);
    }
    return text.append(')').toString();
  }

  private String name(Expr expression) {
    if (expression instanceof Expr.Call call) {
      return fact.getSimpleName() + '.' + call.name();
    }
    if (expression instanceof Expr.Arithmetic sum) {
      return sum.operator();
    }
    if (expression instanceof Expr.Comparison comparison) {
      return comparison.relation().symbol();
    }
    if (expression instanceof Expr.Contains contains) {
      return contains.negated() ? "not contains" : "contains";
    }
    if (expression instanceof Expr.OneOf oneOf) {
      return oneOf.negated() ? "not in" : "in";
    }
    return expression.getClass().getSimpleName();
  }
}
