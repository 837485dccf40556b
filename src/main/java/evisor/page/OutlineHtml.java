package evisor.page;

import evisor.text.OutlineLayout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays out as HTML what is said to a person; ids of rules, claims and precedents become links. */
final class OutlineHtml implements OutlineLayout {

  // Rules are in capitals, claims and precedents end in a number.
  private static final Pattern ID =
      Pattern.compile("\\b(?:[A-Z][A-Z-]*-\\d{3}|[a-z][a-z0-9]*[a-z0-9-]*-\\d{1,3})\\b");

  private final PageSite site;
  private final int level;
  private final Set<String> precedents;
  private final Element root = Element.styled("div", "outline");
  private final Deque<OpenList> lists = new ArrayDeque<>();

  /** A list that is open, and how far its items are indented. */
  private record OpenList(int indent, Element element) {}

  /**
   * Begins a part of a page.
   *
   * @param level the level of its headline, from 1; titles are one below
   */
  OutlineHtml(PageSite site, int level) {
    this.site = site;
    this.level = level;
    this.precedents = new TreeSet<>();
    site.advisor().knowledge().precedents().rows().forEach(row -> precedents.add(row.id()));
  }

  /** Returns all that was laid out. */
  Element element() {
    return root;
  }

  private void close() {
    lists.clear();
  }

  @Override
  public void headline(String text) {
    close();
    root.add(linked(Element.of("h" + level), text));
  }

  @Override
  public void title(String text) {
    close();
    String small = text.toLowerCase(Locale.ROOT);
    boolean shouted = text.equals(text.toUpperCase(Locale.ROOT)) && !small.isEmpty();
    root.add(
        Element.of(
            "h" + (level + 1),
            shouted ? text.substring(0, 1) + small.substring(Math.min(1, small.length())) : text));
  }

  @Override
  public void line(String text) {
    close();
    root.add(linked(Element.of("p"), text));
  }

  @Override
  public void item(String indent, String mark, String text) {
    list(indent.length()).add(linked(Element.of("li"), text));
  }

  @Override
  public void lead(String indent, String lead, String text) {
    list(indent.length())
        .add(linked(Element.of("li").add(Element.of("strong", lead)).text(" "), text));
  }

  private Element list(int indent) {
    while (!lists.isEmpty() && lists.peek().indent() > indent) {
      lists.pop();
    }
    if (lists.isEmpty() || lists.peek().indent() < indent) {
      Element list = Element.of("ul");
      if (lists.isEmpty()) {
        root.add(list);
      } else {
        lists.peek().element().add(Element.styled("li", "nested").add(list));
      }
      lists.push(new OpenList(indent, list));
    }
    return lists.peek().element();
  }

  @Override
  public void table(List<List<String>> rows) {
    close();
    Element table = Element.of("table");
    for (int i = 0; i < rows.size(); i++) {
      Element line = Element.of("tr");
      for (int j = 0; j < rows.get(i).size(); j++) {
        line.add(cell(rows.get(i).get(j), i, j));
      }
      table.add(line);
    }
    root.add(Element.styled("div", "scroll").with("tabindex", "0").add(table));
  }

  /** Returns a cell; the first row and the first column say what the others are. */
  private Element cell(String text, int row, int column) {
    boolean names = !text.isEmpty() && (row == 0 || column == 0);
    return names
        ? Element.of("th", text).with("scope", row == 0 ? "col" : "row")
        : linked(Element.of("td"), text);
  }

  @Override
  public void verbatim(String lines) {
    close();
    root.add(Element.of("pre", lines).with("tabindex", "0"));
  }

  @Override
  public void gap() {
    close();
  }

  private Element linked(Element element, String text) {
    Matcher ids = ID.matcher(text);
    int from = 0;
    while (ids.find()) {
      String id = ids.group();
      if (site.advisor().rules().rule(id).isPresent()) {
        element.text(text.substring(from, ids.start())).add(site.rule(id));
        from = ids.end();
      } else if (site.advisor().knowledge().claims().containsKey(id)) {
        element.text(text.substring(from, ids.start())).add(site.claim(id));
        from = ids.end();
      } else if (precedents.contains(id)) {
        element
            .text(text.substring(from, ids.start()))
            .add(new EvidenceLinks(site).precedentLink(id));
        from = ids.end();
      }
    }
    return element.text(text.substring(from));
  }
}
