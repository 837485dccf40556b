package evisor.rules.compile;

import evisor.rules.language.RuleFile;
import evisor.rules.language.RuleText;
import evisor.rules.language.Token;
import evisor.rules.text.Pass;
import evisor.rules.text.Verb;
import java.util.ArrayList;
import java.util.List;

/**
 * What Drools is given of one rule file: the code of the rules of one pass, every word on the line
 * and, but for the first line, in the column where its author wrote it.
 *
 * @param path the file's path in the folder of rules
 * @param pass the pass
 * @param rules the rules of the file that belong to the pass
 */
public record DrlUnit(String path, Pass pass, List<RuleText> rules) {

  public static List<DrlUnit> of(List<RuleFile> files) {
    List<DrlUnit> units = new ArrayList<>();
    for (Pass pass : Pass.values()) {
      for (RuleFile file : files) {
        List<RuleText> rules =
            file.rules().stream()
                .filter(
                    rule ->
                        Verb.named(rule.consequence().method())
                            .filter(v -> Pass.of(v) == pass)
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
   * Returns the text to compile. Comments are left out of it: in Java a comment can hide code
   * (unicode escapes).
   */
  String drl() {
    StringBuilder drl = new StringBuilder();
    drl.append("package ").append(pass.packageName());
    drl.append("; import evisor.model.*; global evisor.model.Verdict verdict; ");
    int line = 1;
    int column = 1;
    for (RuleText rule : rules) {
      for (Token token : rule.code()) {
        if (token.line() > line) {
          drl.append("\n".repeat(token.line() - line));
          line = token.line();
          column = 1;
        }
        drl.append(" ".repeat(token.column() - column)).append(token.text());
        column = token.column() + token.text().length();
      }
      drl.append(' ');
      column++;
    }
    return drl.append('\n').toString();
  }
}
