package evisor.robustness;

import evisor.knowledge.Knowledge;
import evisor.knowledge.StepProfile;
import evisor.model.Figure;
import evisor.model.Range;
import evisor.process.FigureSource;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** The uncertain figures that trains were worked out with, and the values that they are given. */
final class DrawnFigures {

  private final RandomStream chance;
  private final Set<Figure> removals = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Figure, UncertainFigure> known = new IdentityHashMap<>();

  DrawnFigures(Knowledge knowledge, RandomStream chance) {
    this.chance = chance;
    for (StepProfile profile : knowledge.steps().values()) {
      for (StepProfile.Form form : profile.forms()) {
        form.removal().forEach(entry -> removals.add(entry.figure()));
      }
    }
  }

  /** Returns the whole ranges, and notes which figures are asked for. */
  FigureSource noting(Map<String, UncertainFigure> asked) {
    return figure -> {
      if (UncertainFigure.is(figure)) {
        asked.put(figure.id(), known.computeIfAbsent(figure, this::uncertain));
      }
      return figure.range();
    };
  }

  /** Returns the values of one draw; to be asked by any thread once the figures are noted. */
  FigureSource draw(int number) {
    return figure -> {
      if (!UncertainFigure.is(figure)) {
        return figure.range();
      }
      UncertainFigure found = known.get(figure);
      return Range.of((found == null ? uncertain(figure) : found).value(number));
    };
  }

  private UncertainFigure uncertain(Figure figure) {
    return new UncertainFigure(figure, chance.key(figure.id()), removals.contains(figure));
  }
}
