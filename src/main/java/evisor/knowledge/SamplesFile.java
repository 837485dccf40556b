package evisor.knowledge;

import evisor.files.Faults;
import evisor.json.Fields;
import evisor.json.Json;
import evisor.knowledge.Citations.Support;
import evisor.model.Contaminant;
import evisor.model.Lexicon;
import evisor.model.MscSource;
import evisor.model.SampleType;
import evisor.model.Supplement;
import evisor.model.Term;
import evisor.model.Trait;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads {@code samples.json}, as {@code samples.schema.json} describes it. */
final class SamplesFile {

  private final Lexicon lexicon;
  private final Fields file;
  private final Citations citations;
  private final FigureReader figures;
  private final Faults faults;

  SamplesFile(Json document, Lexicon lexicon, Citations citations, Faults faults) {
    this.lexicon = lexicon;
    this.file = Fields.of(document, lexicon, faults);
    this.citations = citations;
    this.figures = new FigureReader(citations);
    this.faults = faults;
  }

  Map<SampleType, SampleProfile> samples() {
    return entries("samples", "type", SampleType.class, this::sample, SampleProfile::type);
  }

  Map<MscSource, SourceProfile> sources() {
    return entries("sources", "source", MscSource.class, this::source, SourceProfile::source);
  }

  Map<Supplement, SupplementProfile> supplements() {
    return entries(
        "supplements",
        "supplement",
        Supplement.class,
        this::supplement,
        SupplementProfile::supplement);
  }

  /** Notes what the file holds beside these three. */
  void done() {
    file.done();
  }

  private SampleProfile sample(Fields fields) {
    Support support = citations.support(fields);
    SampleType type = fields.term("type", SampleType.class);
    return new SampleProfile(
        type,
        lexicon.label(type),
        fields.text("hard_because"),
        fields.terms("traits", Trait.class),
        fields.terms("contaminants", Contaminant.class),
        fields.terms("kin", SampleType.class),
        figures.optional(fields, "particles_per_ml", Bounds.POSITIVE),
        support.claims(),
        support.assumption());
  }

  private SourceProfile source(Fields fields) {
    Support support = citations.support(fields);
    return new SourceProfile(
        fields.term("source", MscSource.class),
        fields.text("label"),
        fields.text("note"),
        figures.optional(fields, "particles_per_ml", Bounds.POSITIVE),
        support.claims(),
        support.assumption());
  }

  private SupplementProfile supplement(Fields fields) {
    Support support = citations.support(fields);
    return new SupplementProfile(
        fields.term("supplement", Supplement.class),
        fields.terms("traits", Trait.class),
        fields.terms("contaminants", Contaminant.class),
        support.claims(),
        support.assumption());
  }

  private <E extends Term, P> Map<E, P> entries(
      String array, String key, Class<E> words, Function<Fields, P> profile, Function<P, E> word) {
    Map<E, P> read = new LinkedHashMap<>();
    for (Fields fields : file.objects(array)) {
      P next = profile.apply(fields);
      E found = word.apply(next);
      if (WordEntries.states(fields, key, found) && read.put(found, next) != null) {
        WordEntries.noteSecond(found, fields.place(key), faults);
      }
      fields.done();
    }
    List<E> all = lexicon.terms(words).all();
    WordEntries.noteMissing(read.keySet(), all, array, file.place(array), faults);
    Map<E, P> entries = new LinkedHashMap<>();
    all.stream().filter(read::containsKey).forEach(next -> entries.put(next, read.get(next)));
    return Collections.unmodifiableMap(entries);
  }
}
