package evisor.precedents;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.RulesFolder;
import evisor.json.Json;
import evisor.json.JsonFields;
import evisor.json.JsonWriter;
import evisor.model.Confidence;
import evisor.model.Gmp;
import evisor.model.Lexicon;
import evisor.model.SampleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the file of one study: {@code {"source": {"citation": "…", "doi": "…", "pmcid": "…",
 * "year": 2018, "group": "…"}, "rows": [{"id": "watson2018-bioreactor-1", "read": "abstract",
 * "where": "…", "verified": true, "confidence": "high", "sample": "plasma", "amount": {"low": 1,
 * "high": 2, "unit": "mL", "stated": true}, "purpose": ["rna"], "gmp": "none", "in_people": false,
 * "core": [{"method": "tff", "format": "hollow-fibre"}], "shows": "won", "over": [{"core": […],
 * "criterion": "purity", "result": "better"}], "figures": {…}, "says": "…", "claims": ["…"],
 * "cases": ["…"]}]}}. A study without a DOI and a PMC id says why in {@code no_id}, one that was
 * read elsewhere says where in {@code read_in}. Files are read beside each other, each by a reader
 * of its own.
 */
final class StudyReader {

  private static final String ENDING = ".json";
  private static final List<String> UNITS = List.of("mL", "mg");

  // Ten times the largest vessel that vesicles were ever taken from.
  private static final double MOST = 1e8;

  private final RulesFolder folder;
  private final Lexicon lexicon;
  private final PrecedentWords words;
  private final FileFaults faults = new FileFaults();

  StudyReader(RulesFolder folder, Lexicon lexicon, PrecedentWords words) {
    this.folder = folder;
    this.lexicon = lexicon;
    this.words = words;
  }

  /**
   * What the file of a study says, as far as it can be read.
   *
   * @param source the study; empty where the file is none
   * @param faults what is wrong with it
   */
  record Study(Optional<PrecedentSource> source, List<Precedent> rows, FileFaults faults) {}

  /** Reads the study in the file at a path. */
  Study read(String path) {
    String name = path.substring(PrecedentsReader.FOLDER.length());
    if (!name.endsWith(ENDING) || name.contains("/")) {
      faults.add(
          FilePlace.of(folder.shown(path)),
          "unknown-file",
          "precedents stand in one .json file for each study.",
          "Rename it, or move it elsewhere.");
      return nothing();
    }
    return PrecedentsReader.document(folder, path, Lexicon.ENUMS_ONLY, faults)
        .map(file -> study(file, name.substring(0, name.length() - ENDING.length())))
        .orElseGet(this::nothing);
  }

  private Study nothing() {
    return new Study(Optional.empty(), List.of(), faults);
  }

  private Study study(JsonFields file, String name) {
    PrecedentSource source = file.object("source", found -> source(found, name));
    List<JsonFields> entries = file.objects("rows");
    if (entries.isEmpty()) {
      faults.add(
          file.place(), "missing-entry", "the study has no row.", "List what it did in \"rows\".");
    }
    List<Precedent> rows = new ArrayList<>();
    int number = 0;
    for (JsonFields entry : entries) {
      number++;
      String id = name + "-" + number;
      rows.add(entry.whole(found -> row(found, source, id)));
    }
    file.done();
    return new Study(Optional.of(source), List.copyOf(rows), faults);
  }

  private PrecedentSource source(JsonFields fields, String name) {
    PrecedentSource source =
        new PrecedentSource(
            name,
            fields.text("citation"),
            fields.optionalText("doi"),
            fields.optionalText("pmcid"),
            fields.text("group"),
            fields.optionalText("read_in"),
            fields.place());
    SourceIds.check(fields, source.doi(), source.pmcid());
    boolean known = !source.doi().isEmpty() || !source.pmcid().isEmpty();
    if (fields.optionalText("no_id").isEmpty() && !known) {
      faults.add(
          fields.place(),
          "missing-field",
          "the study has neither \"doi\" nor \"pmcid\".",
          "Give one, or say in \"no_id\" why there is none.");
    }
    fields.optionalText("note");
    whole(fields, "year", 1960, 2100);
    return source;
  }

  private Precedent row(JsonFields fields, PrecedentSource source, String expected) {
    String id = fields.text("id");
    if (!id.isEmpty() && !id.equals(expected)) {
      faults.add(
          fields.place("id"),
          "bad-id",
          "\"" + id + "\" is not the id of this row.",
          "A row is named by its file and its number: \"" + expected + "\".");
    }
    fields.optionalText("sample_note");
    fields.texts("preparation");
    fields.texts("finishing");
    whole(fields, "samples", 1, 1_000_000);
    String sample = words.sample(fields);
    return new Precedent(
        id,
        source,
        fields.term("read", ReadingDepth.class),
        fields.text("where"),
        fields.flag("verified", false),
        fields.term("confidence", Confidence.class),
        sample,
        lexicon.terms(SampleType.class).named(sample),
        fields.optionalObject("amount").map(found -> found.whole(this::amount)),
        words.purposes(fields),
        fields.term("gmp", Gmp.class, Gmp.NONE),
        fields.flag("in_people", false),
        words.core(fields),
        fields.term("shows", PrecedentOutcome.class),
        fields.list("over", this::comparison),
        fields.raw("figures").map(JsonWriter::compact).orElse("{}"),
        fields.text("says"),
        fields.texts("claims"),
        fields.texts("cases"),
        fields.place());
  }

  private PrecedentAmount amount(JsonFields fields) {
    PrecedentAmount amount =
        new PrecedentAmount(
            fields.number("low"),
            fields.number("high"),
            fields.text("unit"),
            fields.flag("stated", false));
    if (amount.low() <= 0 || amount.high() > MOST) {
      faults.add(
          fields.place(),
          "out-of-range",
          "no sample is that small or that large.",
          "State the amount of one sample in mL or mg, above 0.");
    }
    if (amount.low() > amount.high()) {
      faults.add(
          fields.place("low"),
          "bad-range",
          "\"low\" is above \"high\".",
          "Write the smaller number first.");
    }
    if (!UNITS.contains(amount.unit())) {
      faults.add(
          fields.place("unit"),
          "unknown-word",
          "\"" + amount.unit() + "\" is no unit of an amount.",
          "Write mL, or mg of what is weighed.");
    }
    fields.optionalText("note");
    return amount;
  }

  private HeadToHead comparison(JsonFields fields) {
    fields.optionalText("note");
    return new HeadToHead(
        words.core(fields),
        fields.text("criterion"),
        fields.term("result", ComparisonResult.class));
  }

  /** Checks a whole number that may be absent. */
  private void whole(JsonFields fields, String name, int least, int most) {
    Optional<Json> stated = fields.raw(name);
    double number = fields.number(name, least);
    if (number != StrictMath.rint(number) || number < least || number > most) {
      faults.add(
          stated.map(Json::place).orElse(fields.place()),
          "out-of-range",
          "\"" + name + "\" is a whole number from " + least + " to " + most + ".");
    }
  }
}
