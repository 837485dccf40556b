package evisor.diff;

import evisor.diff.RuleChange.Kind;
import evisor.diff.RuleChange.Part;
import evisor.text.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders a comparison of two sets of rules for a person, or to be posted on a pull request. */
public final class DiffText {

  private static final int MOST_CASES = 10;
  private static final int MOST_DIFFERENCES = 4;
  // A comment on a pull request may have 65,536 characters; so many stay well below.
  private static final int MOST_RULES = 50;
  private static final int MOST_ENTRIES = 20;
  private static final int MOST_FLOWS = 10;
  private static final int MOST_VALUES = 8;

  private final RulesDiff diff;
  private final Outline page = new Outline();

  private DiffText(RulesDiff diff) {
    this.diff = diff;
  }

  /** Returns the report. */
  public static Outline of(RulesDiff diff) {
    return new DiffText(diff).text();
  }

  private Outline text() {
    page.headline(DiffWords.title(diff));
    page.gap();
    DiffWords.summary(diff).forEach(page::line);
    rules();
    knowledge();
    cases();
    diff.survey().ifPresent(this::survey);
    return page;
  }

  private void rules() {
    if (diff.rules().isEmpty()) {
      return;
    }
    page.title("Rules");
    for (RuleChange change : some(diff.rules(), MOST_RULES)) {
      String sign = change.kind() == Kind.ADDED ? "+" : change.kind() == Kind.REMOVED ? "−" : "~";
      page.lead(
          sign + " ", change.id(), change.title() + (change.decides() ? "" : " (words only)"));
      for (Part part : change.parts()) {
        page.item("    ", "", DiffWords.part(part));
      }
    }
    more(diff.rules().size() - MOST_RULES, "");
  }

  private void knowledge() {
    if (diff.knowledge().isEmpty()) {
      return;
    }
    page.title("Knowledge");
    String file = "";
    for (KnowledgeChange change : some(diff.knowledge(), MOST_ENTRIES)) {
      if (!change.file().equals(file)) {
        file = change.file();
        page.lead("", file, "");
      }
      page.item("  ", "", DiffWords.knowledge(change));
    }
    more(diff.knowledge().size() - MOST_ENTRIES, "  ");
  }

  private void cases() {
    List<Optional<AnswerDifference.Kind>> weights = new ArrayList<>();
    for (AnswerDifference.Kind kind : AnswerDifference.Kind.values()) {
      weights.add(Optional.of(kind));
    }
    weights.add(Optional.empty());
    for (Optional<AnswerDifference.Kind> weight : weights) {
      List<ChangedCase> found =
          diff.changed().stream().filter(one -> one.weight().equals(weight)).toList();
      if (!found.isEmpty()) {
        String title = weight.map(AnswerDifference.Kind::title).orElse("expectations only");
        page.title("Cases: " + title + " (" + found.size() + ")");
        List<CaseGroup> groups = CaseGroup.of(found);
        some(groups, MOST_CASES).forEach(this::changed);
        more(groups.stream().skip(MOST_CASES).mapToInt(group -> group.ids().size()).sum(), "");
      }
    }
  }

  private void changed(CaseGroup group) {
    ChangedCase changed = group.first();
    String trains =
        changed.firstChanged()
            ? changed.before() + DiffWords.TO + changed.after()
            : changed.after();
    page.lead("", group.names(), trains);
    String cause = DiffWords.cause(changed);
    if (!cause.isEmpty()) {
      page.item("  ", "", cause);
    }
    DiffWords.checks(changed).forEach(line -> page.item("  ", "", line));
    List<AnswerDifference> others =
        changed.differences().stream()
            .filter(one -> one.kind() != AnswerDifference.Kind.FIRST_TRAIN)
            .toList();
    List<String> lines = DiffWords.differences(others);
    for (String line : some(lines, MOST_DIFFERENCES)) {
      page.item("  ", "", line);
    }
    more(lines.size() - MOST_DIFFERENCES, "  ");
  }

  private void survey(SampleSurvey survey) {
    if (!survey.flows().isEmpty()) {
      page.title("From which first train to which");
      for (TrainFlow flow : some(survey.flows(), MOST_FLOWS)) {
        page.item(
            "",
            "",
            flow.before() + DiffWords.TO + flow.after() + ": " + DiffWords.shared(flow.share()));
      }
      more(survey.flows().size() - MOST_FLOWS, "");
    }
    if (!survey.causes().isEmpty()) {
      page.line("By " + DiffWords.counted(survey.causes()) + ".");
    }
    if (!DiffWords.located(survey)) {
      return;
    }
    page.title(DiffWords.where(survey));
    page.line(DiffWords.lead(survey));
    for (FieldShare value : some(survey.where(), MOST_VALUES)) {
      page.item("", "•", value.text() + ": " + DiffWords.measure(value));
    }
    more(survey.where().size() - MOST_VALUES, "");
  }

  private void more(int count, String indent) {
    if (count > 0) {
      page.item(indent, "", "… and " + count + " more; --format json lists all");
    }
  }

  private static <T> List<T> some(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }
}
