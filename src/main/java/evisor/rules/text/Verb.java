package evisor.rules.text;

import evisor.model.Effect;
import evisor.model.Level;
import evisor.model.Term;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the one call in a rule's consequence does. */
public enum Verb implements Term {
  ASK(Effect.ASK, Pass.COMPOSE, Level.INTAKE),
  REFUSE(Effect.REFUSE, Pass.COMPOSE, Level.INTAKE),
  REQUIRE(Effect.REQUIRE, Pass.COMPOSE, Level.COMPOSITION),
  SET(Effect.PARAMETER, Pass.COMPOSE, Level.COMPOSITION),
  NEED(Effect.NEED, Pass.COMPOSE, Level.SUFFICIENCY),
  USUAL(Effect.USUAL, Pass.COMPOSE, Level.PRACTICE),
  QUICK(Effect.USUAL, Pass.COMPOSE, Level.PRACTICE),
  PREFER(Effect.PREFER, Pass.COMPOSE, Level.PRIORITY),
  EXCLUDE(Effect.EXCLUDE, Pass.JUDGE, Level.DOMAIN, Level.PURPOSE),
  CONDITION(Effect.CONDITION, Pass.JUDGE, Level.GUARD, Level.DOMAIN, Level.PURPOSE),
  GRADE(Effect.GRADE, Pass.JUDGE, Level.SUFFICIENCY),
  CAUTION(Effect.CAUTION, Pass.JUDGE, Level.ADVICE),
  ADVISE(Effect.ADVISE, Pass.JUDGE, Level.ADVICE),
  STUDY(Effect.STUDY, Pass.JUDGE, Level.ADVICE);

  private final Effect effect;
  private final Pass pass;

  // The set is never changed; its type cannot say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Level> levels;

  Verb(Effect effect, Pass pass, Level first, Level... others) {
    this.effect = effect;
    this.pass = pass;
    this.levels = Collections.unmodifiableSet(EnumSet.of(first, others));
  }

  /** Returns the effect of the finding that the call makes. */
  public Effect effect() {
    return effect;
  }

  /** Returns in which pass rules with this verb run. */
  public Pass pass() {
    return pass;
  }

  /** Returns whether rules with this verb run in the first pass, which composes trains. */
  public boolean composes() {
    return pass == Pass.COMPOSE;
  }

  /** Returns the levels on which such a call can bear. */
  public Set<Level> levels() {
    return levels;
  }

  /** Returns the verb of the method of {@link evisor.model.Verdict} of that name. */
  public static Optional<Verb> named(String method) {
    return Arrays.stream(values()).filter(verb -> verb.id().equals(method)).findFirst();
  }
}
