package evisor.answer;

import evisor.knowledge.Claim;
import evisor.knowledge.Claim.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Papers by what identifies them, whichever words claims cite them in: a DOI, else a PMC id, else
 * the citation.
 */
public final class CitedPapers {

  private final Map<String, String> doiOfPmcid = new LinkedHashMap<>();
  private final Map<String, Source> fullest = new LinkedHashMap<>();

  /** Takes every claim that may be cited. */
  public CitedPapers(Collection<Claim> claims) {
    for (Claim claim : claims) {
      Source source = claim.source();
      if (!source.doi().isEmpty() && !source.pmcid().isEmpty()) {
        doiOfPmcid.put(source.pmcid(), source.doi().toLowerCase(Locale.ROOT));
      }
    }
    for (Claim claim : claims) {
      fullest.merge(id(claim.source()), claim.source(), CitedPapers::fuller);
    }
  }

  private String id(Source source) {
    if (!source.doi().isEmpty()) {
      return source.doi().toLowerCase(Locale.ROOT);
    }
    return source.pmcid().isEmpty()
        ? source.citation()
        : doiOfPmcid.getOrDefault(source.pmcid(), source.pmcid());
  }

  /** Of two citations of a paper the longer one says more; of two as long, the first in order. */
  private static Source fuller(Source one, Source other) {
    int longer = Integer.compare(one.citation().length(), other.citation().length());
    return longer > 0 || (longer == 0 && one.citation().compareTo(other.citation()) <= 0)
        ? one
        : other;
  }

  /** Returns a source's paper in its fullest citation, with every id of it that is known. */
  public Source paper(Source source) {
    Source paper = Objects.requireNonNull(fullest.get(id(source)));
    String pmcid = paper.pmcid().isEmpty() ? source.pmcid() : paper.pmcid();
    String doi = paper.doi().isEmpty() ? source.doi() : paper.doi();
    return new Source(
        paper.citation(),
        doi.isEmpty() ? doiOfPmcid.getOrDefault(pmcid, "") : doi,
        pmcid,
        paper.where(),
        paper.group());
  }

  /** Returns the fullest citation of a source's paper, with its DOI or PMC id. */
  public String citation(Source source) {
    Source paper = paper(source);
    if (paper.doi().isEmpty()) {
      return paper.citation() + (paper.pmcid().isEmpty() ? "" : ". " + paper.pmcid());
    }
    return paper.citation() + ". doi:" + paper.doi();
  }
}
