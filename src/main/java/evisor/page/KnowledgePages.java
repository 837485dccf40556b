package evisor.page;

import evisor.knowledge.Claim;
import evisor.model.Level;
import evisor.precedents.Precedent;
import evisor.precedents.PrecedentStep;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes pages of what answers rest on: rules, claims, sources and precedents. */
final class KnowledgePages {

  private final PageSite site;
  private final EvidenceLinks evidence;

  KnowledgePages(PageSite site) {
    this.site = site;
    this.evidence = new EvidenceLinks(site);
  }

  private String page(String path, String title, Element... parts) {
    Element article = Element.styled("article", "sheet").add(parts);
    return new PageShell(site, path, "").page(title, article);
  }

  private static Element heading(String kicker, String title) {
    return Element.styled("div", "sheet-head")
        .add(Element.styled("p", "kicker").text(kicker), Element.of("h1", title));
  }

  /** Returns the index of all rules, level by level. */
  String rules() {
    Element body = Element.of("div");
    for (Level level : Level.values()) {
      List<Rule> rules =
          site.advisor().rules().rules().stream().filter(rule -> rule.level() == level).toList();
      if (!rules.isEmpty()) {
        Element list = Element.styled("ul", "index");
        rules.forEach(
            rule ->
                list.add(
                    Element.of("li")
                        .add(site.rule(rule.id()))
                        .text(" " + site.wording().text(rule.title()))));
        body.add(Element.of("h2", site.wording().term(level)), list);
      }
    }
    return page(
        "/rules",
        site.say("Rules"),
        heading(site.say("By level of the decision"), site.say("Rules")),
        body);
  }

  /**
   * Returns the page of a rule.
   *
   * @param holding what the cases hold of it, by what they expect
   */
  String rule(Rule rule, Map<String, List<String>> holding) {
    Element facts =
        facts(
            Map.entry(site.say("level"), site.wording().term(rule.level())),
            Map.entry(site.say("verdict"), site.wording().term(rule.verb())),
            Map.entry(site.say("rests on"), site.wording().term(rule.basis())),
            Map.entry(site.say("stands in"), rule.place().file() + ":" + rule.place().line()));
    Element claims = Element.styled("ul", "claims");
    evidence
        .claims(rule.evidence())
        .forEach(claim -> claims.add(Element.of("li").addAll(evidence.said(claim))));
    Element cases = Element.of("div");
    holding.forEach(
        (title, ids) -> {
          if (!ids.isEmpty()) {
            cases.add(
                Element.of("h2", title), Element.styled("p", "cases").text(String.join(", ", ids)));
          }
        });
    Element sheet = Element.of("div").add(facts);
    String message = site.advisor().rules().message(rule);
    if (!message.isEmpty()) {
      sheet.add(
          Element.of("h2", site.say("What it says")), Element.styled("p", "said").text(message));
    }
    if (!rule.evidence().isEmpty()) {
      sheet.add(Element.of("h2", site.say("What it rests on")), claims);
    }
    sheet.add(
        Element.of("h2", site.say("The rule as it is written")),
        Element.of("pre", rule.text().strip()).with("tabindex", "0").with("lang", "en"),
        cases);
    return page(
        "/rules/" + rule.id(),
        rule.id(),
        heading(site.say("Rule %s", rule.id()), site.wording().text(rule.title())),
        sheet);
  }

  @SafeVarargs
  private static Element facts(Map.Entry<String, String>... entries) {
    Element list = Element.styled("dl", "facts");
    for (Map.Entry<String, String> entry : entries) {
      if (!entry.getValue().isEmpty()) {
        list.add(
            Element.of("div")
                .add(Element.of("dt", entry.getKey()), Element.of("dd", entry.getValue())));
      }
    }
    return list;
  }

  /** Returns the page of a claim. */
  String claim(Claim claim) {
    List<Rule> citing =
        site.advisor().rules().rules().stream()
            .filter(rule -> rule.evidence().contains(claim.id()))
            .toList();
    Element sheet =
        Element.of("div")
            .add(Element.styled("p", "lead").with("lang", "en").text(claim.statement()))
            .add(source(claim));
    if (!claim.verified()) {
      sheet.add(Element.of("p").add(evidence.unread()));
    }
    sheet.add(
        facts(
            Map.entry(site.say("sample"), claim.sample()),
            Map.entry(
                site.say("value"),
                claim.value().equals("null") ? "" : claim.value() + " " + claim.unit()),
            Map.entry(site.say("read at"), claim.source().where()),
            Map.entry(site.say("confidence"), claim.confidence().id())));
    if (!citing.isEmpty()) {
      Element list = Element.styled("ul", "index");
      citing.forEach(
          rule ->
              list.add(
                  Element.of("li")
                      .add(site.rule(rule.id()))
                      .text(" " + site.wording().text(rule.title()))));
      sheet.add(Element.of("h2", site.say("Rules that rest on it")), list);
    }
    return page("/claims/" + claim.id(), claim.id(), heading(site.say("Claim"), claim.id()), sheet);
  }

  private Element source(Claim claim) {
    Element line =
        Element.styled("p", "source").with("lang", "en").text(claim.source().citation() + " ");
    reference(claim.source().doi(), claim.source().pmcid()).forEach(line::add);
    return line.text(" ")
        .add(
            Element.of("a", site.say("All of this source"))
                .with("href", site.link("/sources/" + key(claim.id()))));
  }

  private static List<Element> reference(String doi, String pmcid) {
    List<Element> links = new ArrayList<>();
    if (!doi.isEmpty()) {
      links.add(
          Element.of("a", "doi:" + doi)
              .with("href", "https://doi.org/" + doi)
              .with("rel", "noreferrer"));
    } else if (!pmcid.isEmpty()) {
      links.add(
          Element.of("a", pmcid)
              .with("href", "https://www.ncbi.nlm.nih.gov/pmc/articles/" + pmcid + "/")
              .with("rel", "noreferrer"));
    }
    return links;
  }

  /** Returns what the claims of one source share of their ids. */
  private static String key(String claim) {
    return claim.replaceFirst("-\\d+$", "");
  }

  /** Returns the index of all sources. */
  String sources() {
    Map<String, Claim> first = new TreeMap<>();
    site.advisor().knowledge().claims().values().forEach(c -> first.putIfAbsent(key(c.id()), c));
    Element list = Element.styled("ul", "index");
    first.forEach(
        (key, claim) ->
            list.add(
                Element.of("li")
                    .add(
                        Element.styled("a", "id")
                            .with("href", site.link("/sources/" + key))
                            .text(key))
                    .add(Element.of("span", " " + claim.source().citation()).with("lang", "en"))));
    return page(
        "/sources",
        site.say("Sources"),
        heading(site.say("What answers rest on"), site.say("Sources")),
        list);
  }

  /** Returns the page of a source; empty where there is none of that name. */
  Optional<String> source(String key) {
    Collection<Claim> claims =
        site.advisor().knowledge().claims().values().stream()
            .filter(claim -> key(claim.id()).equals(key))
            .toList();
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    Claim one = claims.iterator().next();
    Element list = Element.styled("ul", "claims");
    claims.forEach(
        claim -> {
          Element item =
              Element.of("li")
                  .add(
                      Element.styled("span", "claim")
                          .with("lang", "en")
                          .text(claim.statement() + " "),
                      site.claim(claim.id()));
          list.add(claim.verified() ? item : item.text(" ").add(evidence.unread()));
        });
    Element line = Element.styled("p", "source").with("lang", "en");
    reference(one.source().doi(), one.source().pmcid()).forEach(line::add);
    return Optional.of(
        page(
            "/sources/" + key,
            key,
            heading(site.say("Source"), one.source().citation()),
            Element.of("div").add(line, Element.of("h2", site.say("What it says")), list)));
  }

  /** Returns the page of a precedent; empty where there is none of that id. */
  Optional<String> precedent(String id) {
    return site.advisor().knowledge().precedents().rows().stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .map(this::precedent);
  }

  private String precedent(Precedent row) {
    Element line =
        Element.styled("p", "source").with("lang", "en").text(row.source().citation() + " ");
    reference(row.source().doi(), row.source().pmcid()).forEach(line::add);
    Element sheet =
        Element.of("div")
            .add(Element.styled("p", "lead").with("lang", "en").text(row.says()), line)
            .add(
                facts(
                    Map.entry(
                        site.say("sample"),
                        row.sampleType().map(site.wording()::term).orElse(row.sample())),
                    Map.entry(site.say("train"), train(row)),
                    Map.entry(site.say("what for"), String.join(", ", row.purposes())),
                    Map.entry(site.say("outcome"), row.outcome().id()),
                    Map.entry(site.say("research group"), row.source().group()),
                    Map.entry(site.say("read at"), row.where()),
                    Map.entry(site.say("confidence"), row.confidence().id())));
    return page(
        "/precedents/" + row.id(), row.id(), heading(site.say("Precedent"), row.id()), sheet);
  }

  /** Returns the train of a precedent in words. */
  String train(Precedent row) {
    return row.core().stream().map(this::step).collect(Collectors.joining(" → "));
  }

  private String step(PrecedentStep step) {
    return step.method().map(site.wording()::term).orElse(step.word());
  }
}
