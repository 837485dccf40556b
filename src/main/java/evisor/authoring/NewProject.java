package evisor.authoring;

import evisor.cases.CaseFolder;
import evisor.files.BundledFiles;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Begins a folder of rules and cases of one's own, with those that evisor carries. */
public final class NewProject {

  /** Where the jar carries what tells an editor how the files are written. */
  private static final String SCHEMAS = "/evisor/schemas/";

  // Where a file of the checkout names its schema; in a project they stand beside the rules.
  private static final String IN_CHECKOUT = "../../src/main/resources/evisor/schemas/";
  private static final String IN_PROJECT = "../../schemas/";

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
    RulesFolder rules = RulesFolder.bundled();
    CaseFolder cases = CaseFolder.bundled();
    FileChanges changes = new FileChanges();
    for (Map.Entry<String, byte[]> file : rules.files().entrySet()) {
      changes.put(fresh(folder, shown, "rules").resolve(file.getKey()), inProject(file));
    }
    for (Map.Entry<String, byte[]> file : cases.files().entrySet()) {
      changes.put(fresh(folder, shown, "cases").resolve(file.getKey()), file.getValue());
    }
    changes.put(fresh(folder, shown, "cases").resolve(CaseFolder.PAGE), CaseFolder.bundledPage());
    Path yardsticks = fresh(folder, shown, "cases").resolve("yardsticks");
    CaseFolder.yardsticks(Optional.empty())
        .forEach((name, bytes) -> changes.put(yardsticks.resolve(name), bytes));
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

  private static byte[] inProject(Map.Entry<String, byte[]> file) {
    if (!file.getKey().endsWith(".json")) {
      return file.getValue();
    }
    String text = new String(file.getValue(), StandardCharsets.UTF_8);
    return text.replace(IN_CHECKOUT, IN_PROJECT).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] editorSettings() throws IOException {
    return new BundledFiles("/evisor/authoring/")
        .file("editor.json")
        .orElseThrow(() -> new FileNotFoundException("evisor.jar!/evisor/authoring/editor.json"));
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
