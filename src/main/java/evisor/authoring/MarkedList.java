package evisor.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.text.WordUtils;

/** A list in Markdown, wrapped so that its source can be read too. */
final class MarkedList {

  private static final int WIDTH = 120;
  private static final String MARK = "- ";
  private static final String INDENT = "  ";

  private final List<String> lines = new ArrayList<>(List.of(""));

  /** Adds an item. */
  void add(String text) {
    String wrapped = WordUtils.wrap(text, WIDTH - INDENT.length(), "\n" + INDENT, false);
    lines.addAll((MARK + wrapped).lines().toList());
  }

  /** Returns the list between empty lines. */
  List<String> lines() {
    List<String> all = new ArrayList<>(lines);
    all.add("");
    return Collections.unmodifiableList(all);
  }
}
