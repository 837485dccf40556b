package evisor.rules.logic;

import evisor.files.FilePlace;
import evisor.model.Format;
import evisor.model.Lexicon;
import evisor.model.Operation;
import evisor.model.Principle;
import evisor.model.Request;
import evisor.model.StepKind;
import evisor.model.Term;
import evisor.model.Train;
import evisor.model.Use;
import evisor.model.WordTrait;
import evisor.rules.language.Expression.Relation;
import evisor.rules.language.ValueType;
import evisor.rules.language.Vocabulary;
import evisor.rules.logic.LogicFormula.Among;
import evisor.rules.logic.LogicFormula.Every;
import evisor.rules.logic.LogicFormula.Some;
import evisor.rules.typed.AskedNode;
import evisor.rules.typed.FactQuestion;
import evisor.rules.typed.NumberNode;
import evisor.rules.typed.TermNode;
import evisor.rules.typed.TypedCondition;
import evisor.rules.typed.TypedNode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes formulas of the conditions of one rule, without negations. What it cannot see into becomes
 * a question of its own, which may have any answer.
 */
record LogicTranslation(FactSpace space) {

  /** Total protein in mg/mL; below 0 where it was not measured. */
  private static final LogicSubject PROTEIN =
      new LogicSubject(
          "Request.protein",
          new NumberSet(
              List.of(
                  new NumberSet.Span(-1, true, -1, true), new NumberSet.Span(0, true, 500, true)),
              false));

  private static final FilePlace NOWHERE = FilePlace.of("");

  /** Returns that a condition holds, or that it fails. */
  LogicFormula of(TypedCondition condition, boolean holds) {
    if (condition instanceof TypedCondition.AnyOf any) {
      return joined(any.children(), holds, !holds);
    }
    if (condition instanceof TypedCondition.AllOf all) {
      return joined(all.children(), holds, holds);
    }
    if (condition instanceof TypedCondition.Negation not) {
      return of(not.part(), !holds);
    }
    if (condition instanceof TypedCondition.WrittenTruth truth) {
      return truth.truth() == holds ? LogicFormula.always() : LogicFormula.never();
    }
    return space.settled(condition, key(condition), holds).orElseGet(() -> asked(condition, holds));
  }

  private LogicFormula joined(List<TypedCondition> conditions, boolean holds, boolean all) {
    List<LogicFormula> parts = conditions.stream().map(part -> of(part, holds)).toList();
    return all ? new Every(parts) : new Some(parts);
  }

  private LogicFormula asked(TypedCondition atom, boolean holds) {
    if (atom instanceof TypedCondition.Comparison comparison) {
      return compared(comparison, holds);
    }
    if (atom instanceof TypedCondition.Membership contains) {
      String key = key(contains.set()) + " contains " + key(contains.element());
      return yes(LogicSubject.yesOrNo(key), holds != contains.negated());
    }
    if (atom instanceof TypedCondition.OneOf oneOf) {
      return oneOf(oneOf, holds != oneOf.negated());
    }
    return answered(((TypedCondition.AskedTruth) atom).question(), key(atom), holds);
  }

  private static LogicFormula yes(LogicSubject subject, boolean holds) {
    return new Among(subject, holds ? WordSet.YES : WordSet.NO);
  }

  private LogicFormula oneOf(TypedCondition.OneOf oneOf, boolean holds) {
    BitSet found = new BitSet();
    int size = 1;
    for (TermNode.WrittenTerm written : oneOf.words()) {
      Term word = (Term) written.written();
      found.set(space.lexicon().position(word));
      size = size(word);
    }
    return ranked(key(oneOf.word()), found, size, holds);
  }

  private static LogicFormula ranked(String key, BitSet found, int size, boolean holds) {
    WordSet words = new WordSet(found, size);
    return new Among(new LogicSubject(key, WordSet.all(size)), holds ? words : words.not());
  }

  private int size(Term word) {
    return space.lexicon().terms(Lexicon.kind(word)).all().size();
  }

  private LogicFormula compared(TypedCondition.Comparison comparison, boolean holds) {
    TypedNode left = comparison.left();
    TypedNode right = comparison.right();
    Relation relation = comparison.relation();
    boolean turned = left.constant().isPresent() && right.constant().isEmpty();
    return turned
        ? compared(right, relation.turned(), left, holds)
        : compared(left, relation, right, holds);
  }

  private LogicFormula compared(TypedNode left, Relation relation, TypedNode right, boolean holds) {
    Object limit = right.constant().orElse(right);
    if (limit instanceof Double number) {
      return measured(left, relation, number, holds);
    }
    boolean same = holds == (relation == Relation.EQUAL);
    if (limit instanceof Boolean truth) {
      return of((TypedCondition) left, same == truth);
    }
    if (limit instanceof String text) {
      TextSet only = TextSet.only(text);
      return new Among(new LogicSubject(key(left), TextSet.ALL), same ? only : only.not());
    }
    if (limit instanceof Term word) {
      int size = size(word);
      return ranked(key(left), ranks(space.lexicon().position(word), size, relation), size, holds);
    }
    return sideBySide(key(left), relation, key(right), holds);
  }

  private static BitSet ranks(int limit, int size, Relation relation) {
    BitSet found = new BitSet(size);
    for (int rank = 0; rank < size; rank++) {
      found.set(rank, relation.holds(rank, limit));
    }
    return found;
  }

  /** Two values that both depend on the facts: the first may be less, the same, or more. */
  private static LogicFormula sideBySide(
      String left, Relation relation, String right, boolean holds) {
    boolean inOrder = left.compareTo(right) <= 0;
    WordSet all = left.equals(right) ? WordSet.of(3, 1) : WordSet.all(3);
    WordSet words = new WordSet(ranks(1, 3, inOrder ? relation : relation.turned()), 3);
    return new Among(
        new LogicSubject(inOrder ? left + " : " + right : right + " : " + left, all),
        holds ? words : words.not());
  }

  private LogicFormula measured(TypedNode left, Relation relation, double limit, boolean holds) {
    if (left.constant().orElse(left) instanceof Double written) {
      return relation.holds(written, limit) == holds ? LogicFormula.always() : LogicFormula.never();
    }
    Optional<FactQuestion> question =
        left instanceof AskedNode asked ? Optional.of(asked.question()) : Optional.empty();
    NumberSet all = AnswerRanges.numbers(question.map(FactQuestion::accessor));
    NumberSet those = NumberSet.that(relation, limit, all.whole());
    NumberSet values = (holds ? those : those.not()).and(all);
    String key = key(left);
    if (key.equals("Request.samplesTogether")) {
      return new Among(
          new LogicSubject("Request.samplesPerDay", AnswerRanges.samplesPerDay()),
          AnswerRanges.samplesPerDay(values));
    }
    LogicFormula here = new Among(new LogicSubject(key, all), values);
    boolean zero = NumberSet.that(Relation.EQUAL, 0, all.whole()).within(values);
    return question.isPresent() && !zero ? LogicFormula.both(here, ofStep(question.get())) : here;
  }

  /** A figure of a step that is not 0 says that the step is there. */
  private LogicFormula ofStep(FactQuestion question) {
    if (!question.ofTrain() || question.arguments().size() != 1) {
      return LogicFormula.always();
    }
    TypedNode step = question.arguments().get(0);
    return step.constant().filter(StepKind.class::isInstance).isPresent()
        ? of((TypedCondition) asked(Train.class, "has", List.of(step)), true)
        : LogicFormula.always();
  }

  private static TypedNode asked(Class<?> fact, String name, List<TypedNode> arguments) {
    List<ValueType> types = arguments.stream().map(TypedNode::type).toList();
    Method accessor =
        Vocabulary.property(fact, name).or(() -> Vocabulary.form(fact, name, types)).orElseThrow();
    return FactQuestion.of(fact, accessor, arguments).at(NOWHERE);
  }

  /** A yes or no, and what a yes brings along. */
  private LogicFormula answered(FactQuestion question, String key, boolean holds) {
    LogicFormula plain = yes(LogicSubject.yesOrNo(key), holds);
    return switch (key) {
      case "Request.inVivo" -> uses(WordTrait.IN_VIVO, holds);
      case "Request.functional" -> uses(WordTrait.FUNCTIONAL, holds);
      case "Request.particlesNeeded" ->
          measured(asked(Request.class, "particlesNeed", List.of()), Relation.ABOVE, 0, holds);
      default ->
          question.arguments().size() == 1
              ? answered(question, question.arguments().get(0), plain, holds)
              : plain;
    };
  }

  private LogicFormula answered(
      FactQuestion question, TypedNode argument, LogicFormula plain, boolean holds) {
    Object word = argument.constant().orElse("");
    if (question.name().equals("proteinAtLeast") && word instanceof Double least) {
      NumberSet those =
          NumberSet.that(Relation.AT_LEAST, least, false)
              .and(NumberSet.that(Relation.AT_LEAST, 0, false));
      return new Among(PROTEIN, holds ? those : those.not());
    }
    if (!holds || !question.ofTrain()) {
      return plain;
    }
    if (word instanceof Format format && question.name().equals("uses")) {
      return LogicFormula.both(plain, space.ifUses(format));
    }
    if (word instanceof Principle principle && question.name().equals("separatesBy")) {
      return LogicFormula.both(plain, space.ifSeparatesBy(principle));
    }
    if (word instanceof Operation operation && question.name().equals("has")) {
      return LogicFormula.both(plain, space.ifHas(operation));
    }
    return question.name().equals("lacks")
        ? new Every(
            List.of(
                plain,
                yes(LogicSubject.yesOrNo("Train.needs(" + key(argument) + ")"), true),
                yes(LogicSubject.yesOrNo("Request.owns(" + key(argument) + ")"), false)))
        : plain;
  }

  private LogicFormula uses(WordTrait trait, boolean holds) {
    List<LogicFormula> parts = new ArrayList<>();
    for (Use use : space.lexicon().those(Use.class, trait)) {
      parts.add(yes(LogicSubject.yesOrNo("Request.downstream contains Use." + use.name()), holds));
    }
    return holds ? new Some(List.copyOf(parts)) : new Every(List.copyOf(parts));
  }

  /** Returns a text that two nodes share only if they always have the same value. */
  private static String key(TypedNode node) {
    if (node.constant().isPresent()) {
      return node instanceof NumberNode ? String.valueOf(node.constant().get()) : node.text();
    }
    if (node instanceof AskedNode asked) {
      FactQuestion question = asked.question();
      String name = (question.ofTrain() ? "Train." : "Request.") + question.name();
      return question.arguments().isEmpty() ? name : name + keys(question.arguments());
    }
    return name(node) + keys(node.children());
  }

  private static String keys(List<? extends TypedNode> nodes) {
    return nodes.stream().map(LogicTranslation::key).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String name(TypedNode node) {
    if (node instanceof NumberNode.Calculation sum) {
      return sum.operator();
    }
    if (node instanceof TypedCondition.Comparison comparison) {
      return comparison.relation().symbol();
    }
    if (node instanceof TypedCondition.Membership contains) {
      return contains.negated() ? "not contains" : "contains";
    }
    if (node instanceof TypedCondition.OneOf oneOf) {
      return oneOf.negated() ? "not in" : "in";
    }
    return node.getClass().getSimpleName();
  }
}
