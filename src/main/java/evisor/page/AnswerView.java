package evisor.page;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.answer.Answer;
import evisor.answer.AnswerPart;
import evisor.answer.AnswerScreen;
import evisor.answer.AnswerScreen.FamilyRow;
import evisor.answer.AnswerScreen.FigureRow;
import evisor.answer.AnswerScreen.Statement;
import evisor.answer.AnswerText;
import evisor.answer.LaboratoryWords;
import evisor.answer.ScreenOutline;
import evisor.model.Effect;
import evisor.model.Method;
import evisor.rules.Finding;
import evisor.text.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes an answer in three layers: the verdict, the reasons, the evidence. */
final class AnswerView {

  private static final int SHOWN_DIGITS = 8;

  private final PageSite site;
  private final TypedRequest typed;
  private final Answer answer;
  private final Recommendation found;
  private final AnswerScreen screen;
  private final EvidenceLinks evidence;

  AnswerView(PageSite site, TypedRequest typed, Answer answer) {
    this.site = site;
    this.typed = typed;
    this.answer = answer;
    this.found = answer.recommendation();
    this.screen = ScreenOutline.of(answer, site.advisor().knowledge());
    this.evidence = new EvidenceLinks(site);
  }

  /** Returns what the answer is, in a few words. */
  String title() {
    return screen.train();
  }

  /**
   * Returns the answer.
   *
   * @param all whether what takes longer was worked out too; else there is a place for it
   */
  List<Element> sections(boolean all) {
    List<Element> sections = new ArrayList<>();
    sections.add(verdict());
    found.recommended().ifPresent(first -> sections.addAll(plan(first)));
    campaign().ifPresent(sections::add);
    sections.add(why());
    sections.add(more(all));
    sections.add(families());
    studies().ifPresent(sections::add);
    sections.add(others());
    found.recommended().ifPresent(first -> sections.add(new PaperLinks(site, typed).section()));
    sections.add(keep());
    found.recommended().ifPresent(first -> sections.add(map()));
    sections.addAll(rest());
    sections.add(provenance());
    return sections;
  }

  private Element more(boolean all) {
    Element more = Element.styled("div", "later").with("id", "more");
    if (all) {
      // How sure it is stands beside the reasons then.
      return more.add(new MoreView(site, typed, answer).changes());
    }
    String link = site.link("/whole", typed.query()) + "#more";
    return more.with("data-more", site.link("/answer/more", typed.query()))
        .add(
            Element.styled("p", "wait")
                .add(
                    Element.of("a", site.say("How sure is it, and what would change it?"))
                        .with("href", link)));
  }

  /** Returns the form by which the decision on this answer is kept. */
  private Element keep() {
    Recommendation.Provenance made = found.provenance();
    Element folded =
        Element.styled("details", "layer")
            .with("id", "d-keep")
            .add(Element.of("summary", site.say("Keep what you decide")));
    return site.token()
        .map(
            token ->
                folded.add(
                    new KeepForm(site, token)
                        .keep(
                            TypedRemark.EMPTY, typed, made.rulesDigest(), made.knowledgeDigest())))
        .orElseGet(
            () -> folded.add(Element.styled("p", "hint").text(DecisionWords.howToKeep(site))));
  }

  /** Returns the place of the map, which is drawn when somebody opens it. */
  private Element map() {
    Element link =
        Element.of("a", site.say("Draw which train comes first around this request"))
            .with("href", site.link("/map", typed.query()));
    return Element.styled("details", "layer")
        .with("id", "d-map")
        .with("data-open", site.link("/answer/map", typed.query()))
        .add(
            Element.of("summary", site.say("Decision map")),
            Element.of("div").add(Element.of("p").add(link)));
  }

  private Element verdict() {
    Element verdict =
        Element.styled("section", "verdict")
            .with("aria-labelledby", "verdict")
            .add(
                Element.styled("p", "kicker")
                    .text(
                        found.recommended().isPresent()
                            ? site.say("Recommended")
                            : site.say("Answer")),
                Element.of("h2", screen.train()).with("id", "verdict"));
    Element line = Element.styled("p", "asked");
    found
        .strength()
        .ifPresent(
            strength ->
                line.add(
                        Element.styled("span", "strength " + strength.id())
                            .text(site.wording().term(strength)))
                    .text(" "));
    verdict.add(line.text(screen.asked()));
    if (!screen.first().isEmpty()) {
      Element first = Element.styled("div", "first");
      screen.first().forEach(said -> first.add(evidence.statement(said)));
      verdict.add(first);
    }
    conditions().ifPresent(verdict::add);
    List<Method> today = found.request().incumbentCore();
    if (!today.isEmpty()) {
      verdict.add(
          Element.styled("p", "today")
              .add(
                  Element.of("a", site.say("Lay it beside what runs today"))
                      .with("href", ComparePage.link(site, typed, today))));
    }
    return verdict;
  }

  private Optional<Element> conditions() {
    List<Finding> conditions =
        found.recommended().map(first -> first.standing().conditions()).orElse(List.of());
    if (conditions.isEmpty()) {
      return Optional.empty();
    }
    Element list =
        Element.styled("div", "first conditions").add(Element.of("h3", site.say("On condition")));
    conditions.forEach(finding -> list.add(evidence.statement(statement(finding))));
    return Optional.of(list);
  }

  private Statement statement(Finding finding) {
    return new Statement(
        finding.message(),
        site.wording().text(finding.rule().title()),
        List.of(finding.rule().id()));
  }

  private List<Element> plan(Option first) {
    Element figures = section("figures", screen.expected()).add(figures());
    Element steps =
        section("steps", site.say("Steps"))
            .add(StepFunnel.of(site, first.train().outcome().steps(), screen.steps()));
    return List.of(figures, steps);
  }

  private Optional<Element> campaign() {
    if (screen.campaign().isEmpty()) {
      return Optional.empty();
    }
    Element campaign = section("campaign", site.say("The campaign"));
    screen.campaign().forEach(said -> campaign.add(evidence.statement(said)));
    return Optional.of(campaign);
  }

  private static Element section(String id, String title) {
    return Element.of("section")
        .with("aria-labelledby", "t-" + id)
        .with("id", id)
        .add(Element.of("h3", title).with("id", "t-" + id));
  }

  private Element figures() {
    Element body = Element.of("tbody");
    screen.figures().forEach(row -> body.add(figure(row)));
    return Element.styled("table", "figures")
        .add(
            Element.of("thead")
                .add(
                    Element.of("tr")
                        .add(
                            head(site.say("what")),
                            head(site.say("expected")),
                            Element.of("td").with("class", "drawn"),
                            head(site.say("needed")))),
            body);
  }

  private static Element head(String text) {
    return Element.of("th", text).with("scope", "col");
  }

  private Element figure(FigureRow row) {
    Element expected = Element.styled("td", "number").text(row.figure());
    if (row.assumed()) {
      expected
          .text(" ")
          .add(
              Element.of("abbr", "A")
                  .with("title", site.say("assumed"))
                  .with("class", "tag assumed"));
    }
    Element drawn = Element.styled("td", "drawn");
    row.drawn().ifPresent(figure -> drawn.add(RangeBar.of(row, figure)));
    Element needed = Element.styled("td", "needed").text(row.need());
    if (!row.verdict().isEmpty()) {
      boolean met = row.verdict().equals(site.say("met"));
      needed
          .text(" ")
          .add(Element.styled("span", met ? "tag met" : "tag missed").text(row.verdict()));
    }
    return Element.of("tr")
        .add(Element.of("th", row.name()).with("scope", "row"), expected, drawn, needed);
  }

  private Element why() {
    Element why =
        section(
            "why",
            found.recommended().isPresent()
                ? site.say("Why this train")
                : site.say("Why none is feasible"));
    long conditions =
        found.recommended().map(first -> first.standing().conditions().size()).orElse(0);
    // Conditions stand first in the list, and beside the verdict already.
    List<Statement> reasons = screen.why().stream().skip(conditions).toList();
    for (int i = 0; i < reasons.size(); i++) {
      Statement reason = reasons.get(i);
      boolean practice = i == 0 && found.recommended().isPresent();
      why.add(
          practice
              ? evidence.statement(reason, found.ranking().get(0).standing().practice().counted())
              : evidence.statement(reason));
    }
    Element sure = Element.styled("div", "sure");
    screen.sure().forEach(said -> sure.add(evidence.statement(said)));
    return screen.sure().isEmpty()
        ? why
        : why.add(Element.of("h4", site.say("How sure"))).add(sure);
  }

  private Element families() {
    Element cards = Element.styled("ul", "families");
    for (FamilyRow row : screen.families()) {
      cards.add(
          Element.of("li").add(Element.of("h4", row.name())).add(evidence.statement(row.why())));
    }
    return section("families", site.say("Each family alone")).add(cards);
  }

  private Optional<Element> studies() {
    if (screen.studies().isEmpty()) {
      return Optional.empty();
    }
    Element studies = section("studies", site.say("To be shown by experiment first"));
    screen.studies().forEach(said -> studies.add(evidence.statement(said)));
    return Optional.of(studies);
  }

  private Element others() {
    Element others = Element.styled("section", "others");
    if (found.ranking().size() > 1) {
      Element list = Element.styled("ol", "ranking").with("start", "2");
      found.ranking().stream().skip(1).map(this::other).forEach(list::add);
      others.add(
          folded("ranking", site.say("The other trains, best first"), found.ranking().size() - 1)
              .add(list));
    }
    if (!found.excluded().isEmpty()) {
      Element list = Element.styled("ul", "ranking");
      found.excluded().stream().map(this::excluded).forEach(list::add);
      others.add(
          folded("excluded", site.say("What cannot work here"), found.excluded().size()).add(list));
    }
    return others;
  }

  private static Element folded(String id, String title, int count) {
    return Element.styled("details", "layer")
        .with("id", "d-" + id)
        .add(
            Element.of("summary", title + " ")
                .add(Element.styled("span", "count").text(Integer.toString(count))));
  }

  private Element other(Option option) {
    String train = site.wording().train(option.train().core());
    String why =
        found
            .behindFirst(option.train().core())
            .map(decided -> decided.why())
            .orElseGet(() -> site.say("Equal to the first."));
    List<String> rules =
        found.behindFirst(option.train().core()).map(decided -> decided.rules()).orElse(List.of());
    return Element.of("li")
        .add(train(option.train().core(), train))
        .text(" ")
        .add(
            Element.styled("span", "strength " + option.strength().id())
                .text(site.wording().term(option.strength())))
        .text(" ")
        .add(
            Element.styled("a", "beside")
                .with("href", ComparePage.link(site, typed, option.train().core()))
                .with("aria-label", site.say("Compare %s with the first", train))
                .text(site.say("compare")))
        .add(evidence.statement(new Statement(why, why, rules)));
  }

  private Element excluded(Exclusion exclusion) {
    Element item =
        Element.of("li")
            .add(train(exclusion.train().core(), site.wording().train(exclusion.train().core())));
    exclusion.findings().stream()
        .filter(finding -> finding.effect() == Effect.EXCLUDE)
        .forEach(finding -> item.add(evidence.statement(statement(finding))));
    return item;
  }

  private Element train(List<Method> core, String name) {
    String ids = String.join(",", core.stream().map(Method::id).toList());
    return Element.styled("a", "name")
        .with("href", site.link("/explain", typed.query() + "&train=" + TypedRequest.encoded(ids)))
        .text(name);
  }

  /** Returns all the rest, part by part, folded. */
  private List<Element> rest() {
    Map<AnswerPart, Outline> below = AnswerText.below(answer, site.advisor().knowledge());
    return Stream.of(
            Map.entry(AnswerPart.CHECKS, site.say("Checks and controls")),
            Map.entry(AnswerPart.FULL, site.say("Everything about the trains")),
            Map.entry(AnswerPart.SOURCES, site.say("Sources")))
        .map(
            part ->
                part(
                    part.getKey(),
                    part.getValue(),
                    Objects.requireNonNull(below.get(part.getKey()))))
        .toList();
  }

  private Element part(AnswerPart part, String title, Outline outline) {
    OutlineHtml written = new OutlineHtml(site, 3);
    outline.layOut(written);
    return Element.styled("details", "layer")
        .with("id", "d-" + part.id())
        .add(Element.of("summary", title), written.element());
  }

  private Element provenance() {
    Recommendation.Provenance made = found.provenance();
    LaboratoryWords laboratory = new LaboratoryWords(site.wording());
    return Element.styled("p", "provenance")
        .text(made.laboratory().map(share -> laboratory.sentence(share) + " ").orElse(""))
        .text(
            site.say(
                "evisor %s, rules %s, knowledge %s, request %s",
                made.version(),
                digest(made.rulesDigest()),
                digest(made.knowledgeDigest()),
                digest(made.requestDigest())));
  }

  private static String digest(String sha256) {
    return sha256.substring(0, Math.min(SHOWN_DIGITS, sha256.length()));
  }
}
