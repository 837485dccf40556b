package evisor.atlas;

import evisor.model.Use;
import evisor.text.Wording;
import java.util.List;

/** Writes an atlas as a table in Markdown; the number behind a train is that of research groups. */
final class AtlasMarkdown {

  private AtlasMarkdown() {}

  static String of(Atlas atlas) {
    List<Use> uses = atlas.uses();
    Wording wording = atlas.wording();
    StringBuilder text = new StringBuilder("# " + atlas.title() + "\n\n");
    text.append(atlas.legend()).append("\n\n").append(atlas.summary()).append('\n');
    text.append(wording.say("The small number says how many groups have done the same."));
    text.append("\n\n| ").append(wording.say("sample")).append(" | ");
    text.append(wording.say("amount")).append(" |");
    uses.forEach(use -> text.append(' ').append(wording.term(use)).append(" |"));
    text.append("\n| --- | --- |").append(" --- |".repeat(uses.size())).append('\n');
    for (AtlasRow row : atlas.rows()) {
      text.append("| ").append(wording.term(row.sample())).append(" | ");
      text.append(row.amount()).append(" |");
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
