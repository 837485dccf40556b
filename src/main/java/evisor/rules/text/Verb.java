package evisor.rules.text;

import evisor.model.Effect;
import evisor.model.Term;
import java.util.Arrays;
import java.util.Optional;

/** What the one call in a rule's consequence does. */
public enum Verb implements Term {
  REQUIRE(Effect.PARAMETER, true),
  SET(Effect.PARAMETER, true),
  EXCLUDE(Effect.EXCLUDE, false),
  AGAINST(Effect.AGAINST, false),
  FAVOUR(Effect.FOR, false),
  CAUTION(Effect.CAUTION, false),
  ADVISE(Effect.CAUTION, false),
  STUDY(Effect.CAUTION, false);

  private final Effect effect;
  private final boolean composes;

  Verb(Effect effect, boolean composes) {
    this.effect = effect;
    this.composes = composes;
  }

  /** Returns the effect of the finding that the call makes. */
  public Effect effect() {
    return effect;
  }

  /** Returns whether rules with this verb run in the first pass, which composes trains. */
  public boolean composes() {
    return composes;
  }

  /** Returns the verb of the method of {@link evisor.model.Verdict} of that name. */
  public static Optional<Verb> named(String method) {
    return Arrays.stream(values()).filter(verb -> verb.id().equals(method)).findFirst();
  }
}
