package evisor.rules;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.Expression.Relation;
import evisor.rules.typed.NumberNode;
import java.util.BitSet;
import java.util.List;

/**
 * The figures of some trains with which the rules compare what is asked, for example its time limit
 * with their hours.
 */
public final class TrainFigures {

  private final List<Comparison> comparisons;
  private final double[] figures;
  private final int trains;

  /**
   * A condition that compares a figure of a train with what is asked.
   *
   * @param ofTrain the figure
   * @param relation how it has to lie
   * @param ofRequest what is asked
   */
  record Comparison(NumberNode ofTrain, Relation relation, NumberNode ofRequest) {}

  private TrainFigures(List<Comparison> comparisons, double[] figures, int trains) {
    this.comparisons = comparisons;
    this.figures = figures;
    this.trains = trains;
  }

  static TrainFigures of(
      List<Comparison> comparisons, Request request, List<? extends Train> trains) {
    double[] figures = new double[comparisons.size() * trains.size()];
    int next = 0;
    for (Comparison comparison : comparisons) {
      for (Train train : trains) {
        figures[next++] = comparison.ofTrain().number(request, train);
      }
    }
    return new TrainFigures(comparisons, figures, trains.size());
  }

  /** Returns which of the comparisons hold for a request, train by train. */
  public BitSet against(Request request) {
    BitSet holding = new BitSet(figures.length);
    for (int i = 0; i < comparisons.size(); i++) {
      Comparison comparison = comparisons.get(i);
      double asked = comparison.ofRequest().number(request, RequestClasses.NO_TRAIN);
      for (int j = i * trains; j < (i + 1) * trains; j++) {
        holding.set(j, comparison.relation().holds(figures[j], asked));
      }
    }
    return holding;
  }
}
