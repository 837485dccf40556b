package evisor.request;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How often something is done, said in words: {@code one a week}, {@code 3 per day}, {@code every
 * two weeks}, {@code 2 раза в неделю}, {@code kuniga 3 ta}. A week has five working days, a month
 * twenty.
 */
final class DailyRate {

  private static final Map<String, Integer> DAYS = new LinkedHashMap<>();
  private static final Map<String, Integer> NUMBERS = new LinkedHashMap<>();
  private static final String OFTEN =
      "a an the per each every in at of working work sample samples lot lots batch batches run runs"
          + " time times x donor donors patient patients prep preps"
          + " в за на каждый каждую каждое каждые рабочий рабочих раз раза образец образца образцов"
          + " проба пробы проб партия партии партию партий"
          + " har ish marta ta dona namuna namunani partiya";
  private static final List<String> SILENT = List.of(OFTEN.split(" "));
  private static final List<String> MARKS =
      List.of("per each every in / в за на каждый каждую каждое каждые har".split(" "));

  static {
    days(1, "day days d daily workday workdays день дня дней сутки ежедневно");
    days(1, "kun kuni kuniga kunda kunlik");
    days(5, "week weeks wk wks w weekly неделю неделя недели недель нед еженедельно");
    days(5, "hafta haftasi haftasiga haftada haftalik");
    days(10, "fortnight fortnights");
    days(20, "month months monthly месяц месяца месяцев мес ежемесячно oy oyi oyiga oyda oylik");
    numbers("one two three four five six seven eight nine ten eleven twelve");
    numbers("один два три четыре пять шесть семь восемь девять десять");
    numbers("одна две");
    numbers("одно дважды трижды");
    numbers("bir ikki uch to'rt besh olti yetti sakkiz to'qqiz o'n");
    numbers("bitta ikkita uchta to'rtta beshta oltita yettita sakkizta to'qqizta o'nta");
    numbers("once twice thrice");
    numbers("single other");
    NUMBERS.put("dozen", 12);
  }

  private DailyRate() {}

  private static void days(int days, String words) {
    List.of(words.split(" ")).forEach(word -> DAYS.put(word, days));
  }

  private static void numbers(String words) {
    List<String> list = List.of(words.split(" "));
    list.forEach(word -> NUMBERS.put(word, list.indexOf(word) + 1));
  }

  /** Returns how many there are on a working day; empty where a text does not say so. */
  static Optional<BigDecimal> of(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[\u2018\u2019\u02BB\u02BC`]", "'")
            .replace("/", " / ")
            .replaceAll("(?<=[0-9])(?=\\p{L})", " ")
            .strip();
    Optional<BigDecimal> count = Optional.empty();
    Optional<BigDecimal> times = Optional.empty();
    int days = 0;
    boolean marked = false;
    for (String word : plain.split("[\\s\\p{Z}-]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      String bare = word.replaceFirst("[.,]$", "");
      Optional<BigDecimal> number = number(bare);
      if (number.isPresent() && marked && days == 0 && times.isEmpty()) {
        times = number;
      } else if (number.isPresent() && count.isEmpty()) {
        count = number;
      } else if (DAYS.containsKey(bare) && days == 0) {
        days = DAYS.get(bare);
      } else if (!SILENT.contains(bare) && !MARKS.contains(bare)) {
        return Optional.empty();
      }
      marked |= MARKS.contains(bare);
    }
    if (days == 0 && count.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal over = times.orElse(BigDecimal.ONE).multiply(BigDecimal.valueOf(Math.max(1, days)));
    return over.signum() == 0
        ? Optional.empty()
        : Optional.of(count.orElse(BigDecimal.ONE).divide(over, MathContext.DECIMAL64));
  }

  private static Optional<BigDecimal> number(String word) {
    Integer named = NUMBERS.get(word);
    return named != null
        ? Optional.of(BigDecimal.valueOf(named))
        : WrittenNumber.of(word)
            .filter(number -> number.rest().isEmpty() && !number.isAmbiguous())
            .flatMap(WrittenNumber::value);
  }
}
