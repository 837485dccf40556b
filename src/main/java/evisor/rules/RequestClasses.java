package evisor.rules;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.TrainFigures.Comparison;
import evisor.rules.typed.FactQuestion;
import evisor.rules.typed.NumberNode;
import evisor.rules.typed.NumberNode.AskedNumber;
import evisor.rules.typed.TypedCondition;
import evisor.rules.typed.TypedNode;
import evisor.rules.typed.TypedRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Parts requests into classes that some rules cannot tell apart: all that they ask of the requests
 * of one class has the same answer, but for numbers, which lie on the same side of everything that
 * they are compared with. Where the trains are the same too, and their {@link #figures} compare
 * alike with what is asked, the same rules fire and say the same, but for the figures in their
 * sentences.
 */
final class RequestClasses {

  static final Train NO_TRAIN = Train.of(List.of(), Set.of());

  private final List<Aspect> aspects;
  private final List<Comparison> comparisons;
  private final boolean whole;

  private RequestClasses(List<Aspect> aspects, List<Comparison> comparisons, boolean whole) {
    this.aspects = aspects;
    this.comparisons = comparisons;
    this.whole = whole;
  }

  /** Returns the classes into which rules part requests. */
  static RequestClasses of(Collection<TypedRule> rules) {
    Collector found = new Collector();
    for (TypedRule rule : rules) {
      rule.conditions().forEach(found::add);
      rule.call().arguments().forEach(found::addWhole);
    }
    return new RequestClasses(
        found.aspects.values().stream().map(AspectBuilder::aspect).toList(),
        List.copyOf(found.comparisons),
        found.whole);
  }

  /** Returns what stands for the class of a request; equal for the requests of one class alone. */
  List<Object> classOf(Request request) {
    List<Object> seen = new ArrayList<>(aspects.size() + 1);
    for (Aspect aspect : aspects) {
      seen.add(aspect.of(request));
    }
    if (whole) {
      seen.add(request);
    }
    return seen;
  }

  /** Returns the figures of trains that were predicted for a request of any class. */
  TrainFigures figures(Request request, List<? extends Train> trains) {
    return TrainFigures.of(comparisons, request, trains);
  }

  /** One thing that rules ask of a request. */
  private static final class Aspect {
    private final TypedNode asked;
    private final double[] borders;
    private final boolean whole;

    /**
     * Takes a question.
     *
     * @param asked what is asked
     * @param borders the numbers that the answer is compared with, from the lowest
     * @param whole whether the very answer matters
     */
    Aspect(TypedNode asked, double[] borders, boolean whole) {
      this.asked = asked;
      this.borders = borders;
      this.whole = whole;
    }

    Object of(Request request) {
      if (whole || !(asked instanceof NumberNode number)) {
        return asked.value(request, NO_TRAIN);
      }
      // On a border, or behind so many of them.
      int at = Arrays.binarySearch(borders, number.number(request, NO_TRAIN));
      return at >= 0 ? 2 * at + 1 : 2 * (-1 - at);
    }
  }

  /** An aspect while rules are gone through. */
  private static final class AspectBuilder {
    private final TypedNode asked;
    private final SortedSet<Double> borders = new TreeSet<>();
    private boolean whole;

    AspectBuilder(TypedNode asked) {
      this.asked = asked;
    }

    Aspect aspect() {
      double[] sorted = borders.stream().mapToDouble(Double::doubleValue).toArray();
      return new Aspect(asked, sorted, whole);
    }
  }

  /** What rules ask. */
  private static final class Collector {
    private final Map<String, AspectBuilder> aspects = new LinkedHashMap<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private boolean whole;

    void add(TypedCondition condition) {
      if (condition instanceof TypedCondition.AllOf
          || condition instanceof TypedCondition.AnyOf
          || condition instanceof TypedCondition.Negation) {
        condition.children().forEach(part -> add((TypedCondition) part));
      } else if (condition instanceof TypedCondition.Comparison compared
          && compared.left() instanceof NumberNode left
          && compared.right() instanceof NumberNode right) {
        add(left, compared, right);
      } else {
        addWhole(condition);
      }
    }

    private void add(NumberNode left, TypedCondition.Comparison compared, NumberNode right) {
      if (predictedAlone(left) && ofRequestAlone(right)) {
        comparisons.add(new Comparison(left, compared.relation(), right));
      } else if (predictedAlone(right) && ofRequestAlone(left)) {
        comparisons.add(new Comparison(right, compared.relation().turned(), left));
      } else {
        addSide(left, right);
        addSide(right, left);
      }
    }

    private void addSide(NumberNode side, NumberNode other) {
      if (side instanceof AskedNumber number
          && ofRequestAlone(side)
          && other.constant().orElse(null) instanceof Double border) {
        aspect(number.question(), number).borders.add(border);
      } else {
        addWhole(side);
      }
    }

    /** Notes all that a node asks of a request, each with its very answer. */
    void addWhole(TypedNode node) {
      for (FactQuestion question : node.questions()) {
        if (!question.ofTrain()) {
          TypedNode asked = question.at(node.place());
          if (ofRequestAlone(asked)) {
            aspect(question, asked).whole = true;
          } else {
            whole = true;
          }
        }
      }
    }

    private AspectBuilder aspect(FactQuestion question, TypedNode asked) {
      return aspects.computeIfAbsent(key(question), key -> new AspectBuilder(asked));
    }

    private static boolean predictedAlone(TypedNode node) {
      List<FactQuestion> questions = node.questions();
      return !questions.isEmpty() && questions.stream().allMatch(FactQuestion::predicted);
    }

    private static boolean ofRequestAlone(TypedNode node) {
      List<FactQuestion> questions = node.questions();
      return !questions.isEmpty() && questions.stream().noneMatch(FactQuestion::ofTrain);
    }

    /** Returns what questions have in common that ask the same, by a variable or not. */
    private static String key(FactQuestion question) {
      List<String> arguments = question.arguments().stream().map(Collector::key).toList();
      return question.accessor() + " " + arguments;
    }

    private static String key(TypedNode node) {
      List<String> asked = node.questions().stream().map(Collector::key).toList();
      return node.text() + " " + asked;
    }
  }
}
