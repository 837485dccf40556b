package evisor.answer;

import evisor.advice.Recommendation;
import evisor.text.Wording;

/** Says an answer in one sentence of at most 140 characters. */
public final class AnswerSummary {

  private static final int LONGEST = 140;

  private AnswerSummary() {}

  /** Returns the sentence. */
  public static String of(Recommendation answer, Wording wording) {
    if (!answer.refusals().isEmpty()) {
      return wording.say("Not answered: the request is not plausible.");
    }
    if (answer.recommended().isEmpty()) {
      return wording.say("No feasible train: every train is excluded.");
    }
    String first = wording.train(answer.recommended().get().train().core());
    String strength = wording.term(answer.recommended().get().strength());
    int tied = answer.tied().size();
    String whole =
        tied == 0
            ? wording.say("%s (%s).", first, strength)
            : tied == 1
                ? wording.say(
                    "%s or %s (%s).",
                    first, wording.train(answer.tied().get(0).train().core()), strength)
                : wording.say("%s or one of %s others (%s).", first, tied, strength);
    return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - 1) + "…";
  }
}
