package evisor.page;

import evisor.papers.PaperKind;

/** Leads to the papers that follow from an answer, to be printed or taken along. */
final class PaperLinks {

  /** Path of a paper; its file's name stands behind it. */
  static final String PATH = "/papers/";

  /** File that holds all papers, for electronic laboratory notebooks. */
  static final String ARCHIVE = "papers.eln";

  private final PageSite site;
  private final TypedRequest typed;

  PaperLinks(PageSite site, TypedRequest typed) {
    this.site = site;
    this.typed = typed;
  }

  /** Returns the part of the answer that leads to its papers. */
  Element section() {
    Element list = Element.styled("ul", "papers");
    for (PaperKind kind : PaperKind.values()) {
      Element item = Element.of("li").add(link(kind.file() + ".html", title(kind)));
      for (String extension : kind.downloads()) {
        item.text(" ").add(download(kind.file() + "." + extension, kind, extension));
      }
      list.add(item);
    }
    list.add(
        Element.of("li")
            .add(
                link(ARCHIVE, site.say("All in one file for a laboratory notebook (.eln)"))
                    .with("download", "")));
    return Element.styled("details", "layer")
        .with("id", "d-papers")
        .add(
            Element.of("summary", site.say("Papers: protocol, shopping list, methods")),
            Element.styled("p", "hint")
                .text(site.say("Each opens as a page to print; the short links download it.")),
            list);
  }

  private Element download(String file, PaperKind kind, String extension) {
    return link(file, "." + extension)
        .with("download", "")
        .with("aria-label", site.say("%s, as a .%s file", title(kind), extension));
  }

  private Element link(String file, String text) {
    return Element.of("a", text).with("href", site.link(PATH + file, typed.query()));
  }

  private String title(PaperKind kind) {
    return switch (kind) {
      case PROTOCOL -> site.say("Protocol for the bench");
      case SHOPPING -> site.say("Shopping list");
      case METHODS -> site.say("Methods paragraph, with its citations");
      case REPORTING -> site.say("Reporting sheet");
      case SUMMARY -> site.say("Summary on one page");
    };
  }
}
