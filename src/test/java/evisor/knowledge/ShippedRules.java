package evisor.knowledge;

import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules and the knowledge base of this checkout. */
public final class ShippedRules {

  public static final RulesFolder FOLDER = folder();

  private ShippedRules() {}

  public static Knowledge knowledge() {
    try {
      return KnowledgeReader.read(FOLDER);
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e.diagnostics().toString(), e);
    }
  }

  /** Returns the files of the knowledge base by path, to put other rules beside them. */
  public static SortedMap<String, byte[]> knowledgeFiles() {
    SortedMap<String, byte[]> files = new TreeMap<>(FOLDER.files());
    files.keySet().removeIf(path -> !path.startsWith("knowledge/"));
    return files;
  }

  private static RulesFolder folder() {
    try {
      return RulesFolder.at(Path.of("rules"), "rules");
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e.diagnostics().toString(), e);
    }
  }
}
