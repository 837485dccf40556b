package evisor.map;

import evisor.advice.Recommendation.Provenance;
import evisor.advice.TurningReason;
import evisor.advice.TurningReason.Excluded;
import evisor.advice.TurningReason.Parted;
import evisor.advice.TurningReason.Reason;
import evisor.map.DecisionMap.Border;
import evisor.map.DecisionMap.Leader;
import evisor.model.Gmp;
import evisor.request.AskedRequest;
import evisor.request.FieldValue;
import evisor.request.FieldValue.Word;
import evisor.request.FieldValue.Words;
import evisor.request.RequestField;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
          RequestField.SAMPLES,
          RequestField.WEEKS,
          RequestField.TIME_LIMIT,
          RequestField.NEED_PARTICLES,
          RequestField.PRIORITY);

  private final DecisionMap map;
  private final Wording wording;

  MapWords(DecisionMap map, Wording wording) {
    this.map = map;
    this.wording = wording;
  }

  /** Returns a sentence in the language of the map. */
  String say(String english, Object... parts) {
    return wording.say(english, parts);
  }

  /** One reason that draws borders. */
  record Drawn(String label, String title) {}

  String leader(Leader leader) {
    return leader.core().map(wording::train).orElseGet(() -> wording.say("no feasible train"));
  }

  String axis(MapAxis axis) {
    return wording.say(axis.label().title());
  }

  /** Returns what draws a border, in a word or two. */
  String label(TurningReason turning) {
    List<Reason> reasons = turning.reasons();
    if (reasons.isEmpty()) {
      return "";
    }
    String more = reasons.size() > 1 ? " +" + (reasons.size() - 1) : "";
    return label(reasons.get(0)) + more;
  }

  private String label(Reason reason) {
    return reason instanceof Parted parted && parted.decided().rules().isEmpty()
        ? wording.term(parted.decided().level())
        : reason.label();
  }

  String title() {
    return wording.say("Which train comes first: %s", sample());
  }

  private String sample() {
    if (lies(RequestField.SAMPLE)) {
      return wording.say("any sample");
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
      parts.add(wording.say("only with the equipment stated"));
    }
    return String.join(" · ", parts);
  }

  private String said(RequestField field, FieldValue value) {
    if (value instanceof Words words) {
      String terms = wording.terms(words.words());
      if (words.words().isEmpty()) {
        return "";
      }
      return field == RequestField.DOWNSTREAM
          ? wording.say("used for %s", terms)
          : wording.say("against %s", terms);
    }
    if (value.equals(new Word(Gmp.NONE))) {
      return wording.say("no GMP");
    }
    return field == RequestField.NEED_PARTICLES
        ? wording.say("%s particles needed", wording.held(value))
        : field.phrase(wording.held(value), wording.speech());
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
      return wording.say("the request states neither field");
    }
    return onX || onY
        ? wording.say("the request: %s", said)
        : wording.say("the request lies outside: %s", said);
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
          ? shown.map(value -> axis.field().phrase(value, wording.speech())).orElse("")
          : shown.orElse("");
    }
    OptionalDouble place = axis.position(asked);
    return place.isEmpty()
        ? ""
        : wording.say(axis.field().title()) + " " + axis.shown((int) place.getAsDouble(), wording);
  }

  /** Returns what stands beside the hatch of a region in the legend. */
  String legend(int place) {
    Leader leader = map.leaders().get(place);
    double percent = 100 * leader.share();
    String share = percent < 1 ? "<1" : String.valueOf(Math.round(percent));
    String key = leader.core().isPresent() ? RegionLetters.of(map, place) + "  " : "";
    return key + leader(leader) + " (" + wording.say("%s %", share) + ")";
  }

  /** Returns everything that draws borders, what draws most of them first. */
  List<Drawn> drawn() {
    Map<String, String> titles = new LinkedHashMap<>();
    Map<String, Integer> lengths = new LinkedHashMap<>();
    for (Border border : map.borders()) {
      for (Reason reason : border.turning().reasons()) {
        titles.putIfAbsent(label(reason), title(reason));
        lengths.merge(label(reason), border.line().size() - 1, Integer::sum);
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
        ? wording.say("excludes: %s", wording.text(excluded.rule().title()))
        : wording.term(((Parted) reason).decided().level()) + ": " + reason.why();
  }

  String provenance(Provenance made) {
    return wording.say(
        "evisor %s · rules %s · knowledge %s · %s × %s points",
        made.version(),
        made.rulesDigest().substring(0, 12),
        made.knowledgeDigest().substring(0, 12),
        map.plane().x().size(),
        map.plane().y().size());
  }
}
