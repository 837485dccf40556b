package evisor.page;

import evisor.advice.Recommendation;
import evisor.answer.Answer;
import evisor.explain.NamedCore;
import evisor.explain.TrainExplanation;
import evisor.explain.TrainText;
import evisor.request.RequestException;
import java.util.Optional;

/** Writes why one train stands where it stands in an answer. */
final class ExplainPage {

  private final PageSite site;
  private final TypedRequest typed;

  ExplainPage(PageSite site, TypedRequest typed) {
    this.site = site;
    this.typed = typed;
  }

  /**
   * Returns the page; empty where there is no such train.
   *
   * @param train its methods, with commas between them
   * @throws RequestException where the request is not valid, or nobody considers such a train
   */
  Optional<String> page(String train) throws RequestException {
    NamedCore named = NamedCore.of(train, site.advisor().knowledge());
    if (named.fault().isPresent()) {
      return Optional.empty();
    }
    Recommendation answer = site.advisor().recommend(typed.read(site.requests()));
    Answer.refuse(answer, site.requests().lexicon().speech());
    OutlineHtml written = new OutlineHtml(site, 2);
    TrainText.of(
            TrainExplanation.of(answer, named.methods(), site.advisor().rules()),
            site.advisor().knowledge(),
            /* all= */ false)
        .layOut(written);
    String name = site.wording().train(named.methods());
    Element article =
        Element.styled("article", "sheet")
            .add(
                Element.styled("div", "sheet-head")
                    .add(
                        Element.styled("p", "kicker").text(site.say("Why this train stands there")),
                        Element.of("h1", name)))
            .add(
                Element.of("p")
                    .add(
                        Element.of("a", site.say("Back to the answer"))
                            .with("href", site.link("/", typed.query()))))
            .add(written.element());
    return Optional.of(
        new PageShell(site, "/explain", typed.query() + "&train=" + TypedRequest.encoded(train))
            .page(name, article));
  }
}
