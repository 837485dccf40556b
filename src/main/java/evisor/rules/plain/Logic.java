package evisor.rules.plain;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.Expr;
import evisor.rules.language.Expr.Relation;
import evisor.rules.language.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Something that is true or false. */
sealed interface Logic extends Node {

  /** Returns whether it is true for a request and a train. */
  boolean holds(Request request, Train train);

  @Override
  default Object value(Request request, Train train) {
    return holds(request, train);
  }

  @Override
  default ValueType type() {
    return ValueType.TRUTH;
  }

  /** Returns the questions in several nodes. */
  static List<Reading> readings(List<? extends Node> nodes) {
    List<Reading> all = new ArrayList<>();
    for (Node node : nodes) {
      all.addAll(node.readings());
    }
    return all;
  }

  /** True where one of its parts is. */
  record Either(Expr source, List<Logic> parts) implements Logic {
    @Override
    public boolean holds(Request request, Train train) {
      for (Logic part : parts) {
        if (part.holds(request, train)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public List<Reading> readings() {
      return Logic.readings(parts);
    }
  }

  /** True where all of its parts are. */
  record Every(Expr source, List<Logic> parts) implements Logic {
    @Override
    public boolean holds(Request request, Train train) {
      for (Logic part : parts) {
        if (!part.holds(request, train)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public List<Reading> readings() {
      return Logic.readings(parts);
    }
  }

  /** True where its part is not. */
  record Negated(Expr source, Logic part) implements Logic {
    @Override
    public boolean holds(Request request, Train train) {
      return !part.holds(request, train);
    }

    @Override
    public List<Reading> readings() {
      return part.readings();
    }
  }

  /** Compares two numbers. */
  record Amounts(Expr source, Amount left, Relation relation, Amount right) implements Logic {
    @Override
    public boolean holds(Request request, Train train) {
      double one = left.of(request, train);
      double other = right.of(request, train);
      return switch (relation) {
        case EQUAL -> one == other;
        case UNEQUAL -> one != other;
        case AT_LEAST -> one >= other;
        case AT_MOST -> one <= other;
        case ABOVE -> one > other;
        case BELOW -> one < other;
      };
    }

    @Override
    public List<Reading> readings() {
      return Logic.readings(List.of(left, right));
    }
  }

  /** Compares two words, texts, truths or sets; only ranked words have an order. */
  record Values(Expr source, Node left, Relation relation, Node right) implements Logic {
    @Override
    public boolean holds(Request request, Train train) {
      Object one = left.value(request, train);
      Object other = right.value(request, train);
      return switch (relation) {
        case EQUAL -> one.equals(other);
        case UNEQUAL -> !one.equals(other);
        case AT_LEAST -> compared(one, other) >= 0;
        case AT_MOST -> compared(one, other) <= 0;
        case ABOVE -> compared(one, other) > 0;
        case BELOW -> compared(one, other) < 0;
      };
    }

    // The lint has seen to it that both are words of one enum.
    @SuppressWarnings("unchecked")
    private static int compared(Object one, Object other) {
      return ((Comparable<Object>) one).compareTo(other);
    }

    @Override
    public List<Reading> readings() {
      return Logic.readings(List.of(left, right));
    }
  }

  /** Asks whether a set contains a word, or lacks it. */
  record Membership(Expr source, Node set, Node element, boolean negated) implements Logic {
    @Override
    public boolean holds(Request request, Train train) {
      Collection<?> words = (Collection<?>) set.value(request, train);
      return words.contains(element.value(request, train)) != negated;
    }

    @Override
    public List<Reading> readings() {
      return Logic.readings(List.of(set, element));
    }
  }

  /** Asks whether a word is one of several, or none of them. */
  record Choice(Expr source, Node word, List<Object> words, boolean negated) implements Logic {
    @Override
    public boolean holds(Request request, Train train) {
      return words.contains(word.value(request, train)) != negated;
    }

    @Override
    public List<Reading> readings() {
      return word.readings();
    }
  }

  /** A yes or no that a fact gives. */
  record ReadTruth(Expr source, Reading reading) implements Logic {
    @Override
    public boolean holds(Request request, Train train) {
      return reading.truth(request, train);
    }

    @Override
    public List<Reading> readings() {
      return reading.all();
    }
  }

  /** A yes or no that stands in the rule. */
  record FixedTruth(Expr source, boolean truth) implements Logic, Fixed {
    @Override
    public boolean holds(Request request, Train train) {
      return truth;
    }

    @Override
    public Object constant() {
      return truth;
    }

    @Override
    public List<Reading> readings() {
      return List.of();
    }
  }
}
