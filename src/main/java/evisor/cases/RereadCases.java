package evisor.cases;

import evisor.cases.CaseReader.ReadFile;
import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.request.RequestReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Cases that are read again and again while they are edited: each file when it has changed. */
public final class RereadCases {

  private Map<String, Kept> kept = Map.of();
  private String words = "";
  private SortedSet<String> rules = new TreeSet<>();

  /** A file, and what was read of it. */
  private record Kept(CaseFile file, ReadFile read) {}

  /**
   * Reads case files.
   *
   * @param files the files
   * @param requests reads their requests
   * @param words a digest of all that {@code requests} reads by
   * @param rules ids of all rules that there are
   * @return the cases in the order of the files
   * @throws FaultyFilesException where a file is no case, with every fault in every file
   */
  public List<Case> read(
      List<CaseFile> files, RequestReader requests, String words, SortedSet<String> rules)
      throws FaultyFilesException {
    boolean same = words.equals(this.words) && rules.equals(this.rules);
    Map<String, Kept> before = same ? kept : Map.of();
    List<Kept> now =
        files.parallelStream().map(file -> kept(file, before, requests, rules)).toList();
    this.words = words;
    this.rules = rules;
    this.kept = new LinkedHashMap<>();
    now.forEach(one -> kept.put(one.file().shown(), one));
    FileFaults faults = new FileFaults();
    List<Case> cases = CaseReader.together(now.stream().map(Kept::read).toList(), faults);
    faults.throwIfAny();
    return cases;
  }

  private static Kept kept(
      CaseFile file, Map<String, Kept> before, RequestReader requests, SortedSet<String> rules) {
    Kept known = before.get(file.shown());
    return known != null && Arrays.equals(known.file().bytes(), file.bytes())
        ? known
        : new Kept(file, CaseReader.one(file, requests, rules));
  }
}
