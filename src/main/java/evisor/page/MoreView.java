package evisor.page;

import evisor.answer.Answer;
import evisor.answer.AnswerScreen.ChangeRow;
import evisor.answer.ScreenOutline;
import evisor.whatif.FieldChange;
import java.util.List;

/** Writes what takes longer than the answer itself: how sure it is, and what would change it. */
final class MoreView {

  private final PageSite site;
  private final TypedRequest typed;
  private final Answer answer;

  MoreView(PageSite site, TypedRequest typed, Answer answer) {
    this.site = site;
    this.typed = typed;
    this.answer = answer;
  }

  /** Returns how sure the answer is, then what would change it. */
  List<Element> sections() {
    Element sure = Element.styled("div", "drawn-sure");
    if (answer.robustness().isPresent()) {
      ScreenOutline.of(answer, site.advisor().knowledge()).sure().stream()
          .limit(1)
          .forEach(said -> sure.add(Element.styled("p", "said").text(said.sentence())));
      return List.of(sure, changes());
    }
    return List.of(changes());
  }

  /** Returns what would change it, each a link to the request changed so. */
  Element changes() {
    boolean feasible = answer.recommendation().recommended().isPresent();
    Element changes =
        Element.of("section")
            .with("aria-labelledby", "t-changes")
            .add(
                Element.of(
                        "h3",
                        feasible
                            ? site.say("What would change it")
                            : site.say("What would open a train"))
                    .with("id", "t-changes"));
    List<ChangeRow> rows = ScreenOutline.changes(answer, site.advisor().knowledge());
    if (rows.isEmpty()) {
      return changes.add(
          Element.styled("p", "said").text(site.say("No single change of the request does.")));
    }
    Element list = Element.styled("ul", "changes");
    rows.forEach(row -> list.add(change(row)));
    return changes.add(list);
  }

  private Element change(ChangeRow row) {
    TypedRequest changed = typed;
    for (FieldChange change : row.fields()) {
      changed = changed.with(change.field(), change.to());
    }
    Element item =
        Element.of("li")
            .add(
                Element.styled("a", "change")
                    .with("href", site.link("/", changed.query()))
                    .add(
                        Element.styled("span", "what").text(row.change()),
                        Element.styled("span", "arrow").with("aria-hidden", "true").text("→"),
                        Element.styled("span", "then").text(row.then())));
    return row.because().isEmpty()
        ? item
        : item.add(Element.styled("span", "because").text(row.because()));
  }
}
