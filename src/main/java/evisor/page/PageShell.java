package evisor.page;

import evisor.speech.Language;
import java.util.Arrays;
import java.util.List;

/** Writes what stands around every page. */
final class PageShell {

  private final PageSite site;
  private final String path;
  private final String query;

  /**
   * Takes the page that is written.
   *
   * @param path its path, for the links to it in other languages
   * @param query what stands behind the path, without the language
   */
  PageShell(PageSite site, String path, String query) {
    this.site = site;
    this.path = path;
    this.query = query;
  }

  /** Returns a whole page. */
  String page(String title, Element... main) {
    return page(title, Arrays.asList(main));
  }

  /** Returns a whole page. */
  String page(String title, List<Element> main) {
    Element html =
        Element.of("html")
            .with("lang", site.language().tag())
            .add(head(title))
            .add(
                Element.of("body")
                    .add(
                        Element.styled("a", "skip")
                            .with("href", "#main")
                            .text(site.say("Skip to the content")),
                        header(),
                        notice(),
                        Element.of("main").with("id", "main").addAll(main),
                        footer()));
    return "<!DOCTYPE html>\n" + html + "\n";
  }

  private Element head(String title) {
    String whole = title.isEmpty() ? "evisor" : title + " · evisor";
    return Element.of("head")
        .add(
            Element.of("meta").with("charset", "utf-8"),
            Element.of("title", whole),
            meta("viewport", "width=device-width, initial-scale=1"),
            meta("color-scheme", "light dark"),
            Element.of("link").with("rel", "icon").with("href", PageFiles.link("icon.svg")),
            Element.of("link").with("rel", "stylesheet").with("href", PageFiles.link("page.css")),
            Element.of("script").with("src", PageFiles.link("page.js")).with("defer", ""));
  }

  private static Element meta(String name, String content) {
    return Element.of("meta").with("name", name).with("content", content);
  }

  private Element header() {
    Element pages =
        Element.of("nav")
            .with("aria-label", site.say("Pages"))
            .add(
                link("/", site.say("Ask")),
                link("/atlas", site.say("Atlas")),
                link("/rules", site.say("Rules")),
                link("/kept", site.say("Kept")));
    Element languages = Element.styled("nav", "languages").with("aria-label", site.say("Language"));
    for (Language language : Language.values()) {
      languages.add(language(language));
    }
    return Element.of("header")
        .add(Element.styled("a", "brand").with("href", site.link("/")).text("evisor"))
        .add(pages, languages);
  }

  /** Says that the rules that answer are not those that were saved last. */
  private Element notice() {
    Element notice = Element.styled("div", "notice").with("role", "status");
    if (site.faults().isEmpty()) {
      return notice;
    }
    return notice.add(
        Element.of(
            "p",
            site.say(
                "The rules that were saved last are faulty, so those before them answer: %s",
                site.faults().get(0).toString())));
  }

  private Element link(String to, String name) {
    Element link = Element.of("a", name).with("href", site.link(to));
    return path.equals(to) ? link.with("aria-current", "page") : link;
  }

  private Element language(Language language) {
    Element link =
        Element.of("a", language.ownName())
            .with("lang", language.tag())
            .with("hreflang", language.tag())
            .with("href", PageSite.link(path, query, language));
    return language == site.language() ? link.with("aria-current", "true") : link;
  }

  private Element footer() {
    return Element.of("footer")
        .add(
            Element.of(
                "p",
                site.say(
                    "evisor supports a decision and does not take it: what it recommends needs a"
                        + " scientist's signature, and under GMP a validation. Everything stays on"
                        + " this machine.")));
  }
}
