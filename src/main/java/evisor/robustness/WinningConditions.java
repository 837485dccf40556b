package evisor.robustness;

import evisor.model.Figure;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is different in the draws in which another train comes first.
 *
 * <p>For every figure of that train and of the first-ranked one, the mean over those draws is
 * compared with the mean over the others: z = (m1 − m2) / (s × √(1/n1 + 1/n2)), with s over all
 * draws. What differs by less than chance would make some figure differ is left out.
 */
final class WinningConditions {

  /**
   * Differences of so many standard errors are called: of a hundred figures that have nothing to do
   * with it, not one in a hundred answers has one that differs so much.
   */
  private static final double CLEAR = 4;

  private static final int MOST = 3;

  private final DrawRun contest;
  private final DrawnOutcomes outcomes;
  private final FigureNames names;
  private final Wording wording;

  WinningConditions(DrawRun contest, DrawnOutcomes outcomes, FigureNames names, Wording wording) {
    this.wording = wording;
    this.contest = contest;
    this.outcomes = outcomes;
    this.names = names;
  }

  private record Leaning(double z, String words) {}

  /** Says when a train comes first, to follow its name; what differs most comes first. */
  String words(int candidate) {
    List<Leaning> leanings = new ArrayList<>();
    for (UncertainFigure uncertain : figures(candidate).values()) {
      double z = z(candidate, uncertain::place);
      add(z, figureWords(uncertain, candidate, z), leanings);
    }
    leanings.sort(Comparator.comparingDouble((Leaning leaning) -> -StrictMath.abs(leaning.z())));
    List<String> words = new ArrayList<>();
    for (Leaning leaning : leanings.subList(0, Math.min(MOST, leanings.size()))) {
      words.add(leaning.words());
    }
    return words.isEmpty()
        ? wording.say("by many figures together, none of which decides alone")
        : wording.say("mostly with %s", wording.listed(words));
  }

  private Map<String, UncertainFigure> figures(int candidate) {
    Map<String, UncertainFigure> own = new TreeMap<>(contest.candidates().get(candidate).figures());
    own.putAll(contest.candidates().get(0).figures());
    return own;
  }

  private static void add(double z, String words, List<Leaning> leanings) {
    if (StrictMath.abs(z) >= CLEAR) {
      leanings.add(new Leaning(z, words));
    }
  }

  private String figureWords(UncertainFigure uncertain, int candidate, double z) {
    Figure figure = uncertain.figure();
    double sum = 0;
    int count = 0;
    for (int draw = 0; draw < outcomes.draws(); draw++) {
      if (outcomes.isFirst(draw, candidate)) {
        sum += uncertain.value(draw);
        count++;
      }
    }
    String name = names.name(figure);
    String mean = names.value(figure, sum / Math.max(1, count));
    String low = names.value(figure, figure.range().low());
    String high = names.value(figure, figure.range().high());
    if (FigureNames.isTime(figure)) {
      return z > 0
          ? wording.say("long %s (about %s in a range of %s to %s)", name, mean, low, high)
          : wording.say("short %s (about %s in a range of %s to %s)", name, mean, low, high);
    }
    return z > 0
        ? wording.say("high %s (about %s in a range of %s to %s)", name, mean, low, high)
        : wording.say("low %s (about %s in a range of %s to %s)", name, mean, low, high);
  }

  private interface Drawn {
    double in(int draw);
  }

  private double z(int candidate, Drawn drawn) {
    double[] sums = new double[2];
    int[] counts = new int[2];
    double all = 0;
    double squares = 0;
    for (int draw = 0; draw < outcomes.draws(); draw++) {
      double value = drawn.in(draw);
      int group = outcomes.isFirst(draw, candidate) ? 1 : 0;
      sums[group] += value;
      counts[group]++;
      all += value;
      squares += value * value;
    }
    double mean = all / outcomes.draws();
    double variance = squares / outcomes.draws() - mean * mean;
    if (counts[0] == 0 || counts[1] == 0 || variance <= 0) {
      return 0;
    }
    double error = StrictMath.sqrt(variance * (1.0 / counts[0] + 1.0 / counts[1]));
    return (sums[1] / counts[1] - sums[0] / counts[0]) / error;
  }
}
