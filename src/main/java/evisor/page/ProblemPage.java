package evisor.page;

import evisor.files.Diagnostic;
import evisor.request.Problem;

/** Says why there is no page. */
final class ProblemPage {

  private ProblemPage() {}

  static String notFound(PageSite site) {
    return page(
        site,
        site.say("There is no such page"),
        Element.of("p", site.say("What was asked for is not known by that name.")));
  }

  static String of(PageSite site, Problem problem) {
    Element list = Element.of("ul");
    for (Diagnostic fault : problem.errors()) {
      list.add(Element.of("li", fault.detail()));
    }
    return page(site, site.say("This cannot be answered yet"), list);
  }

  private static String page(PageSite site, String title, Element body) {
    Element section =
        Element.styled("section", "refused")
            .add(Element.of("h1", title), body)
            .add(
                Element.of("p").add(Element.of("a", site.say("Ask")).with("href", site.link("/"))));
    return new PageShell(site, "/", "").page(title, section);
  }
}
