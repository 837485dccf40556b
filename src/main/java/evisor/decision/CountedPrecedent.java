package evisor.decision;

import evisor.precedents.Precedent;

/**
 * The row by which a research group counts for a train or against it.
 *
 * @param row the row
 * @param points what it counts, below 0 against
 * @param apart on how many of sample, amount, purpose, format and GMP its situation is only near
 */
public record CountedPrecedent(Precedent row, double points, int apart) {

  /** Returns whether it was done in just such a situation. */
  public boolean direct() {
    return apart == 0;
  }

  /** Returns it with a share of its points. */
  CountedPrecedent counting(double share) {
    return share == 1 ? this : new CountedPrecedent(row, points * share, apart);
  }
}
