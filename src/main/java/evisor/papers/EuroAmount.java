package evisor.papers;

import evisor.model.Range;
import evisor.speech.Speech;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes euro to the cent. */
final class EuroAmount {

  private EuroAmount() {}

  /** Returns an amount as programs read it, for example {@code 12.50}. */
  static String plain(double eur) {
    return BigDecimal.valueOf(eur).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** Returns a range as people read it, or one amount where both ends are the same. */
  static String range(Range eur, Speech speech) {
    String low = speech.number(plain(eur.low()));
    String high = speech.number(plain(eur.high()));
    return low.equals(high) ? low : low + "–" + high;
  }
}
