package evisor.process;

import evisor.model.Figure;
import evisor.model.Range;
import java.util.ArrayList;
import java.util.List;

/** A product of fractions, step by step, with what the factors rest on. */
final class Product {

  private double low = 1;
  private double high = 1;
  private String assumption = "";
  private boolean known = true;
  private final List<String> claims = new ArrayList<>();

  /** Multiplies by a range. */
  void times(Range factor) {
    low *= factor.low();
    high *= factor.high();
  }

  /** Notes what a factor rests on. */
  void restsOn(Figure figure, String step) {
    for (String claim : figure.claims()) {
      if (!claims.contains(claim)) {
        claims.add(claim);
      }
    }
    if (!figure.evidenced()) {
      assume(step, figure.assumption());
    }
  }

  /** Notes that a factor is assumed; the first reason is kept. */
  void assume(String step, String why) {
    if (assumption.isEmpty()) {
      assumption = step + ": " + why;
    }
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
    return new Figure(new Range(low, high), claims, assumption);
  }

  /** Returns what the product leaves of 1. */
  Figure complement() {
    return new Figure(new Range(1 - high, 1 - low), claims, assumption);
  }
}
