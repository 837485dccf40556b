package evisor.page;

import evisor.knowledge.SampleProfile;
import evisor.map.DecisionMap;
import evisor.map.MapAxis;
import evisor.map.MapPlane;
import evisor.map.MapSurvey;
import evisor.map.MapSvg;
import evisor.map.PlaneReader;
import evisor.model.Range;
import evisor.model.SampleAmount;
import evisor.model.SampleType;
import evisor.request.AskedRequest;
import evisor.request.FieldValue.Amount;
import evisor.request.FieldValue.Word;
import evisor.request.RequestException;
import evisor.request.RequestField;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Draws which train comes first around a request, over two of its fields. Every place of the map is
 * a link to the request moved there.
 */
final class MapPage {

  // Enough to see where borders run; more points take longer than a page may.
  private static final String POINTS = "72";
  private static final double DECADE = 10;
  private static final MathContext DIGITS = new MathContext(2);

  private final PageSite site;
  private final TypedRequest typed;
  private final Map<String, String> query;

  /** Takes the request, and what was asked for behind the path: the fields x and y among it. */
  MapPage(PageSite site, TypedRequest typed, Map<String, String> query) {
    this.site = site;
    this.typed = typed;
    this.query = query;
  }

  /**
   * Returns the whole page.
   *
   * @throws RequestException where the request is not valid, or the fields cannot be drawn
   */
  String page() throws RequestException {
    AskedRequest asked = typed.read(site.requests());
    Element article =
        Element.styled("article", "sheet wide")
            .add(
                Element.styled("div", "sheet-head")
                    .add(
                        Element.styled("p", "kicker").text(site.say("Decision map")),
                        Element.of("h1", site.say("How near is another train?"))))
            .add(
                Element.of("p")
                    .add(
                        Element.of("a", site.say("Back to the answer"))
                            .with("href", site.link("/", typed.query()))))
            .add(sides(asked), drawing(asked));
    String axes = "&x=" + side("x", "volume") + "&y=" + side("y", "purity");
    return new PageShell(site, "/map", typed.query() + axes)
        .page(site.say("Decision map"), article);
  }

  /**
   * Returns the map alone.
   *
   * @throws RequestException where the request is not valid, or the fields cannot be drawn
   */
  String fragment() throws RequestException {
    AskedRequest asked = typed.read(site.requests());
    return Element.of("div").add(sides(asked), drawing(asked)).toString();
  }

  private String side(String name, String usual) {
    return query.getOrDefault(name, usual);
  }

  /** Returns the choice of the two fields. */
  private Element sides(AskedRequest asked) {
    Element form = Element.styled("form", "sides").with("action", "/map").with("method", "get");
    typed
        .typed()
        .forEach(
            (field, text) ->
                form.add(
                    Element.of("input")
                        .with("type", "hidden")
                        .with("name", TypedRequest.name(field))
                        .with("value", text)));
    if (site.named()) {
      form.add(
          Element.of("input")
              .with("type", "hidden")
              .with("name", PageSite.LANGUAGE)
              .with("value", site.language().tag()));
    }
    return form.add(
        choice("x", site.say("across"), side("x", "volume"), asked),
        choice("y", site.say("up"), side("y", "purity"), asked),
        Element.of("button", site.say("Draw")).with("type", "submit"));
  }

  private Element choice(String name, String label, String chosen, AskedRequest asked) {
    Element select = Element.of("select").with("id", "map-" + name).with("name", name);
    for (RequestField field : fields(asked)) {
      String id = field.axis().orElseThrow().name();
      select.add(
          Element.of("option", site.say(field.axis().orElseThrow().title()))
              .with("value", id)
              .when(id.equals(chosen), "selected"));
    }
    return Element.styled("div", "field")
        .add(Element.of("label", label).with("for", "map-" + name), select);
  }

  private List<RequestField> fields(AskedRequest asked) {
    return Arrays.stream(RequestField.values())
        .filter(field -> field.axis().isPresent())
        .filter(field -> field.fits(site.lexicon(), asked::value))
        .toList();
  }

  private Element drawing(AskedRequest asked) throws RequestException {
    MapPlane plane =
        new PlaneReader(site.requests(), "")
            .read(
                asked,
                Optional.of(axis(side("x", "volume"), asked)),
                Optional.of(axis(side("y", "purity"), asked)),
                POINTS);
    DecisionMap map = new MapSurvey(site.advisor(), site.requests(), reached -> {}).refined(plane);
    String svg =
        MapSvg.linked(
            map,
            site.wording(),
            site.advisor().recommend(asked).provenance(),
            (i, j) -> site.link("/", moved(plane, i, j).query()));
    return Element.styled("div", "map")
        .add(
            Element.styled("p", "hint")
                .text(site.say("Choose a place on the map to move the request there.")))
        .markup(svg)
        .add(regions(map));
  }

  private TypedRequest moved(MapPlane plane, int i, int j) {
    return typed
        .with(plane.x().field(), Optional.of(plane.x().value(i)))
        .with(plane.y().field(), Optional.of(plane.y().value(j)));
  }

  /** Returns the regions as links: the same as the map for who does not see or point. */
  private Element regions(DecisionMap map) {
    Element list = Element.styled("ul", "changes");
    for (int region = 0; region < map.leaders().size(); region++) {
      Optional<int[]> nearest = nearest(map, region);
      if (nearest.isPresent()) {
        int i = nearest.get()[0];
        int j = nearest.get()[1];
        String name =
            map.leaders()
                .get(region)
                .core()
                .map(site.wording()::train)
                .orElseGet(() -> site.say("no feasible train"));
        String place =
            map.plane().x().shown(i, site.wording())
                + ", "
                + map.plane().y().shown(j, site.wording());
        list.add(
            Element.of("li")
                .add(
                    Element.styled("a", "change")
                        .with("href", site.link("/", moved(map.plane(), i, j).query()))
                        .add(
                            Element.styled("span", "what").text(place),
                            Element.styled("span", "arrow").with("aria-hidden", "true").text("→"),
                            Element.styled("span", "then").text(name))));
      }
    }
    return list;
  }

  /** Returns the point of a region that is nearest to the request. */
  private static Optional<int[]> nearest(DecisionMap map, int region) {
    MapPlane plane = map.plane();
    double x = at(plane.x(), plane.asked());
    double y = at(plane.y(), plane.asked());
    Optional<int[]> nearest = Optional.empty();
    double least = Double.MAX_VALUE;
    for (int i = 0; i < plane.x().size(); i++) {
      for (int j = 0; j < plane.y().size(); j++) {
        double across = (i - x) / plane.x().size();
        double up = (j - y) / plane.y().size();
        double apart = across * across + up * up;
        if (map.at(i, j) == region && apart < least) {
          least = apart;
          nearest = Optional.of(new int[] {i, j});
        }
      }
    }
    return nearest;
  }

  private static double at(MapAxis axis, AskedRequest asked) {
    OptionalDouble position = axis.position(asked);
    return position.orElse((axis.size() - 1) / 2.0);
  }

  /** Returns what is drawn along a side: all words, or the numbers about that of the request. */
  private String axis(String name, AskedRequest asked) {
    Optional<RequestField> field =
        fields(asked).stream().filter(f -> f.axis().orElseThrow().name().equals(name)).findFirst();
    if (field.isEmpty() || field.get().quantity().isEmpty()) {
      return name;
    }
    if (field.get() == RequestField.VOLUME) {
      return name + "=" + volumes(asked);
    }
    return field.get().axis().orElseThrow().example().isEmpty()
        ? name
        : name + "=" + field.get().axis().orElseThrow().example();
  }

  private String volumes(AskedRequest asked) {
    Amount stated = (Amount) asked.value(RequestField.VOLUME).orElseThrow();
    double now = stated.number().doubleValue();
    double low = now / DECADE;
    double high = now * DECADE;
    Optional<Range> usual = usual(asked, stated);
    if (usual.isPresent()) {
      low = Math.min(low, usual.get().low());
      high = Math.max(high, usual.get().high());
      // What is ten times beyond the usual is refused, unless it is a pool.
      low = Math.max(low, Math.min(now, usual.get().low()));
      high = Math.min(high, Math.max(now, usual.get().high()));
    }
    String unit = Amount.unit(stated.quantity());
    return number(low) + unit + ".." + number(high) + unit;
  }

  private Optional<Range> usual(AskedRequest asked, Amount stated) {
    Optional<SampleProfile> profile =
        asked
            .value(RequestField.SAMPLE)
            .flatMap(
                value ->
                    value instanceof Word word && word.word() instanceof SampleType type
                        ? Optional.ofNullable(site.advisor().knowledge().samples().get(type))
                        : Optional.empty());
    return profile
        .flatMap(SampleProfile::usual)
        .filter(usual -> usual.quantity() == stated.quantity())
        .map(SampleAmount::range)
        .filter(range -> range.low() > 0);
  }

  private static String number(double value) {
    return new BigDecimal(value).round(DIGITS).toPlainString();
  }
}
