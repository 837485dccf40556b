package evisor.rules.text;

import evisor.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with placeholders.
 *
 * @param place where its key stands
 * @param text the sentence as written
 */
public record Template(Place place, String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  /** Returns the names in braces, in their order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return List.copyOf(names);
  }

  /** Returns whether a brace stands outside of a placeholder. */
  boolean hasStrayBrace() {
    String rest = PLACEHOLDER.matcher(text).replaceAll("");
    return rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0;
  }

  /** Returns the sentence with every name replaced. */
  public String filled(UnaryOperator<String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
  }
}
