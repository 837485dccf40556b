package evisor.knowledge;

import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.json.JsonFields;
import evisor.model.Contaminant;
import evisor.model.Figure;
import evisor.model.Lexicon;
import evisor.model.Matter;
import evisor.model.MscSource;
import evisor.model.Quantity;
import evisor.model.SampleAmount;
import evisor.model.SampleType;
import evisor.model.Supplement;
import evisor.model.Trait;
import evisor.model.WordTrait;
import java.util.Map;
import java.util.Optional;

/** Reads {@code samples.json}, as {@code samples.schema.json} describes it. */
final class SamplesFile {

  private final Lexicon lexicon;
  private final JsonFields file;
  private final Citations citations;
  private final FigureReader figures;

  SamplesFile(Json document, Lexicon lexicon, Citations citations, FileFaults faults) {
    this.lexicon = lexicon;
    this.file = JsonFields.of(document, lexicon, faults);
    this.citations = citations;
    this.figures = new FigureReader(citations);
  }

  Map<SampleType, SampleProfile> samples() {
    return WordEntries.read(file, "samples", "type", SampleType.class, this::sample, true);
  }

  Map<MscSource, SourceProfile> sources() {
    return WordEntries.read(
        file, "sources", "source", MscSource.class, (fields, source) -> source(fields), true);
  }

  Map<Supplement, SupplementProfile> supplements() {
    return WordEntries.read(
        file,
        "supplements",
        "supplement",
        Supplement.class,
        (fields, supplement) -> supplement(fields),
        true);
  }

  /** Notes what the file holds beside these three. */
  void done() {
    file.done();
  }

  private SampleProfile sample(JsonFields fields, SampleType type) {
    boolean weighed = lexicon.is(type, WordTrait.WEIGHED);
    citations.support(fields);
    return new SampleProfile(
        type,
        fields.text("hard_because"),
        fields.terms("traits", Trait.class),
        fields.terms("contaminants", Contaminant.class),
        fields.term("matter", Matter.class),
        usual(fields, weighed),
        mlPerGram(fields, weighed),
        fields.terms("kin", SampleType.class),
        figures.optional(fields, "particles_per_ml", Bounds.POSITIVE));
  }

  private Optional<SampleAmount> usual(JsonFields fields, boolean weighed) {
    Quantity quantity = weighed ? Quantity.GRAMS : Quantity.MILLILITRES;
    return figures
        .optional(fields, weighed ? "usual_g" : "usual_ml", Bounds.POSITIVE)
        .map(figure -> new SampleAmount(figure.range(), quantity));
  }

  private Optional<Figure> mlPerGram(JsonFields fields, boolean weighed) {
    return weighed
        ? Optional.of(figures.figure(fields, "ml_per_gram", Bounds.ML_PER_GRAM))
        : Optional.empty();
  }

  private SourceProfile source(JsonFields fields) {
    citations.support(fields);
    // For whoever reads the file.
    fields.text("note");
    return new SourceProfile(
        fields.text("label"), figures.optional(fields, "particles_per_ml", Bounds.POSITIVE));
  }

  private SupplementProfile supplement(JsonFields fields) {
    citations.support(fields);
    return new SupplementProfile(
        fields.terms("traits", Trait.class), fields.terms("contaminants", Contaminant.class));
  }
}
