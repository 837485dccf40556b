package evisor.model;

/**
 * What the knowledge base says of the uses of a request.
 *
 * @param inVivo whether the vesicles, or a product made of them, go into or onto a living being
 * @param functional whether a function of the vesicles is tested or used
 */
public record Purpose(boolean inVivo, boolean functional) {

  /** Uses of which nothing is known yet. */
  public static final Purpose UNKNOWN = new Purpose(false, false);
}
