package evisor.cli;

import java.util.List;

/** Options that most commands have. */
final class SharedOptions {

  static final TextOption RULES =
      new TextOption(
          "rules",
          "DIR",
          "folder of rules and knowledge (default: the nearest one upward from here, else that of"
              + " the checkout, else the jar's)");

  /** The form of what people read or programs take. */
  static final WordOption<String> FORMAT =
      WordOption.of(
          "format",
          "FORMAT",
          "text (default), json or markdown",
          List.of("text", "json", "markdown"));

  static final TextOption CASES =
      new TextOption("cases", "DIR", "folder of cases (default: the one beside the rules)");

  private SharedOptions() {}
}
