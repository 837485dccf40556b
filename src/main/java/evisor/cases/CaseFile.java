package evisor.cases;

import java.nio.charset.StandardCharsets;

/** A case file as it was read. */
public final class CaseFile {

  private static final String ENDING = ".json";

  private final String shown;
  private final byte[] bytes;

  /** Takes a file's path as messages name it, and its content. */
  CaseFile(String shown, byte[] bytes) {
    this.shown = shown;
    this.bytes = bytes.clone();
  }

  /** Returns whether a path names a case file. */
  static boolean names(String path) {
    return path.endsWith(ENDING);
  }

  /** Returns the path as messages name it. */
  public String shown() {
    return shown;
  }

  /** Returns the content. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** Returns whether the file may hold a word as a text of JSON, which need not be a tag there. */
  public boolean mayName(String word) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.contains('"' + word + '"') || text.contains("\\u");
  }

  /** Returns the id that a case in this file must have. */
  String id() {
    String name = shown.substring(shown.lastIndexOf('/') + 1);
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}
