package evisor.precedents;

import evisor.files.FileFaults;
import evisor.files.Nearest;
import evisor.files.RulesFolder;
import evisor.json.Json;
import evisor.json.Json.JsonText;
import evisor.json.JsonFields;
import evisor.model.Lexicon;
import evisor.model.Use;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The log of what the literature was asked for precedents, {@code searches.json}: {@code
 * {"searches": [{"date": "2026-11-30", "samples": ["saliva"], "amounts": ["to-10-ml"], "purpose":
 * ["rna"], "asked": "…", "came": ["iwai2017-saliva"], "says": "…"}]}}. No answer is read from it.
 */
public final class SearchLog {

  /** Where it stands in a folder of rules. */
  public static final String PATH = "searches.json";

  private static final Pattern DATE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-[0-3]\\d");

  private final PrecedentWords words;
  private final SortedSet<String> studies = new TreeSet<>();

  private SearchLog(PrecedentWords words, Precedents precedents) {
    this.words = words;
    precedents.sources().forEach(source -> studies.add(source.name()));
  }

  /**
   * Reads as much of the log as can be read; a folder without one has none.
   *
   * @param folder the folder of rules
   * @param lexicon the words of its knowledge base
   * @param precedents its precedents
   * @param faults takes what is wrong
   */
  public static List<LiteratureSearch> read(
      RulesFolder folder, Lexicon lexicon, Precedents precedents, FileFaults faults) {
    SearchLog log = new SearchLog(PrecedentWords.of(folder, lexicon), precedents);
    return PrecedentsReader.document(folder, PATH, lexicon, faults)
        .map(log::searches)
        .orElse(List.of());
  }

  private List<LiteratureSearch> searches(JsonFields file) {
    List<LiteratureSearch> searches = file.list("searches", this::search);
    file.done();
    return searches;
  }

  private LiteratureSearch search(JsonFields fields) {
    LiteratureSearch search =
        new LiteratureSearch(
            fields.text("date"),
            words.samples(fields),
            fields.termList("amounts", AmountClass.class),
            fields.termList("purpose", Use.class),
            fields.text("asked"),
            fields.texts("came"),
            fields.optionalText("says"),
            fields.place());
    if (!search.date().isEmpty() && !DATE.matcher(search.date()).matches()) {
      fields.refuse(
          "date", "bad-date", "\"" + search.date() + "\" is no date.", "Write it as 2026-11-30.");
    }
    if (search.samples().isEmpty()) {
      fields.refuse(
          "samples", "missing-entry", "the search names no sample.", "Say what was asked for.");
    }
    fields.items("came").forEach(item -> noteUnknown(item, fields.faults()));
    return search;
  }

  private void noteUnknown(Json item, FileFaults faults) {
    if (item instanceof JsonText text && !studies.contains(text.text())) {
      faults.add(
          item.place(),
          "unknown-study",
          "\"" + text.text() + "\" is no study of the precedents.",
          Nearest.mend(
              text.text(), studies, "Name a file of knowledge/precedents, or leave it out."));
    }
  }
}
