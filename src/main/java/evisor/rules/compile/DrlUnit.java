package evisor.rules.compile;

import evisor.files.FilePlace;
import evisor.files.Sha256;
import evisor.model.Train;
import evisor.model.WordKind;
import evisor.rules.language.RuleFile;
import evisor.rules.language.RuleText;
import evisor.rules.language.Token;
import evisor.rules.language.Vocabulary;
import evisor.rules.text.Pass;
import evisor.rules.text.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.text.translate.JavaUnicodeEscaper;

/**
 * What Drools is given of one rule file: the code of the rules of one pass, every word on the line
 * and, but for the first line and what follows the pattern on the train, in the column where its
 * author wrote it.
 *
 * @param path the file's path in the folder of rules
 * @param pass the pass
 * @param rules the rules of the file that belong to the pass
 */
public record DrlUnit(String path, Pass pass, List<RuleText> rules) {

  /** The class of the package of a pass that holds the words which its rules name. */
  static final String CONSTANTS = "Words";

  private static final List<String> KINDS =
      Arrays.stream(WordKind.values()).map(kind -> kind.type().getSimpleName()).toList();
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

  /** The global of a session under which its rules find the list of trains. */
  public static final String TRAINS = "trains";

  /** Returns what Drools is given of files of rules, pass by pass, in the order of files. */
  public static List<DrlUnit> of(List<RuleFile> files) {
    List<DrlUnit> units = new ArrayList<>();
    for (Pass pass : Pass.values()) {
      for (RuleFile file : files) {
        List<RuleText> rules =
            file.rules().stream()
                .filter(
                    rule ->
                        Verb.named(rule.consequence().method())
                            .filter(verb -> verb.pass() == pass)
                            .isPresent())
                .toList();
        if (!rules.isEmpty()) {
          units.add(new DrlUnit(file.path(), pass, rules));
        }
      }
    }
    return List.copyOf(units);
  }

  /**
   * Returns a SHA-256 of what a rule engine needs of each rule, by the rule's id. Where the rule
   * stands does not count.
   */
  static SortedMap<String, String> digests(List<DrlUnit> units) {
    SortedMap<String, String> digests = new TreeMap<>();
    for (DrlUnit unit : units) {
      for (RuleText rule : unit.rules()) {
        Sha256 digest = new Sha256().add(unit.pass().name());
        rule.code().forEach(token -> digest.add(token.text()));
        digests.put(rule.id(), digest.hex());
      }
    }
    return digests;
  }

  /**
   * Returns the names of the words of the knowledge base that the rules name, by their kind; each
   * is a constant of {@link #CONSTANTS}.
   */
  SortedMap<String, SortedSet<String>> words() {
    SortedMap<String, SortedSet<String>> words = new TreeMap<>();
    for (RuleText rule : rules) {
      for (int i = 0; i < rule.code().size(); i++) {
        if (namesWord(rule.code(), i)) {
          words
              .computeIfAbsent(rule.code().get(i).text(), kind -> new TreeSet<>())
              .add(rule.code().get(i + 2).text());
        }
      }
    }
    return words;
  }

  /** Returns whether a word of the knowledge base stands there, as in {@code Method.SEC}. */
  private static boolean namesWord(List<Token> code, int at) {
    return at + 2 < code.size()
        && code.get(at + 1).text().equals(".")
        && KINDS.contains(code.get(at).text())
        && NAME.matcher(code.get(at + 2).text()).matches();
  }

  /**
   * Returns the text to compile with its words as constants.
   *
   * @see #words
   */
  String drl() {
    return drl((kind, name) -> CONSTANTS + '.' + constant(kind, name));
  }

  /** Returns the text to compile with its words looked up, which needs no other class. */
  String lookingUp() {
    return drl((kind, name) -> kind + ".of(\"" + Vocabulary.id(name) + "\")");
  }

  /** Returns the name of the constant of a word. */
  static String constant(String kind, String name) {
    return kind.toUpperCase(Locale.ROOT) + '_' + name;
  }

  /**
   * Returns the text to compile. Comments are left out of it: in Java a comment can hide code
   * (unicode escapes).
   */
  private String drl(BinaryOperator<String> word) {
    StringBuilder drl = new StringBuilder();
    drl.append("package ").append(pass.packageName());
    drl.append("; import evisor.model.*; global evisor.model.Verdict verdict; ");
    drl.append("global java.util.List ").append(TRAINS).append("; ");
    int line = 1;
    int column = 1;
    for (RuleText rule : rules) {
      int trainEnds = trainEnds(rule);
      for (int i = 0; i < rule.code().size(); i++) {
        Token token = rule.code().get(i);
        if (token.line() > line) {
          drl.append("\n".repeat(token.line() - line));
          line = token.line();
          column = 1;
        }
        drl.append(" ".repeat(Math.max(0, token.column() - column)));
        if (namesWord(rule.code(), i)) {
          Token name = rule.code().get(i + 2);
          drl.append(word.apply(token.text(), name.text()));
          token = name;
          i += 2;
        } else {
          drl.append(token.text());
        }
        column = token.column() + token.text().length();
        if (i == trainEnds) {
          drl.append(" from ").append(TRAINS).append(' ');
        }
      }
      drl.append(' ');
      column++;
    }
    // What is made of it is compiled in the default charset, which may not have a rule's letters.
    return JavaUnicodeEscaper.above('~').translate(drl.append('\n'));
  }

  /**
   * Returns which token closes the pattern on the train; one behind the last where there is none.
   * Trains are taken from a list, one by one, once the request fits: were they facts of their own,
   * Drools would compare each with every rule at once, though most rules do not concern the
   * request.
   */
  private static int trainEnds(RuleText rule) {
    return rule.pattern(Train.class.getSimpleName())
        .map(pattern -> closing(rule, pattern.place()))
        .orElse(rule.code().size());
  }

  private static int closing(RuleText rule, FilePlace pattern) {
    int depth = 0;
    boolean inside = false;
    for (int i = 0; i < rule.code().size(); i++) {
      Token token = rule.code().get(i);
      inside |= token.line() == pattern.line() && token.column() == pattern.column();
      if (inside && token.text().equals("(")) {
        depth++;
      } else if (inside && token.text().equals(")") && --depth == 0) {
        return i;
      }
    }
    throw new IllegalStateException("the pattern on the train is not closed in " + rule.id());
  }
}
