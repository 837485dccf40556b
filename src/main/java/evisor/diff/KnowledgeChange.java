package evisor.diff;

/**
 * One entry of the knowledge base that is not the same on both sides.
 *
 * @param file its file, for example {@code methods.json}
 * @param entry where in the file it stands, by the names of its entries, for example {@code
 *     methods/tff/forms/hollow-fibre/operating/flux_lmh}
 * @param before what it was, as JSON; empty where it was not there
 * @param after what it is, as JSON; empty where it is not there
 */
public record KnowledgeChange(String file, String entry, String before, String after) {

  private static final String CLAIMS = "claims.json";

  /** Returns whether an answer can depend on it; claims are cited by it and decide nothing. */
  public boolean decides() {
    return !file.equals(CLAIMS);
  }
}
