package evisor.page;

import evisor.atlas.Atlas;
import evisor.atlas.AtlasCell;
import evisor.atlas.AtlasRow;
import evisor.model.Method;
import evisor.model.Quantity;
import evisor.model.SampleType;
import evisor.model.Use;
import evisor.model.Word;
import evisor.request.FieldValue.Amount;
import evisor.request.RequestField;
import java.util.List;
import java.util.Optional;

/**
 * Writes the atlas: what comes first for every sample, amount and use, each a link to its answer.
 */
final class AtlasPage {

  private final PageSite site;

  AtlasPage(PageSite site) {
    this.site = site;
  }

  /** Returns the page; without the table while that is still drawn. */
  String page(Optional<Atlas> atlas) {
    Element article =
        Element.styled("article", "sheet wide")
            .add(
                Element.styled("div", "sheet-head")
                    .add(
                        Element.styled("p", "kicker").text(site.say("Atlas")),
                        Element.of("h1", site.say("What comes first"))))
            .add(
                Element.styled("p", "lead")
                    .text(
                        site.say(
                            "Every sample, amount and use; the stronger the colour, the more"
                                + " research groups have done the same. Each cell opens its"
                                + " answer.")))
            .add(index())
            .add(atlas.map(this::table).orElseGet(this::drawing))
            .add(Element.styled("p", "legend").text(Atlas.legend(site.lexicon())));
    return new PageShell(site, "/atlas", "").page(site.say("Atlas"), article);
  }

  private String amount(AtlasRow row) {
    return site.wording().quantity(row.volumeMl(), Quantity.MILLILITRES);
  }

  private Element drawing() {
    return Element.styled("p", "wait")
        .with("role", "status")
        .text(site.say("The table is being drawn, which takes a while the first time.") + " ")
        .add(Element.of("a", site.say("Look again")).with("href", site.link("/atlas")));
  }

  private Element index() {
    return Element.styled("div", "entries")
        .add(
            entries("/methods/", site.say("Methods"), site.lexicon().terms(Method.class).all()),
            entries("/samples/", site.say("Samples"), site.lexicon().terms(SampleType.class).all()))
        .add(
            Element.styled("p", "more")
                .add(Element.of("a", site.say("Rules")).with("href", site.link("/rules")))
                .text(" · ")
                .add(Element.of("a", site.say("Sources")).with("href", site.link("/sources"))));
  }

  private Element entries(String path, String title, List<? extends Word> words) {
    Element list = Element.styled("ul", "words");
    words.forEach(
        word ->
            list.add(
                Element.of("li")
                    .add(
                        Element.of("a", site.wording().term(word))
                            .with("href", site.link(path + word.id())))));
    return Element.of("section").add(Element.of("h2", title), list);
  }

  private Element table(Atlas atlas) {
    Element head = Element.of("tr").add(column(site.say("sample")), column(site.say("amount")));
    atlas.uses().forEach(use -> head.add(column(site.wording().term(use))));
    Element body = Element.of("tbody");
    for (SampleType sample : site.lexicon().terms(SampleType.class).all()) {
      List<AtlasRow> rows = atlas.rows().stream().filter(r -> r.sample().equals(sample)).toList();
      for (int i = 0; i < rows.size(); i++) {
        Element line = i == 0 ? Element.styled("tr", "begins") : Element.of("tr");
        if (i == 0) {
          line.add(name(sample, rows.size()));
        }
        body.add(filled(line, rows.get(i), atlas.uses()));
      }
    }
    return Element.styled("div", "scroll")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", site.say("Atlas"))
        .add(Element.styled("table", "atlas").add(Element.of("thead").add(head), body));
  }

  private static Element column(String text) {
    return Element.of("th").with("scope", "col").add(Element.of("span", text));
  }

  private Element name(SampleType sample, int rows) {
    Element link =
        Element.of("a", site.wording().term(sample))
            .with("href", site.link("/samples/" + sample.id()));
    return Element.of("th")
        .with("scope", "rowgroup")
        .with("rowspan", Integer.toString(rows))
        .add(link);
  }

  private Element filled(Element line, AtlasRow row, List<Use> uses) {
    line.add(Element.of("th", amount(row)).with("scope", "row").with("class", "amount"));
    for (Use use : uses) {
      AtlasCell cell = row.cells().get(use);
      line.add(cell == null ? Element.of("td") : cell(row, use, cell));
    }
    return line;
  }

  private Element cell(AtlasRow row, Use use, AtlasCell cell) {
    Amount volume = Amount.of(row.volumeMl(), Quantity.MILLILITRES);
    TypedRequest asked =
        TypedRequest.EMPTY
            .with(RequestField.SAMPLE, row.sample().id())
            .with(RequestField.VOLUME, Optional.of(volume))
            .with(RequestField.DOWNSTREAM, use.id());
    String first = cell.first().isEmpty() ? "–" : site.wording().train(cell.first().get(0));
    String said =
        site.say(
            "%s, %s, %s: %s",
            site.wording().term(row.sample()), amount(row), site.wording().term(use), first);
    return Element.styled("td", "g" + cell.shade())
        .add(
            Element.of("a", cell.letters())
                .with("href", site.link("/", asked.query()))
                .with("title", said));
  }
}
