package evisor.map;

import evisor.advice.Recommendation.Provenance;
import evisor.advice.Turning.Excluded;
import evisor.advice.Turning.Parted;
import evisor.advice.Turning.Reason;
import evisor.map.DecisionMap.Border;
import evisor.map.DecisionMap.Leader;
import evisor.model.Gmp;
import evisor.request.AskedRequest;
import evisor.request.FieldValue;
import evisor.request.FieldValue.Word;
import evisor.request.FieldValue.Words;
import evisor.request.RequestField;
import evisor.speech.Phrase;
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

  private static final List<RequestField> SUBTITLE =
      List.of(
          RequestField.VOLUME,
          RequestField.PURITY,
          RequestField.PURITY_AGAINST,
          RequestField.DOWNSTREAM,
          RequestField.GMP,
          RequestField.REGION,
          RequestField.ROUTE,
          RequestField.MODIFICATION,
          RequestField.SUPPLEMENT,
          RequestField.SAMPLES_PER_DAY,
          RequestField.TIME_LIMIT,
          RequestField.NEED_PARTICLES,
          RequestField.PRIORITY);

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

  String axis(MapAxis axis) {
    return axis.label().title();
  }

  String title() {
    return "Which train comes first: " + sample();
  }

  private String sample() {
    if (lies(RequestField.SAMPLE)) {
      return "any sample";
    }
    AskedRequest asked = map.plane().asked();
    String cells =
        lies(RequestField.MSC_SOURCE)
            ? ""
            : asked
                .value(RequestField.MSC_SOURCE)
                .map(source -> " (" + wording.held(source) + ")")
                .orElse("");
    return wording.term(asked.sample().type()) + cells;
  }

  /** Returns what the request states beside its sample and the two fields of the map. */
  String subtitle() {
    AskedRequest asked = map.plane().asked();
    List<String> parts = new ArrayList<>();
    for (RequestField field : SUBTITLE) {
      if (!lies(field)) {
        asked.value(field).map(value -> said(field, value)).ifPresent(parts::add);
      }
    }
    parts.removeIf(String::isEmpty);
    if (asked.equipmentStated(wording.lexicon())) {
      parts.add("only with the equipment stated");
    }
    return String.join(" · ", parts);
  }

  private String said(RequestField field, FieldValue value) {
    if (value instanceof Words words) {
      String lead = field == RequestField.DOWNSTREAM ? "for " : "against ";
      return words.words().isEmpty() ? "" : lead + wording.terms(words.words());
    }
    if (value.equals(new Word(Gmp.NONE))) {
      return "no GMP";
    }
    String phrase = wording.said(field, value);
    return field == RequestField.NEED_PARTICLES ? phrase + " needed" : phrase;
  }

  private boolean lies(RequestField field) {
    return map.plane().x().field() == field || map.plane().y().field() == field;
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

  private String stated(MapAxis axis) {
    AskedRequest asked = map.plane().asked();
    if (axis.field().quantity().isPresent()) {
      Optional<String> shown = asked.value(axis.field()).map(wording::held);
      return axis.field() == RequestField.SAMPLES_PER_DAY
          ? shown.map(held -> wording.say(axis.field().phrase(), held)).orElse("")
          : shown.orElse("");
    }
    OptionalDouble place = axis.position(asked);
    return place.isEmpty()
        ? ""
        : axis.label().title().toLowerCase(Locale.ROOT)
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
    return reason instanceof Excluded excluded
        ? "excludes: " + excluded.rule().title()
        : wording.term(((Parted) reason).decided().level()) + ": " + reason.why();
  }

  String provenance(Provenance made) {
    return Phrase.of(
        "evisor %s · rules %s · knowledge %s · %s × %s points",
        made.version(),
        made.rulesDigest().substring(0, 12),
        made.knowledgeDigest().substring(0, 12),
        map.plane().x().size(),
        map.plane().y().size());
  }
}
