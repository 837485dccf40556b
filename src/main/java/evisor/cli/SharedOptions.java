package evisor.cli;

/** Options that most commands have. */
final class SharedOptions {

  static final TextOption RULES =
      new TextOption(
          "rules",
          "DIR",
          "folder of rules and knowledge (default: the checkout's, else the jar's)");

  static final TextOption CASES =
      new TextOption("cases", "DIR", "folder of cases (default: the checkout's)");

  private SharedOptions() {}
}
