package evisor.page;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Provenance;
import evisor.kept.AnswerDigests;
import evisor.kept.DecisionRemark;
import evisor.kept.KeptDecision;
import evisor.kept.SavedAnswer;
import evisor.model.Method;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the page of one kept decision: what was decided, and the answer then and now. */
final class DecisionPage {

  private static final int SHOWN_DIGITS = 8;

  private final PageSite site;
  private final DecisionWords words;

  DecisionPage(PageSite site) {
    this.site = site;
    this.words = new DecisionWords(site);
  }

  /**
   * Returns the page of a decision.
   *
   * @param form by which it is corrected or withdrawn, where it stands
   */
  String page(KeptDecision decision, KeepForm form) {
    DecisionRemark remark = decision.remark();
    Element said = Element.of("div").add(Element.of("h2", site.say("What was decided")));
    said.add(facts(decision));
    for (String paragraph : remark.because().split("\n+", -1)) {
      if (!paragraph.isEmpty()) {
        said.add(Element.styled("p", "said").text(paragraph));
      }
    }
    Element about =
        Element.styled("p", "asked")
            .text(site.say("Decision %s", decision.id()) + " · ")
            .add(DecisionWords.time(decision.at()));
    if (!remark.who().isEmpty()) {
      about.text(" · " + remark.who());
    }
    Element sheet = Element.of("div").add(about);
    sheet.addAll(places(decision));
    sheet.add(said, thenAndNow(decision), elsewhere(decision));
    if (decision.stands()) {
      sheet.add(
          Element.styled("div", "folds")
              .add(
                  folded(
                      "correct",
                      site.say("Correct this decision"),
                      site.say("It stays to be read; what you keep now stands in its place."),
                      form.correct(decision.id(), TypedRemark.of(remark))),
                  folded(
                      "withdraw",
                      site.say("Withdraw this decision"),
                      site.say("It stays to be read, and is marked as withdrawn."),
                      form.withdraw(decision.id(), "", ""))));
    }
    Element heading =
        Element.styled("div", "sheet-head")
            .add(
                Element.styled("p", "kicker").text(site.say("Kept decision")),
                Element.of("h1", remark.title()));
    Element article = Element.styled("article", "sheet").add(heading, sheet);
    return new PageShell(site, "/kept/" + decision.id(), "").page(remark.title(), article);
  }

  private Element facts(KeptDecision decision) {
    DecisionRemark remark = decision.remark();
    Element facts =
        Element.styled("dl", "facts")
            .add(
                fact(site.say("Recommended"), words.train(decision.answer().core())),
                fact(site.say("Decided"), words.said(remark.stance())));
    String instead =
        remark.insteadCore().isEmpty() ? remark.instead() : words.train(remark.insteadCore());
    return instead.isEmpty() ? facts : facts.add(fact(site.say("Instead"), instead));
  }

  private static Element fact(String name, String text) {
    return Element.of("div").add(Element.of("dt", name), Element.of("dd", text));
  }

  private static Element folded(String id, String title, String hint, Element form) {
    return Element.styled("details", "layer")
        .with("id", "d-" + id)
        .add(Element.of("summary", title), Element.styled("p", "hint").text(hint), form);
  }

  /** Says what stands in the place of a decision, or it in the place of what. */
  private List<Element> places(KeptDecision decision) {
    List<Element> places = new ArrayList<>();
    decision
        .withdrawn()
        .ifPresent(
            withdrawal -> {
              Element notice =
                  Element.styled("div", "first conditions")
                      .add(
                          Element.of("p")
                              .text(site.say("Withdrawn") + ": ")
                              .add(DecisionWords.time(withdrawal.at()))
                              .text(withdrawal.who().isEmpty() ? "" : " · " + withdrawal.who()));
              places.add(
                  withdrawal.because().isEmpty()
                      ? notice
                      : notice.add(Element.of("p", withdrawal.because())));
            });
    decision
        .correctedBy()
        .ifPresent(
            id ->
                places.add(
                    Element.styled("div", "first conditions")
                        .add(
                            Element.of("p")
                                .text(site.say("Its correction") + ": ")
                                .add(link(id)))));
    decision
        .corrects()
        .ifPresent(
            id -> places.add(Element.of("p").text(site.say("It corrects") + ": ").add(link(id))));
    return places;
  }

  private Element link(long id) {
    return Element.of("a", site.say("decision %s", id)).with("href", site.link("/kept/" + id));
  }

  private Element thenAndNow(KeptDecision decision) {
    SavedAnswer then = decision.answer();
    AnswerDigests digests = then.digests();
    Optional<Recommendation> now = now(then);
    Element section = Element.of("div").add(Element.of("h2", site.say("The answer then and now")));
    List<String> core =
        now.flatMap(Recommendation::leader)
            .map(methods -> methods.stream().map(Method::id).toList())
            .orElse(List.of());
    boolean same = now.isPresent() && core.equals(then.core());
    section.add(
        Element.styled("p", same ? "said" : "first conditions")
            .text(
                now.isEmpty()
                    ? site.say("The request cannot be asked any more as it was asked then.")
                    : same
                        ? site.say("The same train comes first today.")
                        : site.say("Another train comes first today: %s.", words.train(core))));
    Optional<Provenance> made = now.map(Recommendation::provenance);
    Element body =
        Element.of("tbody")
            .add(
                compared(
                    site.say("first train"),
                    words.train(then.core()),
                    now.map(found -> words.train(core))),
                compared("evisor", then.version(), made.map(Provenance::version)),
                compared(
                    site.say("program"), digests.program(), made.map(Provenance::programDigest)),
                compared(site.say("rules"), digests.rules(), made.map(Provenance::rulesDigest)),
                compared(
                    site.say("knowledge"),
                    digests.knowledge(),
                    made.map(Provenance::knowledgeDigest)),
                compared(
                    site.say("request"), digests.request(), made.map(Provenance::requestDigest)));
    return section.add(
        Element.styled("div", "scroll kept-table")
            .with("tabindex", "0")
            .with("role", "region")
            .with("aria-label", site.say("The answer then and now"))
            .add(
                Element.of("table")
                    .add(
                        Element.of("thead")
                            .add(
                                Element.of("tr")
                                    .add(
                                        Element.of("td"),
                                        head(site.say("then")),
                                        head(site.say("now")))),
                        body)));
  }

  private static Element head(String text) {
    return Element.of("th", text).with("scope", "col");
  }

  private Element compared(String what, String then, Optional<String> now) {
    Element cell = Element.of("td", now.map(DecisionPage::shown).orElse("–"));
    if (now.isPresent() && !now.get().equals(then)) {
      cell.text(" ").add(Element.styled("span", "tag missed").text(site.say("changed")));
    }
    return Element.of("tr")
        .add(Element.of("th", what).with("scope", "row"), Element.of("td", shown(then)), cell);
  }

  /** Returns the beginning of a digest, which tells it apart; other texts are whole. */
  private static String shown(String text) {
    return text.matches("[0-9a-f]{64}") ? text.substring(0, SHOWN_DIGITS) : text;
  }

  private Optional<Recommendation> now(SavedAnswer then) {
    return asked(then).map(request -> site.advisor().recommend(request));
  }

  private Optional<AskedRequest> asked(SavedAnswer then) {
    Advisor advisor = site.advisor();
    try {
      byte[] json = then.request().getBytes(StandardCharsets.UTF_8);
      return Optional.of(advisor.requests().read(json, "request"));
    } catch (RequestException e) {
      return Optional.empty();
    }
  }

  private Element elsewhere(KeptDecision decision) {
    Element links = Element.styled("p", "more elsewhere");
    asked(decision.answer())
        .ifPresent(
            request ->
                links
                    .add(
                        Element.of("a", site.say("Ask the same again"))
                            .with("href", site.link("/", typed(request).query())))
                    .text(" · "));
    String path = "/api/decisions/" + decision.id();
    return links
        .add(
            Element.of("a", site.say("The whole answer then, as JSON"))
                .with("href", path + "/answer"))
        .text(" · ")
        .add(Element.of("a", site.say("As a case")).with("href", path + "/case"));
  }

  private TypedRequest typed(AskedRequest request) {
    TypedRequest typed = TypedRequest.of(Map.of(), site.lexicon(), site.laboratory());
    for (RequestField field : RequestField.values()) {
      boolean stated = !request.value(field).equals(field.byDefault(site.lexicon()));
      if (field != RequestField.STAGE) {
        typed = typed.with(field, stated ? request.value(field) : Optional.empty());
      }
    }
    return typed;
  }
}
