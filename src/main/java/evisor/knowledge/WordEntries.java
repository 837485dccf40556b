package evisor.knowledge;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.json.Json.JsonText;
import evisor.json.JsonFields;
import evisor.model.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads and checks an array that has one entry for every word of a closed set. */
final class WordEntries {

  private WordEntries() {}

  /**
   * Reads an array with an entry for some or all words of a closed set.
   *
   * @param key the field of an entry that names its word
   * @param reader reads an entry, whose word is given
   * @param all whether every word needs an entry
   * @return what was read, in the order of the words
   */
  static <E extends Term, P> Map<E, P> read(
      JsonFields file,
      String array,
      String key,
      Class<E> words,
      BiFunction<JsonFields, E, P> reader,
      boolean all) {
    Map<E, P> read = new LinkedHashMap<>();
    for (JsonFields fields : file.objects(array)) {
      E word = fields.term(key, words);
      P entry = reader.apply(fields, word);
      if (states(fields, key, word) && read.put(word, entry) != null) {
        noteSecond(word, fields.place(key), file.faults());
      }
      fields.done();
    }
    List<E> known = file.lexicon().terms(words).all();
    if (all) {
      noteMissing(read.keySet(), known, array, file.place(array), file.faults());
    }
    Map<E, P> ordered = new LinkedHashMap<>();
    known.stream().filter(read::containsKey).forEach(word -> ordered.put(word, read.get(word)));
    return Collections.unmodifiableMap(ordered);
  }

  /** Returns whether the field holds that word, and not the stand-in that follows a fault. */
  private static boolean states(JsonFields fields, String key, Term word) {
    return fields
        .raw(key)
        .filter(v -> v instanceof JsonText t && t.text().equals(word.id()))
        .isPresent();
  }

  /** Notes a second entry for a word. */
  static void noteSecond(Term word, FilePlace place, FileFaults faults) {
    faults.add(
        place,
        "duplicate",
        "\"" + word.id() + "\" stands above already.",
        "Remove one of the two entries.");
  }

  /** Notes the words that have no entry. */
  static void noteMissing(
      Set<? extends Term> there,
      List<? extends Term> all,
      String array,
      FilePlace place,
      FileFaults faults) {
    List<String> missing = new ArrayList<>();
    for (Term word : all) {
      if (!there.contains(word)) {
        missing.add(word.id());
      }
    }
    if (!missing.isEmpty()) {
      faults.add(
          place,
          "missing-entry",
          "\"" + array + "\" has no entry for " + String.join(", ", missing) + ".",
          "Add one for each.");
    }
  }
}
