package evisor.precedents;

import evisor.files.FileFaults;
import evisor.files.Nearest;
import evisor.files.RulesFolder;
import evisor.json.Json;
import evisor.json.Json.JsonText;
import evisor.json.JsonFields;
import evisor.model.Format;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.SampleType;
import evisor.model.Term;
import evisor.model.Use;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words that precedents may use: those of the vocabulary, and those that {@code
 * words-apart.json} keeps apart, which no request accepts: {@code {"samples": [{"id":
 * "red-blood-cells", "label": "red blood cells"}], "methods": […], "uses": […], "formats":
 * [{"method": "bind-elute", "id": "heparin-resin", "label": "heparin resin"}]}}.
 */
final class PrecedentWords {

  private final Lexicon lexicon;
  private final SortedSet<String> samples;
  private final SortedSet<String> methods;
  private final SortedSet<String> uses;
  private final SortedSet<String> formats;

  PrecedentWords(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.samples = ids(SampleType.class);
    this.methods = ids(Method.class);
    this.uses = ids(Use.class);
    this.formats = ids(Format.class);
  }

  /** Returns the words of a folder of rules; what is wrong with them is noted elsewhere. */
  static PrecedentWords of(RulesFolder folder, Lexicon lexicon) {
    PrecedentWords words = new PrecedentWords(lexicon);
    FileFaults noted = new FileFaults();
    PrecedentsReader.document(folder, PrecedentsReader.WORDS_APART, lexicon, noted)
        .ifPresent(words::add);
    return words;
  }

  /** Adds the words of a file. */
  void add(JsonFields file) {
    add(file, "samples", samples);
    add(file, "methods", methods);
    add(file, "uses", uses);
    add(file, "formats", formats);
    file.done();
  }

  private static void add(JsonFields file, String array, SortedSet<String> words) {
    for (JsonFields word : file.objects(array)) {
      String id = word.text("id");
      word.text("label");
      if (array.equals("formats")) {
        word.text("method");
        words.add(id);
      } else if (!id.isEmpty() && !words.add(id)) {
        word.refuse(
            "id",
            "duplicate",
            "\"" + id + "\" is a word already.",
            "Keep apart only what the vocabulary lacks, and each word once.");
      }
      word.done();
    }
  }

  String sample(JsonFields row) {
    return known(row.text("sample"), row, "sample", samples);
  }

  List<String> samples(JsonFields search) {
    return all("samples", search, samples);
  }

  List<String> purposes(JsonFields row) {
    return all("purpose", row, uses);
  }

  private static List<String> all(String field, JsonFields owner, SortedSet<String> allowed) {
    for (Json item : owner.items(field)) {
      if (item instanceof JsonText text) {
        check(text.text(), owner, item, allowed);
      }
    }
    return owner.texts(field);
  }

  /** Reads a core of at least one step. */
  List<PrecedentStep> core(JsonFields owner) {
    List<PrecedentStep> core = owner.list("core", this::step);
    if (core.isEmpty()) {
      owner.refuse(
          "core",
          "missing-entry",
          "there is no method in \"core\".",
          "List the isolation methods in order: {\"method\": \"sec\"}.");
    }
    return core;
  }

  private PrecedentStep step(JsonFields step) {
    String method = known(step.text("method"), step, "method", methods);
    step.optionalText("note");
    return new PrecedentStep(
        method,
        lexicon.terms(Method.class).named(method),
        known(step.optionalText("format"), step, "format", formats));
  }

  private static String known(
      String word, JsonFields owner, String field, SortedSet<String> allowed) {
    owner.raw(field).ifPresent(value -> check(word, owner, value, allowed));
    return word;
  }

  private static void check(String word, JsonFields owner, Json value, SortedSet<String> allowed) {
    if (!word.isEmpty() && !allowed.contains(word)) {
      owner
          .faults()
          .add(
              value.place(),
              "unknown-word",
              "\"" + word + "\" is no word of the vocabulary, and none is kept apart.",
              Nearest.mend(
                  word,
                  allowed,
                  "Use a word that is there, or keep it apart in words-apart.json."));
    }
  }

  private SortedSet<String> ids(Class<? extends Term> kind) {
    return new TreeSet<>(lexicon.terms(kind).ids());
  }
}
