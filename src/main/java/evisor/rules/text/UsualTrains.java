package evisor.rules.text;

import java.util.Arrays;
import java.util.List;

/** How a rule writes trains that are equally usual: {@code "TFF → SEC or TFF → ion exchange"}. */
public final class UsualTrains {

  private static final String OR = " or ";

  private UsualTrains() {}

  /** Returns the trains of one place, as they are written. */
  public static List<String> alike(String written) {
    return Arrays.stream(written.split(OR, -1)).map(String::strip).toList();
  }
}
