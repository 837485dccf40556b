package evisor.rules.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;

/**
 * What a rule does where the request fits: it asks every train by the very conditions that Drools
 * has compiled, and speaks of each that fits as it would have spoken of that one alone.
 */
final class TrainLoop {

  private final List<Variable<?>> given;
  private final Question[] questions;
  private final Consequence spoken;
  private final int[] places;

  private TrainLoop(
      List<Variable<?>> given, Question[] questions, Consequence spoken, int[] places) {
    this.given = given;
    this.questions = questions;
    this.spoken = spoken;
    this.places = places;
  }

  /** A condition on a train, asked with what the rule knows of the request. */
  @FunctionalInterface
  private interface Question {
    boolean holds(Object train, Object[] given) throws Exception;
  }

  /**
   * Returns what goes through the trains; nothing where a condition compares more than the train
   * with one thing.
   *
   * @param train the pattern on the train
   * @param spoken what is done for one train
   * @param trains the variable that holds the list of trains
   */
  static Optional<TrainLoop> of(Pattern<?> train, Consequence spoken, Variable<?> trains) {
    Variable<?> one = train.getPatternVariable();
    List<SingleConstraint> conditions = new ArrayList<>();
    if (!collect(train.getConstraint(), conditions)) {
      return Optional.empty();
    }
    Set<Variable<?>> needed = new LinkedHashSet<>();
    needed.add(trains);
    for (SingleConstraint condition : conditions) {
      needed.addAll(List.<Variable<?>>of(condition.getVariables()));
    }
    needed.addAll(List.<Variable<?>>of(spoken.getVariables()));
    needed.remove(one);
    train.getBindings().forEach(binding -> needed.remove(binding.getBoundVariable()));
    List<Variable<?>> given = List.copyOf(needed);
    List<Question> questions = new ArrayList<>();
    for (SingleConstraint condition : conditions) {
      Optional<Question> question = question(condition, one, given);
      if (question.isEmpty()) {
        return Optional.empty();
      }
      questions.add(question.get());
    }
    int[] places = new int[spoken.getVariables().length];
    for (int i = 0; i < places.length; i++) {
      Variable<?> variable = spoken.getVariables()[i];
      places[i] = given.indexOf(variable);
      if (places[i] < 0 && !variable.equals(one)) {
        return Optional.empty();
      }
    }
    return Optional.of(new TrainLoop(given, questions.toArray(new Question[0]), spoken, places));
  }

  /** Returns the consequence of a rule that does nothing else. */
  Consequence consequence() {
    return consequence(this::run);
  }

  /**
   * Returns the consequence of rules that fire as one.
   *
   * @param loops what each of them does, by its name; all take the same
   */
  static Consequence consequence(SortedMap<String, TrainLoop> loops) {
    String[] names = loops.keySet().toArray(new String[0]);
    TrainLoop[] all = loops.values().toArray(new TrainLoop[0]);
    return all[0].consequence(
        given -> {
          RuleSpeaker speaker = speaker(given);
          for (int i = 0; i < all.length; i++) {
            speaker.speaks(names[i]);
            all[i].run(given);
          }
        });
  }

  private static RuleSpeaker speaker(Object[] given) {
    for (Object one : given) {
      if (one instanceof RuleSpeaker speaker) {
        return speaker;
      }
    }
    throw new IllegalStateException("nobody is told which rule speaks");
  }

  private Consequence consequence(BlockN block) {
    return new ConsequenceImpl(
        block, given.toArray(new Variable<?>[0]), false, false, spoken.getLanguage());
  }

  /** Returns what it is given: the trains, then what conditions and consequence take. */
  List<Variable<?>> given() {
    return given;
  }

  /** Adds the conditions that must all hold; returns whether they are nothing else. */
  private static boolean collect(Constraint constraint, List<SingleConstraint> into) {
    switch (constraint.getType()) {
      case SINGLE -> {
        SingleConstraint single = (SingleConstraint) constraint;
        if (single.getVariables().length > 0) {
          into.add(single);
        }
        return true;
      }
      case MULTIPLE, AND -> {
        for (Constraint part : constraint.getChildren()) {
          if (!collect(part, into)) {
            return false;
          }
        }
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Optional<Question> question(
      SingleConstraint condition, Variable<?> train, List<Variable<?>> given) {
    Variable<?>[] variables = condition.getVariables();
    if (!variables[0].equals(train)) {
      return Optional.empty();
    }
    if (variables.length == 1) {
      Predicate1<Object> asked = bare(condition.getPredicate1());
      return Optional.of((one, values) -> asked.test(one));
    }
    int place = given.indexOf(variables[1]);
    if (variables.length > 2 || place < 0) {
      return Optional.empty();
    }
    Predicate2<Object, Object> asked = bare(condition.getPredicate2());
    return Optional.of((one, values) -> asked.test(one, values[place]));
  }

  /** Returns what a condition is compiled to, without what Drools compares it with others by. */
  @SuppressWarnings("unchecked")
  private static Predicate1<Object> bare(Predicate1<Object> asked) {
    return asked instanceof Predicate1.Impl<Object> wrapped
            && wrapped.getLambda() instanceof Predicate1<?> compiled
        ? (Predicate1<Object>) compiled
        : asked;
  }

  @SuppressWarnings("unchecked")
  private static Predicate2<Object, Object> bare(Predicate2<Object, Object> asked) {
    return asked instanceof Predicate2.Impl<Object, Object> wrapped
            && wrapped.getLambda() instanceof Predicate2<?, ?> compiled
        ? (Predicate2<Object, Object>) compiled
        : asked;
  }

  private void run(Object... given) throws Exception {
    for (Object train : (List<?>) given[0]) {
      if (fits(train, given)) {
        speak(train, given);
      }
    }
  }

  private boolean fits(Object train, Object[] given) throws Exception {
    for (Question question : questions) {
      if (!question.holds(train, given)) {
        return false;
      }
    }
    return true;
  }

  private void speak(Object train, Object[] given) throws Exception {
    Object[] values = new Object[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = places[i] < 0 ? train : given[places[i]];
    }
    spoken.getBlock().execute(values);
  }
}
