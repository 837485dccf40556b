package evisor.precedents;

import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.knowledge.ShippedRules;
import evisor.words.ShippedWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small made-up folder of precedents, to be changed by tests. */
public final class PrecedentFolder {

  private static final String FOLDER = "knowledge/precedents/";

  private final SortedMap<String, String> files = new TreeMap<>();

  private PrecedentFolder() {}

  /** Returns two studies of two groups: two rows on plasma, one in words that are kept apart. */
  public static PrecedentFolder create() {
    PrecedentFolder made = new PrecedentFolder();
    made.files.put(
        "knowledge/words.json",
        new String(
            ShippedRules.knowledgeFiles().get("knowledge/words.json"), StandardCharsets.UTF_8));
    made.files.put(
        "knowledge/groups.json",
        """
        {"groups": [
          {"id": "abel-bern", "name": "Abel, Bern", "basis": "known", "also": ["Abel group"]},
          {"id": "cain-cork", "name": "Cain, Cork", "basis": "first-author"}]}
        """);
    made.files.put(
        "knowledge/words-apart.json",
        """
        {"samples": [{"id": "red-blood-cells", "label": "red blood cells"}],
         "methods": [{"id": "flow-sorting", "label": "sorting"}], "uses": [],
         "formats": [{"method": "bind-elute", "id": "heparin-resin", "label": "heparin"}]}
        """);
    made.files.put(
        FOLDER + "abel2019-plasma.json",
        """
        {"source": {"citation": "Abel 2019, J Ves 1:1", "doi": "10.1234/abel", "year": 2019,
                    "group": "abel-bern"},
         "rows": [
          {"id": "abel2019-plasma-1", "read": "abstract", "where": "abstract", "verified": true,
           "confidence": "high", "sample": "plasma",
           "amount": {"low": 0.5, "high": 1, "unit": "mL", "stated": true},
           "purpose": ["rna"], "gmp": "none", "in_people": false,
           "core": [{"method": "sec", "format": "gravity-column"}], "shows": "won",
           "over": [{"core": [{"method": "differential-uc"}], "criterion": "purity",
                     "result": "better"}],
           "figures": {"recovery": [0.4, 0.6]}, "says": "The column was cleaner."},
          {"id": "abel2019-plasma-2", "read": "abstract", "where": "abstract", "verified": false,
           "confidence": "low", "sample": "serum", "purpose": ["rna"], "gmp": "none",
           "in_people": false, "core": [{"method": "differential-uc"}], "shows": "lost",
           "says": "The pellet was dirtier."}]}
        """);
    made.files.put(
        FOLDER + "cain2020-blood.json",
        """
        {"source": {"citation": "Cain 2020, J Ves 2:1", "doi": "10.1234/cain",
                    "group": "cain-cork"},
         "rows": [
          {"id": "cain2020-blood-1", "read": "secondary", "where": "Table 1", "verified": true,
           "confidence": "medium", "sample": "red-blood-cells", "purpose": [], "gmp": "none",
           "in_people": false, "core": [{"method": "flow-sorting"}], "shows": "used",
           "says": "Sorted from blood."}]}
        """);
    return made;
  }

  /** Replaces the first place where a study says something. */
  public PrecedentFolder with(String study, String found, String replacement) {
    return withIn(FOLDER + study + ".json", found, replacement);
  }

  /** Replaces the first place where a file says something. */
  public PrecedentFolder withIn(String path, String found, String replacement) {
    String text = files.getOrDefault(path, "");
    int at = text.indexOf(found);
    if (at < 0) {
      throw new IllegalArgumentException("not in " + path + ": " + found);
    }
    files.put(path, text.substring(0, at) + replacement + text.substring(at + found.length()));
    return this;
  }

  /** Adds a file. */
  public PrecedentFolder withFile(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** Returns the files by path. */
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  /** Returns what they say, which must be without fault. */
  public Precedents precedents() {
    FileFaults faults = new FileFaults();
    Precedents read = Precedents.read(folder(), ShippedWords.LEXICON, faults);
    if (!faults.diagnostics().isEmpty()) {
      throw new IllegalStateException(faults.diagnostics().toString());
    }
    return read;
  }

  /** Returns what the literature was asked, which must be without fault. */
  public List<LiteratureSearch> searches() {
    FileFaults faults = new FileFaults();
    List<LiteratureSearch> read =
        SearchLog.read(folder(), ShippedWords.LEXICON, precedents(), faults);
    if (!faults.diagnostics().isEmpty()) {
      throw new IllegalStateException(faults.diagnostics().toString());
    }
    return read;
  }

  /** Returns them as a folder of rules that holds nothing else. */
  public RulesFolder folder() {
    return new RulesFolder("rules", files());
  }
}
