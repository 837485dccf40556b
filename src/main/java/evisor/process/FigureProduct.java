package evisor.process;

import evisor.model.Figure;
import evisor.model.Range;
import evisor.speech.Speech;

/** A product of fractions, step by step, with what the factors rest on. */
final class FigureProduct {

  private double low = 1;
  private double high = 1;
  private boolean known = true;
  private final Speech speech;
  private final FigureSupport grounds = new FigureSupport();

  FigureProduct(Speech speech) {
    this.speech = speech;
  }

  /** Multiplies by a range. */
  void times(Range factor) {
    low *= factor.low();
    high *= factor.high();
  }

  /** Notes what a factor rests on. */
  void restsOn(Figure figure, String step) {
    grounds.restsOn(figure, step, speech);
  }

  /** Notes that a factor is assumed; the first reason is kept. */
  void assume(String step, String why) {
    grounds.assume(step, why);
  }

  /** Notes that a factor without which there is no product is not known. */
  void miss() {
    known = false;
  }

  /** Returns whether every factor that is needed is known. */
  boolean known() {
    return known;
  }

  /** Returns the product. */
  Figure figure() {
    return grounds.figure(new Range(low, high));
  }

  /** Returns what the product leaves of 1. */
  Figure complement() {
    return grounds.figure(new Range(1 - high, 1 - low));
  }
}
