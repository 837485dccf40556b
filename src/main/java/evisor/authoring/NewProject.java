package evisor.authoring;

import evisor.cases.CaseFolder;
import evisor.files.BundledFiles;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Begins a folder of rules and cases of one's own, with those that evisor carries. */
public final class NewProject {

  /** Where the jar carries what tells an editor how the files are written. */
  private static final String SCHEMAS = "/evisor/schemas/";

  private NewProject() {}

  /**
   * What was begun.
   *
   * @param rules files of rules, messages and knowledge
   * @param cases case files
   */
  public record Begun(int rules, int cases) {}

  /**
   * Copies rules and cases into a folder, each with the page that says how to write them, and the
   * JSON Schemas by which an editor shows what is wrong while it is written.
   *
   * @param folder the folder, which need not be there; it may hold neither rules, cases nor schemas
   * @param shown its path as messages name it
   * @throws AuthoringException where it cannot be written; then nothing is
   * @throws IOException where evisor carries no cases, or no page on them
   * @throws FaultyFilesException where evisor carries no rules
   */
  public static Begun in(Path folder, String shown)
      throws AuthoringException, IOException, FaultyFilesException {
    RulesFolder rules = RulesFolder.bundledWithPrecedents();
    CaseFolder cases = CaseFolder.bundled();
    FileChanges changes = new FileChanges();
    for (Map.Entry<String, byte[]> file : rules.files().entrySet()) {
      changes.put(fresh(folder, shown, "rules").resolve(file.getKey()), file.getValue());
    }
    for (Map.Entry<String, byte[]> file : cases.files().entrySet()) {
      changes.put(fresh(folder, shown, "cases").resolve(file.getKey()), file.getValue());
    }
    changes.put(fresh(folder, shown, "cases").resolve(CaseFolder.PAGE), CaseFolder.bundledPage());
    for (Map.Entry<String, byte[]> file : new BundledFiles(SCHEMAS).read(any -> true).entrySet()) {
      changes.put(fresh(folder, shown, "schemas").resolve(file.getKey()), file.getValue());
    }
    Path settings = folder.resolve(".vscode").resolve("settings.json");
    if (!Files.exists(settings)) {
      changes.put(settings, editorSettings());
    }
    changes.write();
    return new Begun(rules.files().size(), cases.files().size());
  }

  private static byte[] editorSettings() throws IOException {
    try (InputStream stream = NewProject.class.getResourceAsStream("editor.json")) {
      if (stream == null) {
        throw new FileNotFoundException("evisor.jar!/evisor/authoring/editor.json");
      }
      return stream.readAllBytes();
    }
  }

  private static Path fresh(Path folder, String shown, String name) throws AuthoringException {
    Path inside = folder.resolve(name);
    if (Files.exists(inside)) {
      throw new AuthoringException(
          shown + "/" + name + " is there already, and is left as it is. Name another folder.");
    }
    return inside;
  }
}
