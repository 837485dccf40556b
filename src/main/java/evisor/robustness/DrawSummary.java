package evisor.robustness;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.model.Method;
import evisor.model.Quantity;
import evisor.robustness.Robustness.Share;
import evisor.robustness.Robustness.Straddling;
import evisor.robustness.Robustness.When;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sums draws up. */
final class DrawSummary {

  /** Nothing is said of what makes a train first that hardly ever is. */
  private static final double WORTH_SAYING = 0.02;

  private static final int MOST = 4;

  private final Recommendation answer;
  private final double closeShare;
  private final DrawRun contest;
  private final DrawnOutcomes outcomes;
  private final Wording wording;
  private final WinningConditions leanings;

  DrawSummary(Advisor advisor, Recommendation answer, DrawRun contest, DrawnOutcomes outcomes) {
    this.answer = answer;
    this.closeShare = advisor.knowledge().ranking().closeShare();
    this.contest = contest;
    this.outcomes = outcomes;
    this.wording = new Wording(advisor.knowledge());
    this.leanings =
        new WinningConditions(
            contest, outcomes, new FigureNames(advisor.knowledge(), wording), wording);
  }

  private record Place(int candidate, double share) {}

  Robustness robustness(long seed) {
    boolean any = answer.recommended().isPresent();
    List<Place> places = places(any);
    double firstShare = any ? places.get(0).share() : 0;
    boolean close = any && 1 - firstShare - outcomes.noneShare() >= closeShare;
    List<Share> shares = new ArrayList<>();
    List<Straddling> straddling = new ArrayList<>();
    UncertainRules straddles = new UncertainRules(answer.request(), contest, outcomes, wording);
    for (Place place : places) {
      shares.add(new Share(core(place), place.share()));
      straddling.addAll(straddles.of(place.candidate()));
    }
    return new Robustness(
        firstShare,
        outcomes.noneShare(),
        outcomes.draws(),
        seed,
        close,
        shares,
        straddling,
        when(any ? places.subList(1, places.size()) : places),
        any ? remarks(places) : List.of());
  }

  /** Returns the first-ranked train, then by share those that are tied with it or ever first. */
  private List<Place> places(boolean any) {
    int tied = 0;
    for (Option option : answer.ranking()) {
      tied += option.tie() == 1 ? 1 : 0;
    }
    List<Place> places = new ArrayList<>();
    for (int i = any ? 1 : 0; i < contest.candidates().size(); i++) {
      double share = outcomes.share(i);
      if (share > 0 || i < tied) {
        places.add(new Place(i, share));
      }
    }
    places.sort(
        Comparator.comparingDouble((Place place) -> -place.share())
            .thenComparingInt(Place::candidate));
    if (any) {
      places.add(0, new Place(0, outcomes.share(0)));
    }
    return places;
  }

  private List<When> when(List<Place> others) {
    List<When> when = new ArrayList<>();
    for (Place place : others) {
      if (place.share() >= WORTH_SAYING && when.size() < MOST) {
        when.add(new When(core(place), place.share(), leanings.words(place.candidate())));
      }
    }
    return when;
  }

  /** Ties are the same whether draws are asked for or not; here is where the two disagree. */
  private List<String> remarks(List<Place> places) {
    List<String> remarks = new ArrayList<>();
    int tied = 1 + answer.tied().size();
    Optional<Place> rival = places.size() > 1 ? Optional.of(places.get(1)) : Optional.empty();
    if (rival.isPresent() && rival.get().share() > places.get(0).share()) {
      remarks.add(
          wording.say(
              "%s comes first in more draws (%s): the planned figures speak for the first-ranked"
                  + " train, their ranges do not.",
              named(rival.get()), percent(rival.get().share())));
    }
    for (Place place : places) {
      if (place.candidate() >= tied && place.share() >= closeShare) {
        remarks.add(
            wording.say(
                "%s is not tied with it, but comes first in %s of the draws.",
                named(place), percent(place.share())));
      }
    }
    return remarks;
  }

  private List<Method> core(Place place) {
    return contest.candidates().get(place.candidate()).train().core();
  }

  private String named(Place place) {
    return wording.train(core(place));
  }

  private String percent(double share) {
    return wording.value(share, Optional.of(Quantity.FRACTION));
  }
}
