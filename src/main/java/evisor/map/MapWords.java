package evisor.map;

import evisor.advice.Recommendation.Provenance;
import evisor.advice.Turning.Argued;
import evisor.advice.Turning.Computed;
import evisor.advice.Turning.Excluded;
import evisor.advice.Turning.Reason;
import evisor.map.DecisionMap.Border;
import evisor.map.DecisionMap.Leader;
import evisor.map.MapField.Numbers;
import evisor.model.Gmp;
import evisor.model.Request;
import evisor.model.Term;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What stands on and around a map. */
final class MapWords {

  private final DecisionMap map;
  private final Wording wording;

  MapWords(DecisionMap map, Wording wording) {
    this.map = map;
    this.wording = wording;
  }

  /** One reason that draws borders. */
  record Drawn(String label, String title) {}

  String leader(Leader leader) {
    return leader.core().map(wording::train).orElse("no feasible train");
  }

  String axis(Axis axis) {
    return axis.field().title();
  }

  String title() {
    return "Which train comes first: " + sample();
  }

  private String sample() {
    Request asked = map.plane().asked();
    if (lies(MapField.SAMPLE)) {
      return "any sample";
    }
    String source =
        lies(MapField.MSC_SOURCE) || unstated(asked.mscSource())
            ? ""
            : " (" + wording.term(asked.mscSource()) + ")";
    return wording.term(asked.sampleType()) + source;
  }

  /** Returns what the request states beside its sample and the two fields of the map. */
  String subtitle() {
    Request asked = map.plane().asked();
    List<String> parts = new ArrayList<>();
    number(MapField.VOLUME, "", "", parts);
    word(MapField.PURITY, "purity ", asked.purity(), parts);
    if (!lies(MapField.PURITY_AGAINST) && !asked.purityAgainst().isEmpty()) {
      parts.add("against " + wording.terms(asked.purityAgainst()));
    }
    if (!lies(MapField.DOWNSTREAM) && !asked.downstream().isEmpty()) {
      parts.add("for " + wording.terms(asked.downstream()));
    }
    if (!lies(MapField.GMP)) {
      parts.add(asked.gmp() == Gmp.NONE ? "no GMP" : "GMP " + wording.term(asked.gmp()));
    }
    word(MapField.REGION, "region ", asked.region(), parts);
    word(MapField.ROUTE, "given ", asked.route(), parts);
    word(MapField.MODIFICATION, "modification ", asked.modification(), parts);
    word(MapField.SUPPLEMENT, "supplement ", asked.supplement(), parts);
    number(MapField.THROUGHPUT, "", " a day", parts);
    number(MapField.TIME_LIMIT, "within ", "", parts);
    number(MapField.NEED_PARTICLES, "", " particles needed", parts);
    word(MapField.PRIORITY, "priority ", asked.priority(), parts);
    if (asked.equipmentStated()) {
      parts.add("only with the equipment stated");
    }
    return String.join(" · ", parts);
  }

  private void word(MapField field, String lead, Term word, List<String> parts) {
    if (!lies(field) && !unstated(word)) {
      parts.add(lead + wording.term(word));
    }
  }

  private void number(MapField field, String lead, String tail, List<String> parts) {
    if (!lies(field) && field.scale() instanceof Numbers numbers) {
      OptionalDouble stated = numbers.of().apply(map.plane().asked());
      stated.ifPresent(
          number ->
              parts.add(lead + wording.value(number, Optional.of(numbers.quantity())) + tail));
    }
  }

  private boolean lies(MapField field) {
    return map.plane().x().field() == field || map.plane().y().field() == field;
  }

  private static boolean unstated(Term word) {
    return word.name().equals("UNSTATED");
  }

  /** Returns what the marker stands for, or why there is none. */
  String request() {
    String x = stated(map.plane().x());
    String y = stated(map.plane().y());
    boolean onX = map.plane().x().position(map.plane().asked()).isPresent();
    boolean onY = map.plane().y().position(map.plane().asked()).isPresent();
    String said = x.isEmpty() || y.isEmpty() ? x + y : x + ", " + y;
    if (said.isEmpty()) {
      return "the request states neither field";
    }
    return onX || onY ? "the request: " + said : "the request lies outside: " + said;
  }

  boolean marked() {
    return map.plane().x().position(map.plane().asked()).isPresent()
        || map.plane().y().position(map.plane().asked()).isPresent();
  }

  private String stated(Axis axis) {
    Request asked = map.plane().asked();
    if (axis.field().scale() instanceof Numbers numbers) {
      OptionalDouble number = numbers.of().apply(asked);
      if (number.isEmpty()) {
        return "";
      }
      String shown = wording.value(number.getAsDouble(), Optional.of(numbers.quantity()));
      return axis.field() == MapField.THROUGHPUT ? shown + " a day" : shown;
    }
    OptionalDouble place = axis.position(asked);
    return place.isEmpty()
        ? ""
        : axis.field().title().toLowerCase(Locale.ROOT)
            + " "
            + axis.shown((int) place.getAsDouble(), wording);
  }

  /** Returns what stands beside the hatch of a region in the legend. */
  String legend(int place) {
    Leader leader = map.leaders().get(place);
    double percent = 100 * leader.share();
    String share = percent < 1 ? "<1" : String.valueOf(Math.round(percent));
    String key = leader.core().isPresent() ? Keys.of(map, place) + "  " : "";
    return key + leader(leader) + " (" + share + " %)";
  }

  /** Returns everything that draws borders, what draws most of them first. */
  List<Drawn> drawn() {
    Map<String, String> titles = new LinkedHashMap<>();
    Map<String, Integer> lengths = new LinkedHashMap<>();
    for (Border border : map.borders()) {
      for (Reason reason : border.turning().reasons()) {
        titles.putIfAbsent(reason.label(), title(reason));
        lengths.merge(reason.label(), border.line().size() - 1, Integer::sum);
      }
    }
    List<Drawn> drawn = new ArrayList<>();
    titles.forEach((label, title) -> drawn.add(new Drawn(label, title)));
    drawn.sort(
        Comparator.comparingInt((Drawn one) -> -lengths.getOrDefault(one.label(), 0))
            .thenComparing(Drawn::label));
    return drawn;
  }

  private String title(Reason reason) {
    if (reason instanceof Excluded excluded) {
      return "excludes: " + excluded.rule().title();
    }
    if (reason instanceof Argued argued) {
      return argued.rule().title();
    }
    return reason instanceof Computed computed
        ? "what is computed of the trains for " + wording.term(computed.criterion())
        : "the criteria weigh otherwise";
  }

  String provenance(Provenance made) {
    return "evisor "
        + made.version()
        + " · rules "
        + made.rulesDigest().substring(0, 12)
        + " · knowledge "
        + made.knowledgeDigest().substring(0, 12)
        + " · "
        + map.plane().x().size()
        + " × "
        + map.plane().y().size()
        + " points";
  }
}
