package evisor.text;

/** Writes text so that Markdown shows it as it is. */
public final class MarkdownText {

  private MarkdownText() {}

  /** Returns the text on one line, such that nothing in it turns into a link, heading or HTML. */
  public static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\`*_[]<>#|".indexOf(c) >= 0) {
        safe.append('\\');
      }
      safe.append(c == '\n' ? ' ' : c);
    }
    return safe.toString();
  }
}
