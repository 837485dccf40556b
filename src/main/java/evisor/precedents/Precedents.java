package evisor.precedents;

import evisor.files.Faults;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.model.Method;
import evisor.model.SampleType;
import java.util.List;
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

  /**
   * Reads the precedents of a folder of rules; one without any has none.
   *
   * @param folder the folder, read with its precedents
   * @throws FaultyFilesException with every fault of every file
   */
  public static Precedents read(RulesFolder folder) throws FaultyFilesException {
    Faults faults = new Faults();
    Precedents read = read(folder, faults);
    faults.throwIfAny();
    return read;
  }

  /** Reads as much as can be read; what cannot goes to the faults. */
  public static Precedents read(RulesFolder folder, Faults faults) {
    return new PrecedentsReader(folder, faults).read();
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
