package evisor.rules.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of DRL and Java that rules do not use, and what to write in their place. */
final class ForbiddenWords {

  private static final String ONE_CALL =
      "A rule says one thing of a train, for example verdict.caution($train);";
  private static final String ONE_PATTERN =
      "Put the alternatives into one pattern with '||', or write two rules.";
  private static final String NEGATION =
      "Ask the request or the train itself, for example Train( !has(Method.SEC) ).";
  private static final String NO_ORDER = "Take it out; the order of rules never matters.";
  private static final String NO_CODE =
      "Take it out; what rules may ask stands in rules/WORDS.md.";

  private static final Map<String, String> BETWEEN_RULES =
      Map.ofEntries(
          Map.entry("function", NO_CODE),
          Map.entry("declare", NO_CODE),
          Map.entry("query", NO_CODE),
          Map.entry("import", "Take it out; what rules may use is imported by itself."),
          Map.entry("package", "Take it out; it is added by itself."),
          Map.entry("global", "Take it out; 'verdict' is there by itself."),
          Map.entry("dialect", NO_CODE),
          Map.entry("unit", NO_CODE),
          Map.entry("class", NO_CODE),
          Map.entry("template", NO_CODE));

  private static final Map<String, String> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("salience", NO_ORDER),
          Map.entry("agenda", NO_ORDER),
          Map.entry("ruleflow", NO_ORDER),
          Map.entry("activation", NO_ORDER),
          Map.entry("no", "Take it out; a rule fires once for a train anyway."),
          Map.entry("lock", "Take it out; a rule fires once for a train anyway."),
          Map.entry("auto", NO_ORDER),
          Map.entry("dialect", "Take it out; rules hold no Java."),
          Map.entry("enabled", "Take it out, or take out the rule."),
          Map.entry("duration", NO_ORDER),
          Map.entry("timer", NO_ORDER),
          Map.entry("calendars", NO_ORDER),
          Map.entry("date", NO_ORDER),
          Map.entry("attributes", NO_ORDER),
          Map.entry("extends", "Take it out; write the conditions into this rule."));

  private static final Map<String, String> BETWEEN_PATTERNS =
      Map.ofEntries(
          Map.entry("and", "Take it out; patterns below one another must all hold."),
          Map.entry("&&", "Take it out; patterns below one another must all hold."),
          Map.entry("or", ONE_PATTERN),
          Map.entry("||", ONE_PATTERN),
          Map.entry(",", "Take it out; patterns stand below one another."),
          Map.entry(";", "Take it out; patterns stand below one another."),
          Map.entry("not", NEGATION),
          Map.entry("!", NEGATION),
          Map.entry("exists", "Write the pattern alone: it looks for one by itself."),
          Map.entry("forall", NEGATION),
          Map.entry("eval", "Write the condition into a pattern."),
          Map.entry("accumulate", NO_CODE),
          Map.entry("acc", NO_CODE),
          Map.entry("groupby", NO_CODE),
          Map.entry("collect", NO_CODE),
          Map.entry("from", "Take it out; the request and the trains are there by themselves."),
          Map.entry("over", NO_CODE));

  private static final Map<String, String> IN_CONDITIONS =
      Map.ofEntries(
          Map.entry("eval", "Write the condition itself."),
          Map.entry("new", NO_CODE),
          Map.entry("this", "Write the property alone, for example volumeMl > 5."),
          Map.entry("matches", "Compare with the words themselves by '==' or 'in'."),
          Map.entry("memberof", "Write it from the set's side: downstream contains Use.RNA."),
          Map.entry("excludes", "Write: downstream not contains Use.RNA."),
          Map.entry("soundslike", "Compare with the words themselves by '==' or 'in'."),
          Map.entry("str", "Compare with the words themselves by '==' or 'in'."),
          Map.entry("null", "Ask for an absent figure by its method, for example particlesKnown."),
          Map.entry("instanceof", NO_CODE),
          Map.entry("from", NO_CODE),
          Map.entry("if", "A condition is a comparison or a question; write two rules."),
          Map.entry("between", "Write two comparisons: volumeMl >= 1, volumeMl <= 5."),
          Map.entry("is", "Write '=='."),
          Map.entry("equals", "Write '=='."),
          Map.entry("xor", "Write it with '||', '&&' and '!'."));

  private ForbiddenWords() {}

  /** Returns what is wrong with a word that stands where a rule could begin. */
  static Optional<SyntaxProblem> betweenRules(Token token) {
    return problem(token, BETWEEN_RULES, "' does not belong into a file of rules.");
  }

  /**
   * Returns what is wrong with a word between a rule's name and its conditions.
   *
   * @param token its first part, up to a hyphen
   * @param word the whole word
   */
  static Optional<SyntaxProblem> attribute(Token token, String word) {
    return problem(token, ATTRIBUTES, "")
        .map(
            problem ->
                new SyntaxProblem(
                    problem.lint(),
                    "'" + SyntaxProblem.shown(word) + "' is no part of a rule here.",
                    problem.mend()));
  }

  /** Returns what is wrong with a word that stands where a pattern could begin. */
  static Optional<SyntaxProblem> betweenPatterns(Token token) {
    return problem(token, BETWEEN_PATTERNS, "' does not stand between patterns.");
  }

  /** Returns what is wrong with a word in a condition. */
  static Optional<SyntaxProblem> inCondition(Token token) {
    return problem(token, IN_CONDITIONS, "' is not part of the rule language.");
  }

  /** Returns what is wrong with what stands where the call of {@code verdict} belongs. */
  static SyntaxProblem consequence(Token token) {
    return new SyntaxProblem(
        SyntaxProblem.FOREIGN,
        "the consequence is one call of verdict and nothing else; found " + token.described() + ".",
        ONE_CALL);
  }

  private static Optional<SyntaxProblem> problem(
      Token token, Map<String, String> words, String said) {
    if (token.kind() != Token.Kind.NAME && token.kind() != Token.Kind.SYMBOL) {
      return Optional.empty();
    }
    String mend = words.get(token.text().toLowerCase(Locale.ROOT));
    return mend == null
        ? Optional.empty()
        : Optional.of(new SyntaxProblem(SyntaxProblem.FOREIGN, "'" + token.text() + said, mend));
  }
}
