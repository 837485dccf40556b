package evisor.page;

import evisor.kept.DecisionRemark;
import evisor.kept.KeptDecision;
import java.util.List;
import java.util.Optional;

/** Writes the list of kept decisions, and why one was not kept. */
final class KeptPages {

  private final PageSite site;
  private final DecisionWords words;

  KeptPages(PageSite site) {
    this.site = site;
    this.words = new DecisionWords(site);
  }

  private String page(String path, String query, String title, Element... parts) {
    Element sheet = Element.styled("article", "sheet").add(parts);
    return new PageShell(site, path, query).page(title, sheet);
  }

  private static Element heading(String kicker, String title) {
    return Element.styled("div", "sheet-head")
        .add(Element.styled("p", "kicker").text(kicker), Element.of("h1", title));
  }

  /**
   * Returns the page that lists decisions.
   *
   * @param text what they were searched by; may be empty
   * @param found the newest that were found
   * @param older the number before which there are older ones
   */
  String list(String text, List<KeptDecision> found, Optional<Long> older) {
    Element list = Element.styled("ul", "kept");
    found.forEach(decision -> list.add(row(decision)));
    String query = text.isEmpty() ? "" : "q=" + TypedRequest.encoded(text);
    Element body = Element.of("div").add(search(text));
    if (found.isEmpty()) {
      body.add(
          Element.styled("p", "hint")
              .text(
                  text.isEmpty()
                      ? site.say(
                          "Nothing is kept yet. Each answer has a form to keep what you decided.")
                      : site.say("No decision has all of these words.")));
    } else {
      body.add(list);
    }
    older.ifPresent(
        before ->
            body.add(
                Element.styled("p", "more elsewhere")
                    .add(
                        Element.of("a", site.say("Older decisions"))
                            .with(
                                "href",
                                site.link(
                                    "/kept",
                                    (query.isEmpty() ? "" : query + "&") + "before=" + before)))));
    if (!found.isEmpty()) {
      body.add(
          Element.styled("p", "more elsewhere")
              .add(
                  Element.of("a", site.say("All as one JSON file"))
                      .with("href", "/api/decisions.json"))
              .text(" · ")
              .add(
                  Element.of("a", site.say("All as cases for evisor test"))
                      .with("href", "/api/decisions.zip")));
    }
    return page(
        "/kept",
        query,
        site.say("Kept decisions"),
        heading(site.say("What was decided here"), site.say("Kept decisions")),
        body);
  }

  /** Returns the page that says how decisions would be kept. */
  String nothingKept() {
    return page(
        "/kept",
        "",
        site.say("Kept decisions"),
        heading(site.say("What was decided here"), site.say("Kept decisions")),
        Element.of("p", DecisionWords.howToKeep(site)));
  }

  private Element search(String text) {
    Element form =
        Element.styled("form", "search")
            .with("action", "/kept")
            .with("role", "search")
            .add(
                Element.of("label", site.say("Words of the decision, its sample or its train"))
                    .with("for", "q"),
                Element.of("input")
                    .with("type", "text")
                    .with("id", "q")
                    .with("name", "q")
                    .with("maxlength", "200")
                    .with("value", text),
                Element.of("button", site.say("Search")).with("type", "submit"));
    return site.named()
        ? form.add(
            Element.of("input")
                .with("type", "hidden")
                .with("name", PageSite.LANGUAGE)
                .with("value", site.language().tag()))
        : form;
  }

  private Element row(KeptDecision decision) {
    DecisionRemark remark = decision.remark();
    Element line =
        Element.styled("p", "asked")
            .add(DecisionWords.time(decision.at()))
            .text(
                " · "
                    + (remark.who().isEmpty() ? "" : remark.who() + " · ")
                    + words.train(decision.answer().core()));
    return Element.of("li")
        .add(
            Element.of("p")
                .add(
                    Element.styled("a", "name")
                        .with("href", site.link("/kept/" + decision.id()))
                        .text(remark.title()))
                .text(" ")
                .add(words.stance(decision)),
            line);
  }

  /**
   * Returns the page that says why something was not kept, with what was typed.
   *
   * @param why in sentences
   * @param form with which it can be tried again; none where that would not help
   */
  String notKept(List<String> why, Optional<Element> form) {
    Element list = Element.of("div");
    why.forEach(sentence -> list.add(Element.of("p", sentence)));
    Element section =
        Element.styled("section", "refused")
            .with("role", "alert")
            .add(Element.of("h2", site.say("Nothing was kept")), list);
    Element sheet = Element.of("div").add(section);
    form.ifPresent(sheet::add);
    return page(
        "/kept",
        "",
        site.say("Nothing was kept"),
        heading(site.say("What was decided here"), site.say("Keep a decision")),
        sheet);
  }
}
