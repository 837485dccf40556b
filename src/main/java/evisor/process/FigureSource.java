package evisor.process;

import evisor.model.Figure;
import evisor.model.Range;

/**
 * Which range each figure of the knowledge base has while a train is worked out: its own, or one
 * value drawn from it.
 *
 * <p>A figure is known by its {@link Figure#id}, so a draw that goes by it gives a figure that
 * several trains share one value in all of them. Any number of threads may ask it at once.
 */
@FunctionalInterface
public interface FigureSource {

  /** Every figure with the whole range that its sources give. */
  FigureSource NOMINAL = Figure::range;

  /** Returns the range that a figure has; of width 0 where a value was drawn. */
  Range of(Figure figure);
}
