package evisor.knowledge;

import evisor.files.BundledFiles;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonText;
import evisor.json.JsonFields;
import evisor.json.JsonReader;
import evisor.speech.Language;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import evisor.speech.WordNaming;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what other languages than English say: {@code knowledge/languages/ru.json} of a folder of
 * rules, and the program's own file of the same shape. {@code {"language": "ru", "words":
 * {"methods": {"tff": {"label": "…", "names": ["…"]}}}, "texts": {"English %s": "…"}}}; a phrase
 * that is counted has an array with a text for each plural form of the language.
 */
public final class LanguageFiles {

  /** Where a folder of rules keeps them. */
  static final String FOLDER = "knowledge/languages/";

  private static final BundledFiles PROGRAM = new BundledFiles("/evisor/languages/");

  private final FileFaults faults;

  private LanguageFiles(FileFaults faults) {
    this.faults = faults;
  }

  /**
   * Returns every language with what a folder of rules and the program say in it, read once, when
   * it is first asked for. What is wrong with a file of the folder is left out here; {@link #check}
   * reports it.
   */
  static Supplier<Map<Language, Speech>> of(RulesFolder folder) {
    return new Supplier<>() {
      private Map<Language, Speech> read = Map.of();

      @Override
      public synchronized Map<Language, Speech> get() {
        if (read.isEmpty()) {
          read = read(folder);
        }
        return read;
      }
    };
  }

  private static Map<Language, Speech> read(RulesFolder folder) {
    Map<Language, Speech> speeches = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Speech program = program(language);
      speeches.put(
          language,
          file(folder, language)
              .map(
                  bytes ->
                      program.and(
                          new LanguageFiles(new FileFaults()).read(bytes, folder, language)))
              .orElse(program));
    }
    return Collections.unmodifiableMap(speeches);
  }

  /** Returns what the program itself says in a language. */
  public static Speech program(Language language) {
    FileFaults faults = new FileFaults();
    Speech speech =
        PROGRAM
            .file(language.tag() + ".json")
            .map(bytes -> new LanguageFiles(faults).read(bytes, language.tag() + ".json", language))
            .orElseGet(() -> new Speech(language, Map.of(), Map.of()));
    if (faults.stop()) {
      throw new IllegalStateException(String.valueOf(faults.diagnostics()));
    }
    return speech;
  }

  /** Reports what is wrong with the files of a folder. */
  static void check(RulesFolder folder, FileFaults faults) {
    for (Language language : Language.values()) {
      file(folder, language)
          .ifPresent(bytes -> new LanguageFiles(faults).read(bytes, folder, language));
    }
  }

  /** Returns whether a path is that of such a file. */
  static boolean isOne(String path) {
    return path.startsWith(FOLDER)
        && Language.tags().stream().anyMatch(tag -> path.equals(FOLDER + tag + ".json"));
  }

  private static Optional<byte[]> file(RulesFolder folder, Language language) {
    return Optional.ofNullable(folder.files().get(FOLDER + language.tag() + ".json"));
  }

  private Speech read(byte[] bytes, RulesFolder folder, Language language) {
    return read(bytes, folder.shown(FOLDER + language.tag() + ".json"), language);
  }

  private Speech read(byte[] bytes, String shown, Language language) {
    return JsonReader.read(bytes, shown, faults)
        .map(document -> speech(document, language))
        .orElseGet(() -> new Speech(language, Map.of(), Map.of()));
  }

  private Speech speech(Json document, Language language) {
    JsonFields file = JsonFields.of(document, faults);
    String tag = file.text("language");
    if (!tag.equals(language.tag())) {
      file.refuse(
          "language",
          "bad-word",
          "the file of this name is for \"" + language.tag() + "\".",
          "Rename the file, or say \"" + language.tag() + "\" here.");
    }
    Map<String, Map<String, WordNaming>> words = new LinkedHashMap<>();
    file.optionalObject("words").ifPresent(found -> words(found, words));
    Map<String, List<String>> texts = new LinkedHashMap<>();
    file.optionalObject("texts").ifPresent(found -> texts(found, texts));
    file.done();
    return new Speech(language, texts, words);
  }

  private static void words(JsonFields file, Map<String, Map<String, WordNaming>> words) {
    for (String kind : file.names()) {
      JsonFields named = file.object(kind);
      Map<String, WordNaming> ofKind = new LinkedHashMap<>();
      for (String id : named.names()) {
        ofKind.put(
            id,
            named.object(
                id, fields -> new WordNaming(fields.text("label"), fields.texts("names"))));
      }
      words.put(kind, ofKind);
    }
  }

  private void texts(JsonFields file, Map<String, List<String>> texts) {
    for (String english : file.names()) {
      List<String> forms = forms(file, english);
      for (String form : forms) {
        if (!Phrase.places(form).equals(Phrase.places(english))) {
          faults.add(
              file.place(english),
              "unknown-placeholder",
              "this translation has other places for parts (%s) than its English.",
              "Each part of the English stands in it once, as %s or, in another order, as %2$s.");
        }
      }
      if (!forms.isEmpty()) {
        texts.put(english, forms);
      }
    }
  }

  private static List<String> forms(JsonFields file, String english) {
    Optional<Json> value = file.raw(english);
    if (value.isPresent() && value.get() instanceof JsonArray array) {
      List<String> forms = new ArrayList<>();
      for (Json item : array.items()) {
        if (item instanceof JsonText text) {
          forms.add(text.text());
        }
      }
      return forms;
    }
    String text = file.text(english);
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
