package evisor.text;

import java.util.List;

/** A way to lay out what is said to a person, block by block. */
public interface OutlineLayout {

  /** Adds what all is about. */
  void headline(String text);

  /** Adds the title of a section. */
  void title(String text);

  /** Adds a paragraph at the margin. */
  void line(String text);

  /** Adds a paragraph at the margin whose further lines are indented. */
  default void hanging(String text) {
    line(text);
  }

  /** Adds such a paragraph, whose further lines may be longer by their indent. */
  default void loose(String text) {
    line(text);
  }

  /** Adds a paragraph; its first line may begin with a mark, the others stand below the text. */
  void item(String indent, String mark, String text);

  /** Adds a paragraph that begins with words set off. */
  void lead(String indent, String lead, String text);

  /** Adds a table, the first row of which names its columns. */
  void table(List<List<String>> rows);

  /** Adds lines as they are, however long. */
  void verbatim(String lines);

  /** Adds an empty line. */
  void gap();
}
