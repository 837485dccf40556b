package evisor.request;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The units of volume, mass and time, and how people spell them in English, Russian and Uzbek. */
enum UnitSpelling {
  MICROLITRE("uL", "u[lл]|mcl|mkl|мкл|(micro|mikro)lit(er|re|r)s?|микролитр\\p{L}*"),
  MILLILITRE("mL", "m[lл]s?|cc|ccm|cm3|cm\\^3|мл|mill?ilit(er|re|r)s?|миллилитр\\p{L}*"),
  LITRE("L", "[lл]|ltr?s?|dm3|dm\\^3|lit(er|re|r)s?|литр\\p{L}*"),
  MILLIGRAM("mg", "mgs?|мг|milligram(me|m)?s?|миллиграмм\\p{L}*"),
  GRAM("g", "gr?|gms?|гр?|gram(me|m)?s?|грамм\\p{L}*"),
  KILOGRAM("kg", "kgs?|кг|kilo(gram(me|m)?)?s?|кило(грамм\\p{L}*)?"),
  MINUTE("min", "mins?|minut(e|es)?|daqiqa|мин|минут\\p{L}*"),
  HOUR("h", "hr?s?|hours?|soat|ч|час\\p{L}*"),
  DAY("d", "days?|d|kun|д|дн|день|дня|дней|сут|сутки|суток"),
  WEEK("week", "wks?|weeks?|hafta|нед|недел\\p{L}*");

  // As they are written most.
  private static final Map<String, UnitSpelling> USUAL = usual();

  private final String symbol;
  private final Pattern spellings;

  UnitSpelling(String symbol, String spellings) {
    this.symbol = symbol;
    this.spellings = Pattern.compile(spellings);
  }

  private static Map<String, UnitSpelling> usual() {
    Map<String, UnitSpelling> usual = new LinkedHashMap<>();
    for (UnitSpelling unit : values()) {
      matching(unit.symbol).ifPresent(found -> usual.put(unit.symbol, found));
    }
    return usual;
  }

  /** Returns the unit as evisor writes it. */
  String symbol() {
    return symbol;
  }

  /** Returns the unit that is spelt like that, in any case. */
  static Optional<UnitSpelling> of(String typed) {
    UnitSpelling usual = USUAL.get(typed);
    return usual != null ? Optional.of(usual) : matching(typed);
  }

  private static Optional<UnitSpelling> matching(String typed) {
    String plain = plain(typed);
    return Arrays.stream(values())
        .filter(unit -> unit.spellings.matcher(plain).matches())
        .findFirst();
  }

  /** Returns whether a unit begins with a capital M, which would be mega. */
  static boolean saysMega(String typed) {
    String unit = typed.strip();
    return unit.length() == 2 && unit.charAt(0) == 'M' && "lLgG".indexOf(unit.charAt(1)) >= 0;
  }

  private static String plain(String typed) {
    return typed
        .strip()
        .replace('\u00B5', 'u')
        .replace('\u03BC', 'u')
        .replaceFirst("[.:]$", "")
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(micro|milli|kilo|микро|милли|кило)[- ](?=\\p{L})", "$1");
  }
}
