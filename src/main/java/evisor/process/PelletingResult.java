package evisor.process;

import evisor.model.Figure;
import evisor.model.Pelleting;
import evisor.model.Range;
import java.util.Optional;

/**
 * What a spin pellets of the wanted vesicles.
 *
 * @param shown what an answer shows of it
 * @param pelleted the share of the wanted vesicles that is pelleted, with what it rests on
 */
record PelletingResult(Pelleting shown, Figure pelleted) {

  /**
   * Returns which fraction of the vesicles is kept.
   *
   * <p>A supernatant keeps what was not pelleted. Where the literature has no figure and the
   * computed one would rest on an assumption, none is given. Of a pellet no more can be recovered
   * than it holds; how much of that is, is not for sedimentation to say.
   *
   * @param stated the figure of the literature, where there is one
   */
  Optional<Figure> kept(Optional<Figure> stated, FigureSource draw) {
    Range share = pelleted.range();
    if (!shown.keepsPellet()) {
      return stated.isPresent() || pelleted.evidenced()
          ? Optional.of(
              new Figure(
                  new Range(1 - share.high(), 1 - share.low()),
                  pelleted.claims(),
                  pelleted.assumption()))
          : Optional.empty();
    }
    if (stated.isEmpty()) {
      return stated;
    }
    Range most = draw.of(stated.get());
    if (share.low() >= most.low() && share.high() >= most.high()) {
      return stated;
    }
    FigureSupport support = new FigureSupport();
    support.restsOn(stated.get());
    support.restsOn(pelleted);
    return Optional.of(
        support.figure(
            new Range(Math.min(most.low(), share.low()), Math.min(most.high(), share.high()))));
  }
}
