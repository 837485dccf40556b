package evisor.request;

import evisor.model.Lexicon;
import evisor.model.Range;
import evisor.model.SampleType;
import evisor.request.FieldValue.Amount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Draws valid requests over every field of the contract; the same seed draws the same ones.
 *
 * <p>Each field is drawn in as many layers as there are requests (a Latin hypercube), so that a few
 * hundred requests have every word of a field in its share and amounts from every power of ten. A
 * field that means something only beside another is drawn only there: a source of cells with
 * MSC-conditioned medium, a region with GMP, a route with a use in a living being.
 */
public final class RequestSampler {

  // In a neighbour, every third field is another, and every third amount is nearly the same.
  private static final double REDRAWN = 0.3;
  private static final double NUDGED = 0.3;
  private static final double NUDGE_DECADES = 0.3;
  private static final int TRIES = 4;

  // What was added later is drawn by itself, so that all else stays what it was.
  private static final long CAMPAIGNS = 0x5DEECE66DL;
  private static final Set<RequestField> LATER =
      Collections.unmodifiableSet(
          EnumSet.of(RequestField.POOLED, RequestField.SAMPLES, RequestField.WEEKS));

  // The order of the table, but for three fields: what a seed draws must stay what it was.
  private static final List<RequestField> ORDER = order();

  private final SplittableRandom random;
  private final SplittableRandom ofPools;
  private final SplittableRandom ofCampaigns;
  private final Lexicon lexicon;
  private final RequestReader reader;
  private final List<String> rotors;
  private final Map<SampleType, Range> volumes = new LinkedHashMap<>();

  /**
   * Takes what requests are drawn with.
   *
   * @param seed what the draws follow from
   * @param lexicon the words that requests may use
   * @param rotors names of the rotors that may be stated; none where it is empty
   */
  public RequestSampler(long seed, Lexicon lexicon, Collection<String> rotors) {
    this.random = new SplittableRandom(seed);
    this.ofPools = new SplittableRandom(~seed);
    this.ofCampaigns = new SplittableRandom(seed ^ CAMPAIGNS);
    this.rotors = List.copyOf(rotors);
    this.lexicon = lexicon;
    this.reader = new RequestReader(lexicon, rotors);
  }

  private static List<RequestField> order() {
    List<RequestField> order = new ArrayList<>(List.of(RequestField.values()));
    order.remove(RequestField.POOLED);
    order.add(RequestField.POOLED);
    order.remove(RequestField.SUPPLEMENT);
    order.add(order.indexOf(RequestField.MSC_SOURCE) + 1, RequestField.SUPPLEMENT);
    // A route is drawn by what the vesicles are for.
    order.remove(RequestField.DOWNSTREAM);
    order.add(order.indexOf(RequestField.ROUTE), RequestField.DOWNSTREAM);
    return List.copyOf(order);
  }

  /**
   * Keeps the volume of a type of sample in a range, in mL; else all volumes that a request may
   * state are drawn.
   */
  public RequestSampler withVolumes(Map<SampleType, Range> ranges) {
    volumes.putAll(ranges);
    return this;
  }

  /** Returns so many requests, spread over all that may be asked. */
  public List<AskedRequest> spread(int count) {
    List<AskedRequest> requests = new ArrayList<>(count);
    LatinHypercube layers = new LatinHypercube(random, count);
    for (int i = 0; i < count; i++) {
      RequestDraft draft = RequestDraft.empty();
      for (Map.Entry<RequestField, FieldValue> field : fields(layers, i).entrySet()) {
        draft = draft.with(field.getKey(), field.getValue());
      }
      requests.add(draft.readIfValid(reader).orElseThrow());
    }
    return List.copyOf(requests);
  }

  /**
   * Returns at most so many requests that differ from one of the given ones in some fields; fewer
   * only where nothing valid is found.
   */
  public List<AskedRequest> near(List<AskedRequest> centres, int count) {
    List<AskedRequest> requests = new ArrayList<>(count);
    LatinHypercube layers = new LatinHypercube(random, Math.max(1, count));
    for (int i = 0; i < count && !centres.isEmpty(); i++) {
      AskedRequest centre = centres.get(i % centres.size());
      Map<RequestField, FieldValue> fresh = fields(layers, i);
      for (int tried = 0; tried < TRIES; tried++) {
        Optional<AskedRequest> found = valid(neighbour(centre, fresh));
        if (found.isPresent()) {
          requests.add(found.get());
          break;
        }
      }
    }
    return List.copyOf(requests);
  }

  /** Returns the request that a draft says, without fields that do not hold beside the others. */
  private Optional<AskedRequest> valid(RequestDraft draft) {
    Optional<AskedRequest> found = draft.readIfValid(reader);
    RequestDraft lean = draft;
    for (RequestField field : ORDER) {
      if (found.isEmpty() && field.conditional()) {
        lean = lean.without(field);
        found = lean.readIfValid(reader);
      }
    }
    return found;
  }

  private RequestDraft neighbour(AskedRequest centre, Map<RequestField, FieldValue> fresh) {
    RequestDraft draft = RequestDraft.of(centre);
    double chance = 1;
    for (RequestField field : ORDER) {
      // A stage goes with its train; what was added later goes with what stands before it.
      if (isLayered(field)) {
        chance = random.nextDouble();
      }
      if (chance < REDRAWN && field.isDrawn()) {
        draft =
            fresh.containsKey(field) ? draft.with(field, fresh.get(field)) : draft.without(field);
      } else if (chance < REDRAWN + NUDGED && field == RequestField.VOLUME) {
        double shift = StrictMath.pow(10, NUDGE_DECADES * (2 * random.nextDouble() - 1));
        double nudged = centre.sample().amount() * shift;
        draft =
            draft.with(field, new Amount(FieldDraw.rounded(nudged), centre.sample().quantity()));
      }
    }
    return draft;
  }

  /** Draws every field that is stated. */
  private Map<RequestField, FieldValue> fields(LatinHypercube layers, int i) {
    Map<RequestField, FieldValue> drawn = new EnumMap<>(RequestField.class);
    LatinHypercube.Cursor at = layers.of(i);
    for (RequestField field : ORDER) {
      double layer = isLayered(field) ? at.next() : 0;
      SplittableRandom stream = stream(field);
      field
          .drawn(new FieldDraw(field, layer, lexicon, stream, drawn, volumes, rotors))
          .filter(value -> field.fits(lexicon, other -> stated(other, drawn)))
          .ifPresent(value -> drawn.put(field, value));
    }
    return drawn;
  }

  private SplittableRandom stream(RequestField field) {
    return !LATER.contains(field) ? random : field == RequestField.POOLED ? ofPools : ofCampaigns;
  }

  private Optional<FieldValue> stated(RequestField field, Map<RequestField, FieldValue> drawn) {
    return Optional.ofNullable(drawn.get(field)).or(() -> field.byDefault(lexicon));
  }

  /** Returns whether a field is drawn by a layer of its own. */
  private static boolean isLayered(RequestField field) {
    return field.isDrawn() && field != RequestField.STAGE && !LATER.contains(field);
  }
}
