package evisor.knowledge;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.json.Json;
import evisor.json.Json.JsonText;
import evisor.json.JsonFields;
import evisor.model.Family;
import evisor.model.Lexicon;
import evisor.model.Word;
import evisor.model.WordEntry;
import evisor.model.WordKind;
import evisor.model.WordTrait;
import evisor.speech.Language;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * {@code words.json}: the words that requests, rules and the other files may use, one array for
 * each {@link WordKind}, in the order in which answers list them. {@code {"uses": [{"id": "rna",
 * "label": "RNA", "names": ["…"], "is": ["in-vivo"]}]}}; a method states its {@code family} too,
 * {@code names}, {@code shared_names} and {@code is} may be absent. Nothing may be called as
 * another word of its kind is, but by what stands in the {@code shared_names} of each.
 */
final class WordsFile {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final FileFaults faults;
  private final List<WordEntry> entries = new ArrayList<>();

  private WordsFile(FileFaults faults) {
    this.faults = faults;
  }

  /**
   * Returns the words; none where anything is wrong with them.
   *
   * @param translations what other languages call them
   */
  static Optional<Lexicon> read(
      Json document, Supplier<Map<Language, Speech>> translations, FileFaults faults) {
    int before = faults.found();
    WordsFile reader = new WordsFile(faults);
    JsonFields file = JsonFields.of(document, Lexicon.ENUMS_ONLY, faults);
    for (WordKind kind : WordKind.values()) {
      reader.kind(kind, file);
    }
    file.done();
    return faults.found() > before
        ? Optional.empty()
        : Optional.of(new Lexicon(reader.entries, translations));
  }

  private void kind(WordKind kind, JsonFields file) {
    String array = kind.field();
    Map<String, String> called = new LinkedHashMap<>();
    List<JsonFields> objects = file.objects(array);
    if (objects.isEmpty()) {
      faults.add(
          file.place(array), "missing-entry", "\"" + array + "\" lists no word.", "Add one.");
    }
    for (JsonFields fields : objects) {
      entry(kind, fields, called);
      fields.done();
    }
  }

  private void entry(WordKind kind, JsonFields fields, Map<String, String> called) {
    String id = fields.text("id");
    String label = fields.text("label");
    List<String> names = fields.texts("names");
    List<String> sharedNames = fields.texts("shared_names");
    Set<WordTrait> traits = fields.terms("is", WordTrait.class);
    Optional<Family> family =
        kind == WordKind.METHODS
            ? Optional.of(fields.term("family", Family.class))
            : Optional.empty();
    for (WordTrait trait : traits) {
      if (trait.kind() != kind) {
        faults.add(
            fields.place("is"),
            "wrong-trait",
            String.format(
                Locale.ROOT,
                "no entry of \"%s\" can be %s; that is said of \"%s\".",
                kind.field(),
                trait.id(),
                trait.kind().field()));
      }
    }
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      faults.add(
          fields.place("id"),
          "bad-word",
          "\"" + id + "\" is not spelt as words are.",
          "Write small letters and digits, with single hyphens between them.");
      return;
    }
    note(id, id, fields.place("id"), called);
    if (!label.equals(id)) {
      note(label, id, fields.place("label"), called);
    }
    for (Json name : fields.items("names")) {
      if (name instanceof JsonText text) {
        note(text.text(), id, name.place(), called);
      }
    }
    Word word = kind.word(id);
    entries.add(new WordEntry(word, label, names, sharedNames, traits, family));
  }

  /** Notes a name that another word has; a label may say what the id says. */
  private void note(String name, String id, FilePlace place, Map<String, String> called) {
    String plain = Lexicon.plain(name);
    String other = called.putIfAbsent(plain, id);
    if (other != null && (!other.equals(id) || name.equals(id))) {
      faults.add(
          place,
          "ambiguous-name",
          "\"" + name + "\" already stands for " + other + ".",
          "Leave it out, or call one of the two otherwise.");
    }
  }
}
