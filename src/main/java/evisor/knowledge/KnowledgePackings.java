package evisor.knowledge;

import evisor.compact.ValuePacking;
import evisor.files.FilePlace;
import evisor.files.RulesFolder;
import evisor.model.Lexicon;
import evisor.model.WordEntry;
import java.util.List;

/** How those parts of a knowledge base are kept that are more than their components. */
public final class KnowledgePackings {

  private KnowledgePackings() {}

  /** Returns them for a folder of rules, which may be called something else next time. */
  public static List<ValuePacking<?>> of(RulesFolder folder) {
    String shown = folder.shown("");
    return List.of(
        new ValuePacking<>(
            FilePlace.class,
            place -> List.of(within(place.file(), shown), place.line(), place.column()),
            packed -> place((List<?>) packed, shown)),
        new ValuePacking<>(
            Lexicon.class, Lexicon::entries, packed -> lexicon((List<?>) packed, folder)));
  }

  private static String within(String file, String shown) {
    if (!file.startsWith(shown)) {
      throw new IllegalArgumentException(file + " is no file of " + shown);
    }
    return file.substring(shown.length());
  }

  private static FilePlace place(List<?> packed, String shown) {
    return new FilePlace(shown + packed.get(0), (Integer) packed.get(1), (Integer) packed.get(2));
  }

  private static Lexicon lexicon(List<?> packed, RulesFolder folder) {
    return new Lexicon(
        packed.stream().map(WordEntry.class::cast).toList(), LanguageFiles.of(folder));
  }
}
