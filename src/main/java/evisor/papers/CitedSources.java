package evisor.papers;

import evisor.answer.CitedPapers;
import evisor.knowledge.Claim;
import evisor.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Marks the texts of one paper with their claims, and remembers which were cited. */
final class CitedSources {

  private final Knowledge knowledge;
  private final NavigableSet<String> cited = new TreeSet<>();

  CitedSources(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Returns claims in brackets with a blank before; (A) where something is assumed. */
  String marked(List<String> claims, boolean assumed) {
    cited.addAll(claims);
    List<String> ids = claims.stream().map(id -> verified(id) ? id : id + "†").toList();
    return (assumed ? " (A)" : "") + (ids.isEmpty() ? "" : " [" + String.join(", ", ids) + "]");
  }

  private boolean verified(String id) {
    Claim claim = knowledge.claims().get(id);
    return claim != null && claim.verified();
  }

  /** Returns every source that was cited, with the claims taken from it. */
  List<String> listed() {
    CitedPapers papers = new CitedPapers(knowledge.claims().values());
    TreeMap<String, List<String>> bySource = new TreeMap<>();
    for (String id : cited) {
      Claim claim = knowledge.claims().get(id);
      if (claim != null) {
        bySource
            .computeIfAbsent(papers.citation(claim.source()), source -> new ArrayList<>())
            .add(verified(id) ? id : id + "†");
      }
    }
    List<String> listed = new ArrayList<>();
    bySource.forEach((source, ids) -> listed.add(source + " [" + String.join(", ", ids) + "]"));
    return List.copyOf(listed);
  }
}
