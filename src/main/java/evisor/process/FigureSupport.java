package evisor.process;

import evisor.model.Figure;
import evisor.model.Range;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.List;

/** What a computed figure rests on: all claims behind it, and the first assumption, if any. */
public final class FigureSupport {

  private final List<String> claims = new ArrayList<>();
  private String assumption = "";

  /** Notes what a part of the figure rests on. */
  public void restsOn(Figure figure) {
    restsOn(figure, "", Speech.ENGLISH);
  }

  /** Notes what a step's part of the figure rests on; the step is named in the same language. */
  void restsOn(Figure figure, String step, Speech speech) {
    for (String claim : figure.claims()) {
      if (!claims.contains(claim)) {
        claims.add(claim);
      }
    }
    if (!figure.evidenced()) {
      assume(step, speech.text(figure.assumption()));
    }
  }

  /** Notes that a part is assumed; the first reason is kept. */
  void assume(String step, String why) {
    if (assumption.isEmpty()) {
      assumption = step.isEmpty() ? why : step + ": " + why;
    }
  }

  /** Returns the claims, each once. */
  public List<String> claims() {
    return List.copyOf(claims);
  }

  /** Returns whether a part is assumed. */
  public boolean assumed() {
    return !assumption.isEmpty();
  }

  /** Returns the figure with its value. */
  Figure figure(Range range) {
    return new Figure(range, claims, assumption);
  }
}
