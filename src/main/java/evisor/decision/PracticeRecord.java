package evisor.decision;

import evisor.knowledge.Knowledge;
import evisor.knowledge.RankingParameters;
import evisor.knowledge.RankingParameters.Nearness;
import evisor.model.Gmp;
import evisor.model.Method;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.model.SampleType;
import evisor.model.Step;
import evisor.model.StepKind;
import evisor.model.Train;
import evisor.model.Use;
import evisor.precedents.GroupBasis;
import evisor.precedents.Precedent;
import evisor.precedents.PrecedentAmount;
import evisor.precedents.PrecedentOutcome;
import evisor.precedents.PrecedentStep;
import evisor.precedents.Precedents;
import evisor.precedents.ResearchGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts who has used which train, for situations like the one that is asked about. Each research
 * group counts once for a train, by the row that counts most. Groups that merely used it count
 * together at most like as many as establish it. Safe for use by many threads.
 */
public final class PracticeRecord {

  private static final Comparator<CountedPrecedent> MOST_DIRECT_FIRST =
      Comparator.comparingInt(CountedPrecedent::apart)
          .thenComparing(Comparator.comparingDouble(CountedPrecedent::points).reversed())
          .thenComparing(counted -> counted.row().id());

  private final RankingParameters parameters;
  private final Map<List<Method>, List<Precedent>> byCore = new LinkedHashMap<>();
  private final Map<List<Method>, Set<String>> samples = new LinkedHashMap<>();
  private final UsualCores written;
  private final Map<Like, Near> known = new ConcurrentHashMap<>();

  /**
   * What precedents are measured by for one request.
   *
   * @param purposes the purposes that it serves
   * @param near what is known of such a sample and those like it
   */
  record Situation(Set<String> purposes, Near near) {}

  /**
   * What is known of a sample and those like it.
   *
   * @param like the sample with those like it
   * @param rows the rows of each core that are on one of them
   * @param tried the cores that were asked about: whether somebody is known to have used them
   */
  record Near(Like like, Map<List<Method>, List<NearRow>> rows, Map<Train, Boolean> tried) {}

  /**
   * A row on the sample that is asked about, or on one like it.
   *
   * @param share what is left of its points where the sample is only like it
   * @param purposes what it served; empty where that is not known
   * @param decade the power of ten of the mL in the middle of its amount; empty where that is not
   *     known
   */
  record NearRow(Precedent row, double share, Set<String> purposes, OptionalDouble decade) {}

  /** Takes the knowledge base, whose precedents are counted by its numbers. */
  public PracticeRecord(Knowledge knowledge) {
    this.parameters = knowledge.ranking();
    this.written = new UsualCores(knowledge.lexicon());
    Precedents precedents = knowledge.precedents();
    for (Precedent row : precedents.rows()) {
      ResearchGroup group = precedents.groups().get(row.source().group());
      // Where nobody is named one laboratory may stand behind several papers.
      boolean counts = group != null && group.basis() != GroupBasis.UNNAMED;
      row.methods()
          .map(knowledge.lexicon()::core)
          .ifPresent(
              core -> {
                if (counts) {
                  byCore.computeIfAbsent(core, c -> new ArrayList<>()).add(row);
                }
                if (row.outcome().favours()) {
                  samples.computeIfAbsent(core, c -> new LinkedHashSet<>()).add(row.sample());
                }
              });
    }
  }

  /** Returns whether somebody is known to have used a core for such a sample, or one like it. */
  boolean tried(Train core, Situation here) {
    Map<Train, Boolean> tried = here.near().tried();
    Boolean known = tried.get(core);
    if (known == null) {
      known = tried(core, here.near().like());
      tried.put(core, known);
    }
    return known;
  }

  private boolean tried(Train core, Like like) {
    if (core.shownFor(like.sample()) || core.shownForAny(like.kin())) {
      return true;
    }
    // That somebody did it is known as soon as one row says so, whoever checked the row.
    Set<String> tried = samples.getOrDefault(core.core(), Set.of());
    if (tried.contains(like.sample().id())) {
      return true;
    }
    for (SampleType kin : like.kin()) {
      if (tried.contains(kin.id())) {
        return true;
      }
    }
    return false;
  }

  /** Returns what reads the cores that rules call usual. */
  UsualCores written() {
    return written;
  }

  /** Returns what precedents are measured by for a request. */
  Situation situation(Request request) {
    Like like = new Like(request.sampleType(), request.kin());
    Near near = known.get(like);
    if (near == null) {
      near = new Near(like, rows(like), new ConcurrentHashMap<>());
      known.put(like, near);
    }
    return new Situation(purposes(use -> request.downstream().contains(use)), near);
  }

  /** A type of sample with those like it. */
  record Like(SampleType sample, Set<SampleType> kin) {
    // Java's own equality of a record is put together at its first call: milliseconds of each
    // start.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Like same && sample.equals(same.sample) && kin.equals(same.kin);
    }

    @Override
    public int hashCode() {
      return sample.hashCode() * 31 + kin.hashCode();
    }
  }

  private Map<List<Method>, List<NearRow>> rows(Like like) {
    Map<List<Method>, List<NearRow>> near = new LinkedHashMap<>();
    byCore.forEach(
        (core, rows) -> {
          List<NearRow> found = new ArrayList<>();
          for (Precedent row : rows) {
            double share = sampleShare(row, like);
            if (share != 0) {
              Set<String> served = purposes(use -> row.purposes().contains(use.id()));
              found.add(new NearRow(row, share, served, decade(row.amount())));
            }
          }
          near.put(core, List.copyOf(found));
        });
    return near;
  }

  /**
   * Returns how usual a composed train is, and who has used it.
   *
   * @param here what precedents are measured by for the request
   */
  TrainPractice of(PredictedTrain train, Request request, Situation here, UsualOrder usual) {
    List<CountedPrecedent> counted = counted(train, request, here);
    int place = usual.place(train.core());
    double usualPoints = usualPoints(place);
    double points = usualPoints;
    for (CountedPrecedent group : counted) {
      points += group.points();
    }
    points = Math.max(0, points);
    return new TrainPractice(
        place, usualPoints, counted, points, band(points), tier(train, counted));
  }

  private double usualPoints(int place) {
    List<Double> points = parameters.usualPoints();
    return place == 0 ? 0 : points.get(Math.min(place, points.size()) - 1);
  }

  /** Points are compared by how many times they double, since one more of many tells nothing. */
  private int band(double points) {
    double doublings = StrictMath.log(1 + points) / StrictMath.log(2);
    return (int) StrictMath.floor(parameters.bandsPerDoubling() * doublings + 1e-9);
  }

  private List<CountedPrecedent> counted(PredictedTrain train, Request request, Situation here) {
    List<NearRow> rows = here.near().rows().getOrDefault(train.core(), List.of());
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<String, CountedPrecedent> best = new LinkedHashMap<>();
    boolean verified = false;
    double decade = StrictMath.log10(request.volumeMl());
    for (NearRow near : rows) {
      Precedent row = near.row();
      double amount = amountShare(near.decade(), decade);
      if (amount == 0) {
        continue;
      }
      CountedPrecedent counted = counted(near, amount, train, request, here.purposes());
      if (counted.points() != 0) {
        verified |= row.verified();
        best.merge(row.source().group(), counted, PracticeRecord::better);
      }
    }
    if (!verified) {
      return List.of();
    }
    List<CountedPrecedent> counted = saturated(best.values());
    counted.sort(MOST_DIRECT_FIRST);
    return Collections.unmodifiableList(counted);
  }

  /**
   * Returns groups of which those that only used a train count together at most like as many as
   * establish it. Whoever comes after them shows that it is usual, which is told by rules, and not
   * that it is better; else the method that everybody has would come first by sheer number.
   */
  private List<CountedPrecedent> saturated(Collection<CountedPrecedent> groups) {
    double uses = 0;
    for (CountedPrecedent group : groups) {
      uses += group.row().outcome() == PrecedentOutcome.USED ? group.points() : 0;
    }
    double most =
        parameters.establishedGroups()
            * parameters.groupPoints().getOrDefault(PrecedentOutcome.USED, 0.0);
    double share = uses > most ? most / uses : 1;
    List<CountedPrecedent> saturated = new ArrayList<>();
    for (CountedPrecedent group : groups) {
      saturated.add(group.row().outcome() == PrecedentOutcome.USED ? group.counting(share) : group);
    }
    return saturated;
  }

  private static CountedPrecedent better(CountedPrecedent one, CountedPrecedent other) {
    int byPoints = Double.compare(one.points(), other.points());
    int order = byPoints != 0 ? byPoints : MOST_DIRECT_FIRST.compare(other, one);
    return order >= 0 ? one : other;
  }

  private CountedPrecedent counted(
      NearRow near, double amount, PredictedTrain train, Request request, Set<String> purposes) {
    Precedent row = near.row();
    double sample = near.share();
    Nearness nearness = parameters.nearness();
    double purpose = samePurpose(near.purposes(), purposes) ? 1 : nearness.purpose();
    double format = sameFormat(row, train) ? 1 : nearness.format();
    int apart = 0;
    for (double share : new double[] {sample, amount, purpose, format}) {
      apart += share < 1 ? 1 : 0;
    }
    if (request.gmp() == Gmp.FULL && row.gmp() != Gmp.FULL && !row.inPeople()) {
      apart++;
    }
    // Else a method that everybody has would come first at every amount, by sheer number of papers
    // that do not say theirs.
    double known = row.amount().isEmpty() ? nearness.amount() : 1;
    double points = parameters.groupPoints().getOrDefault(row.outcome(), 0.0) * known;
    return new CountedPrecedent(row, points * sample * amount * purpose * format, apart);
  }

  private double sampleShare(Precedent row, Like like) {
    if (row.sample().equals(like.sample().id())) {
      return 1;
    }
    return row.sampleType().isPresent() && like.kin().contains(row.sampleType().get())
        ? parameters.nearness().sample()
        : 0;
  }

  private static OptionalDouble decade(Optional<PrecedentAmount> amount) {
    return amount.isPresent() && amount.get().unit().equals("mL")
        ? OptionalDouble.of(
            (StrictMath.log10(amount.get().low()) + StrictMath.log10(amount.get().high())) / 2)
        : OptionalDouble.empty();
  }

  private double amountShare(OptionalDouble there, double here) {
    // Most sources do not say how much they took; that alone sets nobody apart.
    if (there.isEmpty()) {
      return 1;
    }
    double decades = StrictMath.abs(here - there.getAsDouble());
    Nearness nearness = parameters.nearness();
    if (decades <= nearness.sameDecades()) {
      return 1;
    }
    return decades <= nearness.nearDecades() ? nearness.amount() : 0;
  }

  private static boolean samePurpose(Set<String> there, Set<String> here) {
    return here.isEmpty() || there.isEmpty() || !Collections.disjoint(here, there);
  }

  /** Returns the purposes that some uses serve. */
  private Set<String> purposes(Predicate<Use> used) {
    Set<String> purposes = new LinkedHashSet<>();
    parameters
        .purposes()
        .forEach(
            (purpose, uses) -> {
              if (uses.stream().anyMatch(used)) {
                purposes.add(purpose);
              }
            });
    return purposes;
  }

  private static boolean sameFormat(Precedent row, PredictedTrain train) {
    for (PrecedentStep step : row.core()) {
      if (step.method().isPresent() && !runsAs(step.method().get(), step.format(), train)) {
        return false;
      }
    }
    return true;
  }

  private static boolean runsAs(StepKind method, String format, PredictedTrain train) {
    for (Step step : train.outcome().steps()) {
      if (step.kind() == method) {
        return step.format().id().equals(format);
      }
    }
    // What only concentrates at the end is no part of the core.
    return true;
  }

  private Tier tier(PredictedTrain train, List<CountedPrecedent> counted) {
    long direct = 0;
    boolean product = false;
    boolean any = train.tried();
    for (CountedPrecedent group : counted) {
      if (group.points() > 0) {
        any = true;
        direct += group.direct() ? 1 : 0;
        product |= group.row().inPeople() && group.points() > 0;
      }
    }
    if (product || direct >= parameters.establishedGroups()) {
      return Tier.ESTABLISHED;
    }
    return direct > 0 ? Tier.SHOWN : any ? Tier.ADAPTED : Tier.UNTRIED;
  }
}
