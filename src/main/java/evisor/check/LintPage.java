package evisor.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is to know of one lint.
 *
 * @param id its id
 * @param says what it says, in one or two sentences
 * @param why why that matters
 * @param wrong what is wrong, as an author might have written it
 * @param right the same put right
 * @param mend how to put it right
 */
public record LintPage(
    String id, String says, String why, List<Block> wrong, List<Block> right, String mend) {

  /**
   * A part of an example.
   *
   * @param kind what it is: {@code drl}, {@code properties}, {@code json} or {@code text}
   * @param text its lines
   */
  public record Block(String kind, String text) {}

  /**
   * Reads a page: its id as a title, what it says, and the sections Why, Wrong, Right and Mend.
   *
   * @throws IllegalArgumentException where a section is missing
   */
  static LintPage parsed(String text) {
    Map<String, StringBuilder> words = new LinkedHashMap<>();
    Map<String, List<Block>> blocks = new LinkedHashMap<>();
    String section = "";
    String id = "";
    StringBuilder code = new StringBuilder();
    String kind = "";
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (!kind.isEmpty()) {
        if (line.equals("```")) {
          blocks
              .computeIfAbsent(section, name -> new ArrayList<>())
              .add(new Block(kind, code.toString()));
          kind = "";
        } else {
          code.append(line).append('\n');
        }
      } else if (line.startsWith("```")) {
        kind = line.substring(3).strip();
        code.setLength(0);
      } else if (line.startsWith("## ")) {
        section = line.substring(3).strip();
      } else if (line.startsWith("# ")) {
        id = line.substring(2).strip();
      } else if (!line.isBlank()) {
        StringBuilder paragraph = words.computeIfAbsent(section, name -> new StringBuilder());
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    String named = id;
    return new LintPage(
        id,
        section(words, "", named),
        section(words, "Why", named),
        blocks.getOrDefault("Wrong", List.of()),
        blocks.getOrDefault("Right", List.of()),
        section(words, "Mend", named));
  }

  private static String section(Map<String, StringBuilder> words, String name, String id) {
    StringBuilder found = words.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "the page on " + id + " has no section " + (name.isEmpty() ? "at its top" : name));
    }
    return found.toString();
  }
}
