package evisor.model;

import java.util.List;

/**
 * A figure with what stands behind it: claims of the literature, or a stated assumption.
 *
 * @param range the figure; its unit is the owner's
 * @param claims ids of the claims that it is taken from
 * @param assumption why the figure is assumed where no claim gives it; empty for evidence
 * @param id what tells it from every other figure of the knowledge base, for example {@code
 *     tff/hollow-fibre/operating/flux_lmh}; empty for a figure that was computed
 */
public record Figure(Range range, List<String> claims, String assumption, String id) {

  /** Copies the list. */
  public Figure {
    claims = List.copyOf(claims);
  }

  /** Returns a figure that was computed from others. */
  public Figure(Range range, List<String> claims, String assumption) {
    this(range, claims, assumption, "");
  }

  /** Returns whether the figure is taken from the literature and not assumed. */
  public boolean evidenced() {
    return assumption.isEmpty();
  }

  /** Returns whether a laboratory states it of itself, so that it needs neither of the two. */
  public boolean ofLaboratory() {
    return !id.isEmpty() && claims.isEmpty() && assumption.isEmpty();
  }

  /** Returns on what the figure rests. */
  public Basis basis() {
    return evidenced() ? Basis.EVIDENCE : Basis.ASSUMPTION;
  }
}
