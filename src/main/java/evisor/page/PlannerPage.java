package evisor.page;

import evisor.answer.Answer;
import evisor.answer.Answer.Draws;
import evisor.answer.AnswerAddition;
import evisor.request.RequestException;
import evisor.request.RequestField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The page on which a planner asks: the form, and the answer beside it. */
final class PlannerPage {

  private static final Set<AnswerAddition> NOTHING = Set.of();

  private final PageSite site;
  private final TypedRequest typed;

  PlannerPage(PageSite site, TypedRequest typed) {
    this.site = site;
    this.typed = typed;
  }

  /** What is known of a request: an answer, or what is wrong with it. */
  private record Outcome(List<Element> shown, RequestFaults faults, String title) {}

  /**
   * Returns the whole page.
   *
   * @param all whether what takes longer is worked out too
   */
  String page(boolean all) {
    Outcome outcome = outcome(all);
    Element columns =
        Element.styled("div", typed.isEmpty() ? "planner new" : "planner")
            .add(
                Element.styled("div", "asking")
                    .add(heading())
                    .add(new FormView(site, typed, outcome.faults()).form()),
                Element.styled("div", "answer")
                    .with("id", "answer")
                    .with("data-query", typed.query())
                    .addAll(outcome.shown()));
    return new PageShell(site, "/", typed.query()).page(outcome.title(), columns, announced());
  }

  /** Returns the place in which a script says a new answer to who does not see it. */
  private static Element announced() {
    return Element.styled("p", "unseen").with("id", "said").with("role", "status");
  }

  private Element heading() {
    Element heading = Element.of("h1", site.say("How to isolate exosomes from your sample"));
    return typed.isEmpty() ? heading : heading.with("class", "quiet");
  }

  /** Returns the answer alone, for a page that is there already. */
  String fragment() {
    Outcome outcome = outcome(false);
    Element faults = Element.styled("div", "unseen").with("id", "faults").with("hidden", "");
    outcome
        .faults()
        .byField()
        .forEach(
            (field, sentences) ->
                faults.add(
                    Element.of("p", String.join(" ", sentences))
                        .with("data-field", TypedRequest.name(field))));
    Element answer =
        Element.of("div")
            .with("data-query", site.link("/", typed.query()))
            .with("data-title", outcome.title())
            .addAll(outcome.shown())
            .add(faults);
    return answer.toString();
  }

  /**
   * Returns how sure the answer is and what would change it, alone.
   *
   * @throws RequestException where the request is not valid
   */
  String more() throws RequestException {
    Answer answer = answer(EnumSet.allOf(AnswerAddition.class));
    return Element.of("div").addAll(new MoreView(site, typed, answer).sections()).toString();
  }

  private Answer answer(Set<AnswerAddition> with) throws RequestException {
    return Answer.to(typed.read(site.requests()), site.advisor(), with, Draws.USUAL);
  }

  private Outcome outcome(boolean all) {
    if (typed.isEmpty()) {
      return new Outcome(List.of(new ExampleRequests(site).section()), RequestFaults.NONE, "");
    }
    try {
      Answer answer = answer(all ? EnumSet.allOf(AnswerAddition.class) : NOTHING);
      AnswerView view = new AnswerView(site, typed, answer);
      return new Outcome(view.sections(all), RequestFaults.NONE, view.title());
    } catch (RequestException e) {
      RequestFaults faults = RequestFaults.of(e, typed);
      return new Outcome(List.of(refused(faults)), faults, site.say("Your request"));
    }
  }

  private Element refused(RequestFaults faults) {
    Element section = Element.styled("section", "refused").with("role", "status");
    if (faults.isEmpty()) {
      return section.add(
          Element.of("h2", site.say("Almost there")),
          Element.of(
              "p",
              typed.says(RequestField.SAMPLE)
                  ? site.say("Say how much there is in one sample, such as 1 mL or 20 mg.")
                  : site.say("Say what the vesicles are isolated from, such as plasma.")));
    }
    Element list = Element.of("ul");
    faults
        .byField()
        .forEach(
            (field, sentences) ->
                sentences.forEach(
                    sentence ->
                        list.add(
                            Element.of("li")
                                .add(
                                    Element.of("a", site.say(FieldWords.of(field).name()))
                                        .with("href", "#f-" + TypedRequest.name(field)))
                                .text(": " + sentence))));
    faults.others().forEach(sentence -> list.add(Element.of("li", sentence)));
    return section.add(Element.of("h2", site.say("This cannot be answered yet")), list);
  }
}
