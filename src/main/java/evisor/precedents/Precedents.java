package evisor.precedents;

import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.SampleType;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * All precedents of a folder of rules.
 *
 * @param sources the studies, by name
 * @param rows the rows, by study and number
 * @param groups research groups by id
 * @param reviews DOIs and PMC ids, in small letters, of texts under which many studies are quoted
 */
public record Precedents(
    List<PrecedentSource> sources,
    List<Precedent> rows,
    SortedMap<String, ResearchGroup> groups,
    SortedSet<String> reviews) {

  /** Nobody has done anything. */
  public static final Precedents NONE =
      new Precedents(
          List.of(), List.of(), Collections.emptySortedMap(), Collections.emptySortedSet());

  /**
   * Reads as much of the precedents of a folder of rules as can be read; one without any has none.
   *
   * @param folder the folder
   * @param lexicon the words of its knowledge base
   * @param faults takes what is wrong
   */
  public static Precedents read(RulesFolder folder, Lexicon lexicon, FileFaults faults) {
    return new PrecedentsReader(folder, lexicon, faults).read();
  }

  /** Returns those of which no row is one of some. */
  public Precedents without(Set<String> ids) {
    return new Precedents(
        sources, rows.stream().filter(row -> !ids.contains(row.id())).toList(), groups, reviews);
  }

  /** Returns the groups that had reason to do the same with such a sample, each once. */
  public SortedSet<String> groupsFor(SampleType sample, List<Method> core) {
    return groups(
        row ->
            row.outcome().favours()
                && row.sample().equals(sample.id())
                && row.methods().filter(core::equals).isPresent());
  }

  /** Returns the groups of the rows that are meant, each once. */
  public SortedSet<String> groups(Predicate<Precedent> meant) {
    SortedSet<String> found = new TreeSet<>();
    rows.stream().filter(meant).forEach(row -> found.add(row.source().group()));
    return found;
  }
}
