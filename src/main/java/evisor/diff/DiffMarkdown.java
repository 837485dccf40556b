package evisor.diff;

import static evisor.text.MarkdownText.escaped;

import evisor.diff.RuleChange.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Renders a comparison of two sets of rules as Markdown, to be posted on a pull request. */
public final class DiffMarkdown {

  // A comment on a pull request may have 65,536 characters; so many lines stay well below.
  private static final int MOST_ROWS = 50;
  private static final int MOST_VALUES = 8;

  private final RulesDiff diff;
  private final StringBuilder out = new StringBuilder();

  private DiffMarkdown(RulesDiff diff) {
    this.diff = diff;
  }

  /** Returns the report. */
  public static String of(RulesDiff diff) {
    return new DiffMarkdown(diff).text();
  }

  private String text() {
    out.append("### ").append(escaped(DiffWords.title(diff))).append("\n\n");
    DiffWords.summary(diff).forEach(line -> out.append("- ").append(escaped(line)).append('\n'));
    firsts();
    diff.survey().ifPresent(this::survey);
    others();
    rules();
    knowledge();
    return out.toString();
  }

  private void firsts() {
    List<ChangedCase> shown =
        diff.changed().stream()
            .filter(one -> one.firstChanged() || !one.newlyFails().isEmpty())
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    out.append("\n| case | first before | first now | by | expectations |\n");
    out.append("| --- | --- | --- | --- | --- |\n");
    List<CaseGroup> groups = CaseGroup.of(shown);
    for (CaseGroup group : some(groups)) {
      ChangedCase one = group.first();
      List<String> checks = DiffWords.checks(one);
      out.append("| ").append(escaped(group.names()));
      out.append(" | ").append(escaped(one.before()));
      out.append(" | ").append(escaped(one.after()));
      out.append(" | ").append(escaped(DiffWords.cause(one)));
      out.append(" | ").append(checks.isEmpty() ? "hold" : escaped(String.join(" ", checks)));
      out.append(" |\n");
    }
    more(groups.size());
  }

  private void survey(Survey survey) {
    if (!DiffWords.located(survey)) {
      return;
    }
    out.append("\n**").append(DiffWords.where(survey)).append("**\n\n");
    out.append(escaped(DiffWords.lead(survey))).append('\n');
    if (!survey.where().isEmpty()) {
      out.append("\n| value | of the changes | of its requests change |\n| --- | --- | --- |\n");
    }
    for (FieldShare value :
        survey.where().subList(0, Math.min(MOST_VALUES, survey.where().size()))) {
      out.append("| ").append(escaped(value.text()));
      out.append(" | ").append(value.changes().count()).append(" of ").append(value.changes().of());
      out.append(" | ").append(escaped(DiffWords.shared(value.inside()))).append(" |\n");
    }
    if (!survey.flows().isEmpty()) {
      open("Between which trains, in the sample", survey.flows().size());
      out.append("| first before | first now | requests |\n| --- | --- | --- |\n");
      for (Flow flow : some(survey.flows())) {
        out.append("| ").append(escaped(flow.before()));
        out.append(" | ").append(escaped(flow.after()));
        out.append(" | ").append(escaped(DiffWords.shared(flow.share()))).append(" |\n");
      }
      more(survey.flows().size());
      close();
    }
  }

  private void others() {
    List<ChangedCase> shown =
        diff.changed().stream()
            .filter(one -> !one.firstChanged() && one.newlyFails().isEmpty())
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    open("Cases with the same train first and another answer", shown.size());
    out.append("| case | what | by |\n| --- | --- | --- |\n");
    List<CaseGroup> groups = CaseGroup.of(shown);
    for (CaseGroup group : some(groups)) {
      ChangedCase one = group.first();
      List<String> parts = new ArrayList<>(DiffWords.checks(one));
      List<String> said = DiffWords.differences(one.differences());
      parts.addAll(said.subList(0, Math.min(3, said.size())));
      int more = said.size() - 3;
      out.append("| ").append(escaped(group.names()));
      out.append(" | ").append(escaped(String.join("; ", parts)));
      out.append(more > 0 ? "; … " + more + " more" : "");
      out.append(" | ").append(escaped(DiffWords.cause(one))).append(" |\n");
    }
    more(groups.size());
    close();
  }

  private void rules() {
    if (diff.rules().isEmpty()) {
      return;
    }
    open("Rules that differ", diff.rules().size());
    for (RuleChange change : some(diff.rules())) {
      out.append("- **").append(escaped(change.id())).append("** ").append(change.kind().id());
      out.append(change.decides() ? ": " : " in words only: ").append(escaped(change.title()));
      out.append('\n');
      for (Part part : change.parts()) {
        out.append("  - ").append(escaped(DiffWords.part(part))).append('\n');
      }
    }
    more(diff.rules().size());
    close();
  }

  private void knowledge() {
    if (diff.knowledge().isEmpty()) {
      return;
    }
    open("Entries of knowledge that differ", diff.knowledge().size());
    for (KnowledgeChange change : some(diff.knowledge())) {
      out.append("- ").append(escaped(change.file() + " " + DiffWords.knowledge(change)));
      out.append('\n');
    }
    more(diff.knowledge().size());
    close();
  }

  private void open(String title, int count) {
    out.append(
        String.format(Locale.ROOT, "%n<details><summary>%s (%d)</summary>%n%n", title, count)
            .replace("\r", ""));
  }

  private void close() {
    out.append("\n</details>\n");
  }

  private void more(int count) {
    if (count > MOST_ROWS) {
      out.append("\n… and ").append(count - MOST_ROWS).append(" more.\n");
    }
  }

  private static <T> List<T> some(List<T> all) {
    return all.subList(0, Math.min(MOST_ROWS, all.size()));
  }
}
