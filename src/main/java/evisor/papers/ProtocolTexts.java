package evisor.papers;

import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.model.Format;
import evisor.model.StepKind;
import java.util.List;

/**
 * What a laboratory's protocols say: the texts of {@code knowledge/protocols}, by step and format.
 *
 * @param files one for each technique, and one that stands around all steps
 */
public record ProtocolTexts(List<ProtocolFile> files) {

  /** Copies the list. */
  public ProtocolTexts {
    files = List.copyOf(files);
  }

  /**
   * Reads the texts of a folder of rules.
   *
   * @param knowledge the knowledge base of the same folder
   * @throws FaultyFilesException with all that is wrong with them; that a step has no text, or a
   *     text no translation, is no fault
   */
  public static ProtocolTexts read(RulesFolder folder, Knowledge knowledge)
      throws FaultyFilesException {
    FileFaults faults = new FileFaults();
    ProtocolTexts texts = new ProtocolReader(folder, knowledge, faults).read();
    faults.throwIfAny();
    return texts;
  }

  /** Notes all that is wrong with the texts of a folder of rules, and what they lack. */
  public static void check(RulesFolder folder, Knowledge knowledge, FileFaults faults) {
    ProtocolLint.check(
        folder, new ProtocolReader(folder, knowledge, faults).read(), knowledge, faults);
  }

  /** Returns the texts of a form of a step, without those of every step. */
  List<ProtocolText> of(StepKind kind, Format format) {
    return files.stream()
        .filter(file -> file.covers(kind, format))
        .flatMap(file -> file.texts().stream())
        .filter(text -> text.steps().isEmpty() || text.steps().contains(kind))
        .toList();
  }

  /** Returns the texts of a scope that names no steps. */
  List<ProtocolText> of(ProtocolScope scope) {
    return files.stream()
        .filter(file -> file.scope() == scope)
        .flatMap(file -> file.texts().stream())
        .toList();
  }
}
