package evisor.model;

import java.util.List;

/**
 * A figure with what stands behind it: claims of the literature, or a stated assumption.
 *
 * @param range the figure; its unit is the owner's
 * @param claims ids of the claims that it is taken from
 * @param assumption why the figure is assumed where no claim gives it; empty for evidence
 */
public record Figure(Range range, List<String> claims, String assumption) {

  /** Copies the list. */
  public Figure {
    claims = List.copyOf(claims);
  }

  /** Returns whether the figure is taken from the literature and not assumed. */
  public boolean evidenced() {
    return assumption.isEmpty();
  }

  /** Returns on what the figure rests. */
  public Basis basis() {
    return evidenced() ? Basis.EVIDENCE : Basis.ASSUMPTION;
  }
}
