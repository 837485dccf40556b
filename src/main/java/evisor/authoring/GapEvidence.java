package evisor.authoring;

import evisor.cases.Case;
import evisor.knowledge.Claim;
import evisor.precedents.LiteratureSearch;
import evisor.precedents.Precedents;
import java.util.Collection;
import java.util.List;

/**
 * What is known and what is asked for, from which follows what nobody knows.
 *
 * @param precedents what others have done
 * @param searches what the literature was asked
 * @param claims all claims
 * @param published the published cases, which are what people ask for
 */
public record GapEvidence(
    Precedents precedents,
    List<LiteratureSearch> searches,
    Collection<Claim> claims,
    List<Case> published) {

  /** Takes all cases, and keeps the published ones. */
  public static GapEvidence of(
      Precedents precedents,
      List<LiteratureSearch> searches,
      Collection<Claim> claims,
      List<Case> cases) {
    return new GapEvidence(
        precedents,
        searches,
        claims,
        cases.stream().filter(one -> one.place().file().contains("/published/")).toList());
  }
}
