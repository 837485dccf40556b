package evisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.files.FilePlace;
import java.util.List;

/**
 * A knowledge base that one change breaks, and what must then be said.
 *
 * @param folder the knowledge base
 * @param file the file that was changed
 * @param at the text whose beginning is the fault's place
 * @param lint the fault's name
 * @param says what its message or its remedy contains
 */
record KnowledgeFault(ExampleFolder folder, String file, String at, String lint, String says) {

  static KnowledgeFault in(
      String file, String found, String replacement, String at, String lint, String says) {
    return new KnowledgeFault(
        ExampleFolder.create().with(file, found, replacement), file, at, lint, says);
  }

  static KnowledgeFault inStep(
      String step, String found, String replacement, String at, String lint, String says) {
    String file = "methods.json";
    return new KnowledgeFault(
        ExampleFolder.create().withStep(file, step, found, replacement), file, at, lint, says);
  }

  /** Returns what is said when a knowledge base is read; nothing where it is sound. */
  static List<Diagnostic> of(ExampleFolder folder) {
    FaultyFilesException thrown = catchThrowableOfType(FaultyFilesException.class, folder::read);
    return thrown == null ? List.of() : thrown.diagnostics();
  }

  void assertSaid() {
    FilePlace place = place();
    assertThat(of(folder))
        .as("at %s", place)
        .anySatisfy(
            fault -> {
              assertThat(fault.place()).isEqualTo(place);
              assertThat(fault.lint()).isEqualTo(lint);
              assertThat(fault.message() + " " + fault.mend()).contains(says);
            });
  }

  private FilePlace place() {
    String text = folder.text(file);
    int offset = text.indexOf(at);
    assertThat(offset).as("the text %s", at).isNotNegative();
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = offset - before.lastIndexOf('\n');
    return new FilePlace("rules/knowledge/" + file, line, column);
  }

  @Override
  public String toString() {
    return lint + " in " + file + ": " + says;
  }
}
