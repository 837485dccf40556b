package evisor.model;

/**
 * What the knowledge base says of the uses of a request.
 *
 * @param inVivo whether the vesicles, or a product made of them, go into or onto a living being
 * @param functional whether a function of the vesicles is tested or used
 * @param rnaOnly whether uses are stated, and all of them read RNA or keep samples for it
 * @param misledByLipoprotein whether a use reads lipoprotein as if it were vesicles
 */
public record Purpose(
    boolean inVivo, boolean functional, boolean rnaOnly, boolean misledByLipoprotein) {

  /** Uses of which nothing is known yet. */
  public static final Purpose UNKNOWN = new Purpose(false, false, false, false);
}
