package evisor.validation;

import evisor.cases.Case;
import evisor.knowledge.Claim;
import evisor.precedents.Precedent;
import evisor.precedents.PrecedentSource;
import evisor.precedents.Precedents;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything that comes from the research group of a case: its papers are told by the group and,
 * where none is named, by DOI or PMC id.
 *
 * @param group id of the group; the case's own id where it names none
 * @param rows ids of its precedents
 * @param claims ids of its claims, those that its precedents repeat among them
 */
record OwnWork(String group, SortedSet<String> rows, SortedSet<String> claims) {

  static OwnWork of(Case tested, Precedents precedents, Collection<Claim> claims) {
    Paper paper = tested.source().map(Paper::of).orElse(new Paper("", "", ""));
    SortedSet<String> rows = new TreeSet<>();
    SortedSet<String> own = new TreeSet<>();
    for (Precedent row : precedents.rows()) {
      if (paper.isBySame(Paper.of(row.source())) || row.cases().contains(tested.id())) {
        rows.add(row.id());
        own.addAll(row.claims());
      }
    }
    for (Claim claim : claims) {
      if (paper.isBySame(Paper.of(claim.source()))) {
        own.add(claim.id());
      }
    }
    String group = paper.group().isEmpty() ? tested.id() : paper.group();
    return new OwnWork(
        group, Collections.unmodifiableSortedSet(rows), Collections.unmodifiableSortedSet(own));
  }

  /** What tells by whom a publication is; what is not known is empty. */
  private record Paper(String group, String doi, String pmcid) {

    static Paper of(Case.Source source) {
      return new Paper(source.group(), source.doi(), source.pmcid());
    }

    static Paper of(Claim.Source source) {
      return new Paper(source.group(), source.doi(), source.pmcid());
    }

    static Paper of(PrecedentSource source) {
      return new Paper(source.group(), source.doi(), source.pmcid());
    }

    boolean isBySame(Paper other) {
      return (group.isEmpty() || other.group.isEmpty())
          ? (isSame(doi, other.doi) || isSame(pmcid, other.pmcid))
          : group.equals(other.group);
    }

    private static boolean isSame(String id, String other) {
      return !id.isEmpty() && id.equalsIgnoreCase(other);
    }
  }
}
