package evisor.authoring;

import evisor.files.FileFaults;
import evisor.files.FillIn;
import evisor.files.RulesFolder;
import evisor.knowledge.KnowledgeReader;
import evisor.model.Confidence;
import evisor.model.Term;
import evisor.precedents.PrecedentOutcome;
import evisor.precedents.PrecedentSource;
import evisor.precedents.Precedents;
import evisor.precedents.ReadingDepth;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Begins the file of a study of which only the DOI or the PMC id is known. */
public final class NewPrecedent {

  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)*/[^\\s\"\\\\]+");
  private static final Pattern PMCID = Pattern.compile("PMC[1-9]\\d*");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final FolderOnDisk rules;
  private final Precedents there;

  private NewPrecedent(FolderOnDisk rules, Precedents there) {
    this.rules = rules;
    this.there = there;
  }

  /**
   * Takes the folder of rules to write to; precedents in it that cannot be read are passed over.
   */
  public static NewPrecedent in(FolderOnDisk rules) {
    FileFaults faults = new FileFaults();
    RulesFolder folder = RulesFolder.at(rules.root(), rules.shown(), faults);
    return new NewPrecedent(rules, KnowledgeReader.parts(folder, faults).precedents());
  }

  /**
   * Writes the file.
   *
   * @param id the DOI or the PMC id as typed
   * @param name what the file is called, without its ending; empty to make it of the id
   * @return the file, as messages name it
   * @throws AuthoringException where it cannot be written; then nothing is
   */
  public String begin(String id, String name) throws AuthoringException {
    boolean doi = DOI.matcher(id).matches();
    if (!doi && !PMCID.matcher(id).matches()) {
      throw new AuthoringException(
          "\""
              + id
              + "\" is neither a DOI such as 10.1038/srep17319 nor a PMC id such as"
              + " PMC10058361.");
    }
    for (PrecedentSource source : there.sources()) {
      if (id.equalsIgnoreCase(source.doi()) || id.equalsIgnoreCase(source.pmcid())) {
        throw new AuthoringException(
            id + " is there already: " + source.place().file() + ". Add a row to it.");
      }
    }
    String study = name.isEmpty() ? madeOf(id) : name;
    if (!NAME.matcher(study).matches()) {
      throw new AuthoringException(
          "\""
              + study
              + "\" is no name of a study: write first author, year and a word in small"
              + " letters, such as watson2018-bioreactor.");
    }
    String path = "knowledge/precedents/" + study + ".json";
    if (Files.exists(rules.file(path))) {
      throw new AuthoringException(rules.shown(path) + " is there already; choose another --name.");
    }
    FileChanges changes = new FileChanges();
    changes.put(
        rules.file(path), draft(study, doi ? "doi" : "pmcid", id).getBytes(StandardCharsets.UTF_8));
    changes.write();
    return rules.shown(path);
  }

  private static String madeOf(String id) {
    return id.substring(id.indexOf('/') + 1)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static String draft(String study, String kind, String id) {
    return String.format(
        Locale.ROOT,
        """
        {
          "source": {
            "citation": "%s",
            "%s": "%s",
            "group": "%s"
          },
          "rows": [
            {
              "id": "%s-1",
              "read": "%s",
              "where": "%s",
              "verified": false,
              "confidence": "%s",
              "sample": "%s",
              "amount": {"low": "%s", "high": "%s", "unit": "%s", "stated": "%s"},
              "purpose": ["%s"],
              "gmp": "none",
              "in_people": false,
              "core": [{"method": "%s"}],
              "shows": "%s",
              "says": "%s"
            }
          ]
        }
        """,
        FillIn.of("authors, journal, year"),
        kind,
        id,
        FillIn.of("id of the laboratory or company in groups.json"),
        study,
        FillIn.of(words(ReadingDepth.values())),
        FillIn.of("the part that was read"),
        FillIn.of("how surely the row follows from it: " + words(Confidence.values())),
        FillIn.of("a type of sample"),
        FillIn.of(
            "how much of one sample; delete this line where the source does not let you know"),
        FillIn.of("the most of one sample, or the same again"),
        FillIn.of("mL, or mg of what is weighed"),
        FillIn.of("true where the source states it, false where you worked it out"),
        FillIn.of("what it was done for"),
        FillIn.of("the first isolation method; one entry for each, in order"),
        FillIn.of(words(PrecedentOutcome.values())),
        FillIn.of("what it says, in one sentence of your own"));
  }

  private static String words(Term[] words) {
    return Arrays.stream(words).map(Term::id).collect(Collectors.joining(", "));
  }
}
