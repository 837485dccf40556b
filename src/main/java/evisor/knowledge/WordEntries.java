package evisor.knowledge;

import evisor.files.Faults;
import evisor.files.Place;
import evisor.json.Fields;
import evisor.json.Json.JsonText;
import evisor.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks an array that has one entry for every word of a closed set. */
final class WordEntries {

  private WordEntries() {}

  /** Returns whether the field holds that word, and not the stand-in that follows a fault. */
  static boolean states(Fields fields, String key, Term word) {
    return fields
        .raw(key)
        .filter(v -> v instanceof JsonText t && t.text().equals(word.id()))
        .isPresent();
  }

  /** Notes a second entry for a word. */
  static void noteSecond(Term word, Place place, Faults faults) {
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
      Place place,
      Faults faults) {
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
