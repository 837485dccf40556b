package evisor.authoring;

import evisor.model.Criterion;
import evisor.rules.text.Rule;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.List;

/** The index of rules in Markdown. */
final class IndexTable {

  private IndexTable() {}

  /** Returns all rules, file by file in the order written, and the names that were taken out. */
  static List<String> of(GuideSource source) {
    List<String> lines = new ArrayList<>();
    source
        .byFile()
        .forEach(
            (path, rules) -> {
              String head = source.head(path);
              lines.add("");
              lines.add("## [" + path + "](" + path + ")");
              lines.add("");
              if (!head.isEmpty()) {
                lines.add(head);
                lines.add("");
              }
              lines.add("| rule | says | verdict | level | criterion | basis | claims |");
              lines.add("| --- | --- | --- | --- | --- | --- | --- |");
              rules.forEach(rule -> lines.add(row(rule)));
            });
    long count = source.byFile().values().stream().mapToLong(List::size).sum();
    lines.add("");
    lines.add("Rules: " + count + ". Files: " + source.byFile().size() + ".");
    if (!source.retired().isEmpty()) {
      lines.add("Taken out, and not given again: " + String.join(", ", source.retired()) + ".");
    }
    lines.add("");
    return lines;
  }

  private static String row(Rule rule) {
    return Phrase.of(
        "| %s |",
        String.join(
            " | ",
            rule.id(),
            rule.title().replace("|", "\\|"),
            rule.verb().id(),
            rule.level().id(),
            rule.criterion().map(Criterion::id).orElse(""),
            rule.basis().id(),
            String.join(" ", rule.evidence())));
  }

  /** Returns the files of rules, and what the comment at the head of each says. */
  static List<String> files(GuideSource source) {
    MarkedList list = new MarkedList();
    source
        .byFile()
        .forEach(
            (path, rules) ->
                list.add(
                    Phrase.of(
                        "[%s](%s), %s: %s",
                        path, path, Phrase.counted(rules.size(), "rule"), source.head(path))));
    return list.lines();
  }
}
