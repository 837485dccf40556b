package evisor.process;

import evisor.model.Basis;
import evisor.model.Parameter;
import evisor.model.Parameter.Amount;
import evisor.model.Parameter.Span;
import evisor.model.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Polymer for a precipitation.
 *
 * <p>A mixture of p % (w/v) made of the volume V and a stock of s % has the volume V × s / (s − p),
 * so it holds p / 100 × V × s / (s − p) g: the balance of the polymer. Equal volumes of sample and
 * a stock of twice the strength, as by Rider 2016 (Sci Rep 6:23978), are the case s = 2 p.
 *
 * @param percent % (w/v) in the mixture
 * @param stockPercent % (w/v) in the stock, above {@code percent}
 * @param basis on what the two rest
 * @param claims claims behind them
 */
record PrecipitationPolymer(Range percent, double stockPercent, Basis basis, List<String> claims) {

  private static final String PERCENT = "peg_percent";
  private static final String STOCK = "peg_stock_percent";

  /** Returns the polymer of a form that states both percentages. */
  static Optional<PrecipitationPolymer> of(List<Parameter> stated) {
    OptionalDouble stock = ParameterList.number(stated, STOCK);
    Optional<Range> percent = Optional.empty();
    Basis basis = Basis.EVIDENCE;
    List<String> claims = new ArrayList<>();
    for (Parameter parameter : stated) {
      if (parameter.name().equals(PERCENT) && parameter.value() instanceof Span span) {
        percent = Optional.of(span.range());
      } else if (parameter.name().equals(PERCENT) && parameter.value() instanceof Amount amount) {
        percent = Optional.of(Range.of(amount.number()));
      }
      if (parameter.name().equals(PERCENT) || parameter.name().equals(STOCK)) {
        claims.addAll(parameter.evidence());
        basis = parameter.basis() == Basis.ASSUMPTION ? Basis.ASSUMPTION : basis;
      }
    }
    if (percent.isEmpty() || stock.isEmpty() || stock.getAsDouble() <= percent.get().high()) {
      return Optional.empty();
    }
    return Optional.of(
        new PrecipitationPolymer(percent.get(), stock.getAsDouble(), basis, List.copyOf(claims)));
  }

  /** Returns g of polymer for one sample of so many mL, as a parameter to show. */
  Parameter grams(double volumeMl) {
    Range range = new Range(grams(percent.low(), volumeMl), grams(percent.high(), volumeMl));
    return new Parameter("peg_g", new Span(range), basis, claims);
  }

  private double grams(double share, double volumeMl) {
    return share / 100 * volumeMl * stockPercent / (stockPercent - share);
  }
}
