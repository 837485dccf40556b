package evisor.page;

import evisor.answer.AnswerScreen.Statement;
import evisor.decision.CountedPrecedent;
import evisor.knowledge.Claim;
import evisor.model.Basis;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes statements that open to what stands behind them: rule, claim, source, precedent. */
final class EvidenceLinks {

  private static final int MOST_CLAIMS = 4;
  private static final int MOST_PRECEDENTS = 8;

  private final PageSite site;

  EvidenceLinks(PageSite site) {
    this.site = site;
  }

  /** Returns a statement; where rules stand behind it, it opens to them. */
  Element statement(Statement statement) {
    return statement(statement, List.of());
  }

  /** Returns a statement that opens to rules, and to who has done it. */
  Element statement(Statement statement, List<CountedPrecedent> counted) {
    List<Element> behind = new ArrayList<>();
    statement.rules().forEach(id -> rule(id).ifPresent(behind::add));
    if (!counted.isEmpty()) {
      behind.add(precedents(counted));
    }
    return behind.isEmpty()
        ? Element.styled("p", "said").text(statement.sentence())
        : opening(statement.sentence(), behind);
  }

  /** Returns a sentence that opens to something. */
  static Element opening(String sentence, List<Element> behind) {
    return Element.styled("details", "said")
        .add(Element.of("summary", sentence))
        .add(Element.styled("div", "behind").addAll(behind));
  }

  /** Returns a rule with its claims in short; empty for one that is not known. */
  Optional<Element> rule(String id) {
    return site.advisor().rules().rule(id).map(this::box);
  }

  private Element box(Rule rule) {
    Element box =
        Element.styled("div", "rule")
            .add(
                Element.styled("p", "rule-title")
                    .add(site.rule(rule.id()))
                    .text(" " + site.wording().text(rule.title()) + " ")
                    .add(basis(rule)));
    List<Claim> claims = claims(rule.evidence());
    if (!claims.isEmpty()) {
      Element list = Element.styled("ul", "claims");
      claims.stream()
          .limit(MOST_CLAIMS)
          .map(claim -> Element.of("li").addAll(said(claim)))
          .forEach(list::add);
      box.add(list);
    }
    if (claims.size() > MOST_CLAIMS) {
      box.add(
          Element.styled("p", "more")
              .add(
                  Element.of("a", site.say("and %s more", claims.size() - MOST_CLAIMS))
                      .with("href", site.link("/rules/" + rule.id()))));
    }
    return box;
  }

  /** Says on what a rule rests. */
  Element basis(Rule rule) {
    boolean assumed = rule.basis() == Basis.ASSUMPTION;
    return Element.styled("span", assumed ? "tag assumed" : "tag")
        .text(site.wording().term(rule.basis()));
  }

  /** Returns the claims of those ids that are known. */
  List<Claim> claims(List<String> ids) {
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(site.advisor().knowledge().claims().get(id)).stream())
        .toList();
  }

  /** Returns what a claim says, and where. */
  List<Element> said(Claim claim) {
    Element source =
        Element.styled("span", "source")
            .text(claim.source().citation() + " ")
            .add(site.claim(claim.id()));
    if (!claim.verified()) {
      source.text(" ").add(unread());
    }
    return List.of(
        Element.styled("span", "claim").with("lang", "en").text(claim.statement() + " "), source);
  }

  /** Says that a claim was not read where it stands. */
  Element unread() {
    return Element.styled("span", "tag assumed").text(site.say("not read in its source"));
  }

  private Element precedents(List<CountedPrecedent> counted) {
    Element list = Element.styled("ul", "claims");
    counted.stream().limit(MOST_PRECEDENTS).map(this::precedent).forEach(list::add);
    return Element.styled("div", "rule")
        .add(Element.styled("p", "rule-title").text(site.say("Who has done it")))
        .add(list);
  }

  private Element precedent(CountedPrecedent group) {
    Element item =
        Element.of("li")
            .add(
                Element.styled("span", "claim").with("lang", "en").text(group.row().says() + " "),
                Element.styled("span", "source")
                    .text(group.row().source().citation() + " ")
                    .add(precedentLink(group.row().id())));
    String weight =
        group.points() < 0
            ? site.say("counts against it")
            : group.direct() ? site.say("just so") : site.say("something like it");
    return item.add(Element.styled("span", "tag").text(weight));
  }

  /** Returns a link to a precedent. */
  Element precedentLink(String id) {
    return Element.of("a", id).with("href", site.link("/precedents/" + id)).with("class", "id");
  }
}
