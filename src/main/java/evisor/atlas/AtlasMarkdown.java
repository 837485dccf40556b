package evisor.atlas;

import evisor.model.Use;
import java.util.List;

/** Writes an atlas as a table in Markdown; the number behind a train is that of research groups. */
final class AtlasMarkdown {

  private AtlasMarkdown() {}

  static String of(Atlas atlas) {
    List<Use> uses = atlas.uses();
    StringBuilder text = new StringBuilder("# What comes first\n\n");
    text.append(atlas.legend()).append("\n\n").append(atlas.summary());
    text.append("\nThe small number says how many groups have done the same.\n\n");
    text.append("| sample | amount |");
    uses.forEach(use -> text.append(' ').append(use.id()).append(" |"));
    text.append("\n| --- | --- |").append(" --- |".repeat(uses.size())).append('\n');
    for (AtlasRow row : atlas.rows()) {
      text.append("| ").append(row.sample().id()).append(" | ").append(row.amount()).append(" |");
      for (Use use : uses) {
        AtlasCell cell = row.cells().get(use);
        text.append(' ');
        if (cell != null) {
          text.append(cell.letters()).append(" <sub>").append(cell.groups()).append("</sub> ");
        }
        text.append('|');
      }
      text.append('\n');
    }
    return text.toString();
  }
}
