package evisor.rules.text;

import evisor.files.FilePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with placeholders.
 *
 * @param place where its key stands
 * @param column column on that line where the sentence begins
 * @param text the sentence as written
 */
public record MessageTemplate(FilePlace place, int column, String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  /** Takes a sentence of which it does not matter where it stands on its line. */
  public MessageTemplate(FilePlace place, String text) {
    this(place, place.column(), text);
  }

  /** Returns the names in braces, in their order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return List.copyOf(names);
  }

  /** Returns where a placeholder of that name first stands. */
  public FilePlace placeOf(String name) {
    int at = Math.max(0, text.indexOf("{" + name + "}"));
    return new FilePlace(place.file(), place.line(), column + at);
  }

  /** Returns whether a brace stands outside of a placeholder. */
  boolean hasStrayBrace() {
    String rest = PLACEHOLDER.matcher(text).replaceAll("");
    return rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0;
  }

  /** Returns the sentence with every name replaced. */
  public String filled(UnaryOperator<String> values) {
    // Without a pattern: a whole answer has thousands of sentences.
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      int end = text.indexOf('}', at);
      if (end >= 0 && text.lastIndexOf('{', end) == at) {
        filled.append(text, from, at).append(values.apply(text.substring(at + 1, end)));
        from = end + 1;
      }
    }
    return from == 0 ? text : filled.append(text, from, text.length()).toString();
  }
}
