package evisor.authoring;

import evisor.files.RulesFolder;
import evisor.model.Lexicon;
import evisor.rules.text.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages beside the rules, as far as they follow from the rules and their vocabulary. */
public final class AuthorsGuide {

  private static final String INDEX = "INDEX.md";

  private final RulesFolder folder;
  private final GuideSource source;

  /**
   * Takes what the pages follow from.
   *
   * @param folder the folder of rules
   * @param rules all its rules, which must be sound
   * @param lexicon the words of its knowledge base
   * @param gaps from what follows what nobody knows; where it is empty, that part stays as it is
   */
  public AuthorsGuide(
      RulesFolder folder, List<Rule> rules, Lexicon lexicon, Optional<GapEvidence> gaps) {
    this.folder = folder;
    this.source = GuideSource.of(folder, rules, lexicon, gaps);
  }

  /** Returns the index of rules in Markdown. */
  public String index() {
    return String.join("\n", GuidePart.INDEX.lines(source)).strip() + "\n";
  }

  /**
   * Writes generated parts anew where they are not current, and an index where there is none.
   *
   * @param disk the same folder
   * @return the pages written, as messages name them; empty where all were current
   * @throws AuthoringException where one cannot be written; then none is
   */
  public List<String> write(FolderOnDisk disk) throws AuthoringException {
    FileChanges changes = new FileChanges();
    List<String> written = new ArrayList<>();
    boolean indexed = false;
    for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
      String path = file.getKey();
      if (MarkedText.isGuide(path)) {
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        MarkedText page = MarkedText.of(text);
        indexed |= page.parts().stream().anyMatch(AuthorsGuide::isIndex);
        String current = page.parts().isEmpty() ? text : current(page);
        if (!current.equals(text)) {
          changes.put(disk.file(path), current.getBytes(StandardCharsets.UTF_8));
          written.add(disk.shown(path));
        }
      }
    }
    if (!indexed) {
      String page = "# Index of rules\n\n<!-- generated: index -->\n<!-- end -->\n";
      changes.put(disk.file(INDEX), current(MarkedText.of(page)).getBytes(StandardCharsets.UTF_8));
      written.add(disk.shown(INDEX));
    }
    changes.write();
    return written;
  }

  private static boolean isIndex(MarkedText.Part part) {
    return part.name().equals(GuidePart.INDEX.id());
  }

  private String current(MarkedText page) {
    Map<MarkedText.Part, List<String>> contents = new LinkedHashMap<>();
    for (MarkedText.Part part : page.parts()) {
      GuidePart.named(part.name())
          .filter(kind -> kind.follows(source))
          .ifPresent(kind -> contents.put(part, kind.lines(source)));
    }
    return page.with(contents);
  }
}
