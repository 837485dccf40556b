package evisor.rules.language;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of DRL and Java that rules do not use, and what to write in their place. */
final class ForbiddenWords {

  private static final Map<String, String> BETWEEN_RULES =
      mends(
          """
          function declare query dialect unit class template
          Take it out; what rules may ask stands in rules/WORDS.md.
          import package global
          Take it out; it is added by itself.
          """);

  private static final Map<String, String> ATTRIBUTES =
      mends(
          """
          salience agenda ruleflow activation auto duration timer calendars date attributes
          Take it out; the order of rules never matters.
          no lock
          Take it out; a rule fires once for a train anyway.
          dialect
          Take it out; rules hold no Java.
          enabled
          Take it out, or take out the rule.
          extends
          Take it out; write the conditions into this rule.
          """);

  private static final Map<String, String> BETWEEN_PATTERNS =
      mends(
          """
          and && , ;
          Take it out; patterns below one another must all hold.
          or ||
          Put the alternatives into one pattern with '||', or write two rules.
          not ! forall
          Ask the request or the train itself, for example Train( !has(Method.SEC) ).
          exists
          Write the pattern alone: it looks for one by itself.
          eval
          Write the condition into a pattern.
          from
          Take it out; the request and the trains are there by themselves.
          accumulate acc groupby collect over
          Take it out; what rules may ask stands in rules/WORDS.md.
          """);

  private static final Map<String, String> IN_CONDITIONS =
      mends(
          """
          eval
          Write the condition itself.
          this
          Write the property alone, for example volumeMl > 5.
          matches soundslike str
          Compare with the words themselves by '==' or 'in'.
          memberof
          Write it from the set's side: downstream contains Use.RNA.
          excludes
          Write: downstream not contains Use.RNA.
          null
          Ask for an absent figure by its method, for example particlesKnown.
          if
          A condition is a comparison or a question; write two rules.
          between
          Write two comparisons: volumeMl >= 1, volumeMl <= 5.
          is equals
          Write '=='.
          xor
          Write it with '||', '&&' and '!'.
          new instanceof from
          Take it out; what rules may ask stands in rules/WORDS.md.
          """);

  private ForbiddenWords() {}

  /** Returns what to do by word, from lines of words and below each what to do about them. */
  private static Map<String, String> mends(String table) {
    Map<String, String> mends = new LinkedHashMap<>();
    Iterator<String> lines = table.lines().iterator();
    while (lines.hasNext()) {
      List<String> words = List.of(lines.next().split(" "));
      String mend = lines.next();
      words.forEach(word -> mends.put(word, mend));
    }
    return mends;
  }

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
    return SyntaxProblem.foreign(
        "the consequence is one call of verdict and nothing else; found " + token.described() + ".",
        "A rule says one thing of a train, for example verdict.caution($train);");
  }

  private static Optional<SyntaxProblem> problem(
      Token token, Map<String, String> words, String said) {
    if (token.kind() != Token.Kind.NAME && token.kind() != Token.Kind.SYMBOL) {
      return Optional.empty();
    }
    String mend = words.get(token.text().toLowerCase(Locale.ROOT));
    return mend == null
        ? Optional.empty()
        : Optional.of(SyntaxProblem.foreign("'" + token.text() + said, mend));
  }
}
