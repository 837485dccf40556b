package evisor.precedents;

import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.json.JsonFields;
import evisor.json.JsonReader;
import evisor.model.Lexicon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads {@code knowledge/precedents}, a file for each study as {@link StudyReader} reads it; and
 * beside them {@code groups.json}: {@code {"groups": [{"id": "…", "name": "…", "basis": "known",
 * "also": ["…"]}]}} and {@code reviews.json}: {@code {"reviews": [{"citation": "…", "doi": "…",
 * "pmcid": "…"}]}}, texts under whose id many studies are quoted.
 */
final class PrecedentsReader {

  private static final String KNOWLEDGE = "knowledge/";
  static final String FOLDER = KNOWLEDGE + "precedents/";
  static final String WORDS_APART = KNOWLEDGE + "words-apart.json";

  private final RulesFolder folder;
  private final FileFaults faults;
  private final Lexicon lexicon;
  private final PrecedentWords words;

  PrecedentsReader(RulesFolder folder, Lexicon lexicon, FileFaults faults) {
    this.folder = folder;
    this.faults = faults;
    this.lexicon = lexicon;
    this.words = new PrecedentWords(lexicon);
  }

  Precedents read() {
    document(WORDS_APART).ifPresent(words::add);
    SortedMap<String, ResearchGroup> groups = new TreeMap<>();
    document(KNOWLEDGE + "groups.json").ifPresent(file -> groups(file, groups));
    List<PrecedentSource> sources = new ArrayList<>();
    List<Precedent> rows = new ArrayList<>();
    for (StudyReader.Study study : studies()) {
      study.source().ifPresent(sources::add);
      rows.addAll(study.rows());
      faults.addAll(study.faults().diagnostics());
    }
    SortedSet<String> reviews = new TreeSet<>();
    document(KNOWLEDGE + "reviews.json").ifPresent(file -> reviews(file, reviews));
    return new Precedents(
        List.copyOf(sources),
        List.copyOf(rows),
        Collections.unmodifiableSortedMap(groups),
        Collections.unmodifiableSortedSet(reviews));
  }

  /** Returns what every file of a study says, in their order. */
  private List<StudyReader.Study> studies() {
    List<String> paths =
        folder.files().tailMap(FOLDER).keySet().stream()
            .filter(path -> path.startsWith(FOLDER) && !path.endsWith(".md"))
            .toList();
    return paths.parallelStream()
        .map(path -> new StudyReader(folder, lexicon, words).read(path))
        .toList();
  }

  private Optional<JsonFields> document(String path) {
    return document(folder, path, Lexicon.ENUMS_ONLY, faults);
  }

  /** Returns a file that may be missing, and notes where it is no JSON or yet to be filled in. */
  static Optional<JsonFields> document(
      RulesFolder folder, String path, Lexicon lexicon, FileFaults faults) {
    byte[] bytes = folder.files().get(path);
    if (bytes == null) {
      return Optional.empty();
    }
    return JsonReader.read(bytes, folder.shown(path), faults)
        .map(document -> JsonFields.of(document, lexicon, faults));
  }

  private static void groups(JsonFields file, Map<String, ResearchGroup> groups) {
    for (JsonFields fields : file.objects("groups")) {
      ResearchGroup group =
          new ResearchGroup(
              fields.text("id"),
              fields.text("name"),
              fields.term("basis", GroupBasis.class),
              fields.texts("also"),
              fields.place());
      if (groups.put(group.id(), group) != null) {
        noteSecond(fields, group.id());
      }
      fields.done();
    }
    file.done();
  }

  private static void reviews(JsonFields file, SortedSet<String> reviews) {
    for (JsonFields fields : file.objects("reviews")) {
      fields.text("citation");
      String doi = fields.optionalText("doi");
      String pmcid = fields.optionalText("pmcid");
      SourceIds.check(fields, doi, pmcid);
      for (String id : List.of(doi, pmcid)) {
        if (!id.isEmpty()) {
          reviews.add(id.toLowerCase(Locale.ROOT));
        }
      }
      fields.done();
    }
    file.done();
  }

  private static void noteSecond(JsonFields fields, String id) {
    fields.refuse(
        "id", "duplicate", "a group \"" + id + "\" stands above already.", "Unite the two.");
  }
}
