package evisor.page;

import evisor.knowledge.SampleProfile;
import evisor.knowledge.StepProfile;
import evisor.knowledge.StepProfile.Form;
import evisor.model.Method;
import evisor.model.Quantity;
import evisor.model.SampleType;
import evisor.precedents.Precedent;
import evisor.request.RequestField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes pages of methods and samples: what is known of each, and who has used it. */
final class WordPages {

  private final PageSite site;
  private final KnowledgePages pages;

  WordPages(PageSite site) {
    this.site = site;
    this.pages = new KnowledgePages(site);
  }

  private String page(String path, String kicker, String title, Element body) {
    Element article =
        Element.styled("article", "sheet")
            .add(
                Element.styled("div", "sheet-head")
                    .add(Element.styled("p", "kicker").text(kicker), Element.of("h1", title)),
                body);
    return new PageShell(site, path, "").page(title, article);
  }

  /** Returns the page of a method; empty where there is none of that name. */
  Optional<String> method(String id) {
    return site.lexicon().terms(Method.class).named(id).map(this::method);
  }

  private String method(Method method) {
    StepProfile profile = site.advisor().knowledge().method(method);
    Element body =
        Element.of("div")
            .add(Element.styled("p", "lead").text(site.wording().text(profile.purpose())))
            .add(Element.of("h2", site.say("How it is run")), forms(profile))
            .add(Element.of("h2", site.say("Trains with it")), trains(method))
            .add(
                Element.of("h2", site.say("Who has used it")),
                precedents(
                    site.advisor().knowledge().precedents().rows().stream()
                        .filter(
                            row ->
                                row.core().stream()
                                    .anyMatch(s -> s.method().equals(Optional.of(method))))
                        .toList()));
    String family =
        site.lexicon().family(method).map(site.wording()::term).orElse(site.say("Method"));
    return page("/methods/" + method.id(), family, site.wording().term(method), body);
  }

  private Element forms(StepProfile profile) {
    Element table =
        Element.of("table")
            .add(
                Element.of("tr")
                    .add(
                        head(site.say("format")),
                        head(site.say("purity")),
                        head(site.say("equipment")),
                        head(site.say("parts vesicles by"))));
    for (Form form : profile.forms()) {
      table.add(
          Element.of("tr")
              .add(
                  Element.of("th", site.wording().text(form.label())).with("scope", "row"),
                  Element.of("td", site.wording().term(form.grade())),
                  Element.of("td", site.wording().terms(form.equipment())),
                  Element.of("td", site.wording().terms(form.principles()))));
    }
    return Element.styled("div", "scroll").with("tabindex", "0").add(table);
  }

  private static Element head(String text) {
    return Element.of("th", text).with("scope", "col");
  }

  private Element trains(Method method) {
    Element list = Element.styled("ul", "index");
    site.advisor().knowledge().cores().stream()
        .filter(core -> core.methods().contains(method))
        .forEach(
            core ->
                list.add(
                    Element.of("li")
                        .add(Element.of("strong", site.wording().train(core.methods())))
                        .text(" " + site.wording().text(core.why()))));
    return list;
  }

  private Element precedents(List<Precedent> rows) {
    Map<String, List<Precedent>> bySample = new TreeMap<>();
    Map<String, List<Precedent>> ofOthers = new TreeMap<>();
    for (Precedent row : rows) {
      row.sampleType()
          .map(type -> bySample.computeIfAbsent(site.wording().term(type), s -> new ArrayList<>()))
          .orElseGet(
              () ->
                  ofOthers.computeIfAbsent(row.sample().replace('-', ' '), s -> new ArrayList<>()))
          .add(row);
    }
    Map<String, List<Precedent>> ordered = new LinkedHashMap<>(bySample);
    ofOthers.forEach(
        (sample, found) ->
            ordered.computeIfAbsent(sample, absent -> new ArrayList<>()).addAll(found));
    Element all = Element.styled("div", "folds");
    ordered.forEach(
        (sample, found) -> {
          Element list = Element.styled("ul", "claims");
          found.forEach(row -> list.add(precedent(row)));
          all.add(
              Element.styled("details", "layer")
                  .add(
                      Element.of("summary", sample + " ")
                          .add(
                              Element.styled("span", "count").text(Integer.toString(found.size()))),
                      list));
        });
    return all;
  }

  private Element precedent(Precedent row) {
    return Element.of("li")
        .add(
            Element.of("strong", pages.train(row) + ". "),
            Element.styled("span", "claim").with("lang", "en").text(row.says() + " "),
            Element.styled("span", "source")
                .text(row.source().citation() + " ")
                .add(new EvidenceLinks(site).precedentLink(row.id())));
  }

  /** Returns the page of a type of sample; empty where there is none of that name. */
  Optional<String> sample(String id) {
    return site.lexicon()
        .terms(SampleType.class)
        .named(id)
        .flatMap(type -> Optional.ofNullable(site.advisor().knowledge().samples().get(type)))
        .map(this::sample);
  }

  private String sample(SampleProfile profile) {
    Element facts = Element.styled("dl", "facts");
    fact(
        facts,
        site.say("one sample usually is"),
        profile.usual().map(u -> site.wording().range(u.range(), u.quantity())).orElse(""));
    fact(
        facts,
        site.say("vesicles in it"),
        profile
            .particlesPerMl()
            .map(
                figure ->
                    site.say("%s per mL", site.wording().range(figure.range(), Quantity.PARTICLES)))
            .orElse(""));
    fact(facts, site.say("beside vesicles it holds"), site.wording().terms(profile.contaminants()));
    Element kin = Element.of("p");
    profile
        .kin()
        .forEach(
            other ->
                kin.add(
                        Element.of("a", site.wording().term(other))
                            .with("href", site.link("/samples/" + other.id())))
                    .text(" "));
    TypedRequest asked = TypedRequest.EMPTY.with(RequestField.SAMPLE, profile.type().id());
    Element body =
        Element.of("div")
            .add(Element.styled("p", "lead").text(site.wording().text(profile.hardBecause())))
            .add(facts)
            .add(
                Element.of("p")
                    .add(
                        Element.of("a", site.say("Ask for a train for it"))
                            .with("href", site.link("/", asked.query()))));
    if (!profile.kin().isEmpty()) {
      body.add(Element.of("h2", site.say("Samples like it")), kin);
    }
    body.add(
        Element.of("h2", site.say("Who has isolated from it")),
        precedents(
            site.advisor().knowledge().precedents().rows().stream()
                .filter(row -> row.sampleType().equals(Optional.of(profile.type())))
                .toList()));
    return page(
        "/samples/" + profile.type().id(),
        site.say("Sample"),
        site.wording().term(profile.type()),
        body);
  }

  private static void fact(Element list, String name, String value) {
    if (!value.isEmpty()) {
      list.add(Element.of("div").add(Element.of("dt", name), Element.of("dd", value)));
    }
  }
}
