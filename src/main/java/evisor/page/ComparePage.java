package evisor.page;

import evisor.advice.Recommendation;
import evisor.answer.Answer;
import evisor.answer.ComparedCores;
import evisor.answer.ComparisonOutline;
import evisor.answer.TrainComparison;
import evisor.model.Method;
import evisor.request.RequestException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lays trains side by side for one request. */
final class ComparePage {

  private final PageSite site;
  private final TypedRequest typed;

  ComparePage(PageSite site, TypedRequest typed) {
    this.site = site;
    this.typed = typed;
  }

  /** Returns a link to a train beside the first, or beside what runs today. */
  static String link(PageSite site, TypedRequest typed, List<Method> core) {
    String ids = core.stream().map(Method::id).collect(Collectors.joining(","));
    return site.link("/compare", typed.query() + "&train=" + TypedRequest.encoded(ids));
  }

  /**
   * Returns the page; empty where there are no two such trains.
   *
   * @param trains each by its methods, with commas between them
   * @throws RequestException where the request is not valid
   */
  Optional<String> page(List<String> trains) throws RequestException {
    Recommendation answer = site.advisor().recommend(typed.read(site.requests()));
    Answer.refuse(answer, site.lexicon().speech());
    ComparedCores named = ComparedCores.of(trains, site.advisor().knowledge());
    return named.faults().isEmpty()
        ? TrainComparison.of(answer, named.cores(), site.advisor().knowledge())
            .map(comparison -> page(comparison, trains))
        : Optional.empty();
  }

  private String page(TrainComparison comparison, List<String> trains) {
    OutlineHtml written = new OutlineHtml(site, 2);
    ComparisonOutline.of(comparison, site.advisor().knowledge()).layOut(written);
    Element article =
        Element.styled("article", "sheet wide")
            .add(
                Element.styled("div", "sheet-head")
                    .add(
                        Element.styled("p", "kicker").text(site.say("Side by side")),
                        Element.of("h1", site.say("How the trains compare"))),
                Element.of("p")
                    .add(
                        Element.of("a", site.say("Back to the answer"))
                            .with("href", site.link("/", typed.query()))),
                written.element());
    String named =
        trains.stream()
            .map(train -> "&train=" + TypedRequest.encoded(train))
            .collect(Collectors.joining());
    return new PageShell(site, "/compare", typed.query() + named)
        .page(site.say("How the trains compare"), article);
  }
}
