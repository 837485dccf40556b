package evisor.process;

import evisor.model.Figure;
import evisor.model.Range;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sum of amounts, step by step. A step of the core without an amount leaves no sum, and what its
 * amount rests on is what the sum rests on; other steps are added where they have one.
 */
final class FigureSum {

  private double low;
  private double high;
  private boolean known = true;
  private final Speech speech;
  private final FigureSupport support = new FigureSupport();
  private final List<String> assumedFor = new ArrayList<>(3);

  FigureSum(Speech speech) {
    this.speech = speech;
  }

  /** Adds the amount of a step, if {@code basis} says that there is one. */
  void add(Range amount, Optional<Figure> basis, boolean core, String step) {
    if (basis.isPresent()) {
      low += amount.low();
      high += amount.high();
      if (core) {
        restsOn(basis.get(), step);
      }
    } else if (core) {
      known = false;
    }
  }

  private void restsOn(Figure basis, String step) {
    support.restsOn(basis, step, speech);
    if (!basis.evidenced()) {
      assumedFor.add(step);
    }
  }

  /** Returns the sum; empty where an amount of the core is not known. */
  Optional<Figure> figure() {
    String assumption =
        assumedFor.isEmpty()
            ? ""
            : speech.say("assumed in part for %s", String.join(", ", assumedFor));
    return known
        ? Optional.of(new Figure(new Range(low, high), support.claims(), assumption))
        : Optional.empty();
  }
}
