package evisor.rules.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A number as it is written, and as it was meant.
 *
 * @param length how many UTF-16 units stand for it in the file, a unit behind it included
 * @param plain the number alone: digits with at most a point and a power of ten
 * @param problem what is wrong with how it is written
 */
record NumberForm(int length, String plain, Optional<SyntaxProblem> problem) {

  private static final List<String> UNITS =
      List.of(
          "ml", "\u00B5l", "\u03BCl", "ul", "l", "litre", "litres", "liter", "liters", "h", "hour",
          "hours", "hr", "hrs", "min", "minutes", "s", "d", "day", "days", "kda", "g", "mg", "ug",
          "\u00B5g", "\u03BCg", "ng", "nm", "c", "rpm", "x", "xg", "percent");

  static NumberForm at(String text, int offset) {
    int end = plainEnd(text, offset);
    String plain = text.substring(offset, end);
    char next = charAt(text, end);
    if (plain.startsWith(".")) {
      return flawed(
          rest(text, end) - offset,
          "0" + plain,
          "a number begins with a digit.",
          "Write 0" + plain + ".");
    }
    if (next == ',' && isDigit(charAt(text, end + 1))) {
      return withComma(text, offset);
    }
    if (next == '_' || next == '\'') {
      int stop = end;
      while (charAt(text, stop) == next || isDigit(charAt(text, stop))) {
        stop++;
      }
      String meant = text.substring(offset, stop).replace(String.valueOf(next), "");
      return flawed(
          stop - offset,
          meant,
          "a number has digits only, nothing between them.",
          "Write " + meant + ".");
    }
    if (next == '.' || next == '%' || next == '\u00B0' || TokenRepair.isWord(next)) {
      return flawed(
          rest(text, end) - offset,
          plain,
          "a number is digits with at most a point and a power of ten, for example 2.5e9.",
          "Write " + plain + ", in the unit that the property has.");
    }
    return unit(text, offset, end, plain);
  }

  /** Reads a number with commas, of which the last sign, if it stands once, begins the fraction. */
  private static NumberForm withComma(String text, int offset) {
    int stop = digits(text, offset);
    int last = stop;
    while (isSeparator(charAt(text, stop)) && isDigit(charAt(text, stop + 1))) {
      last = stop;
      stop = digits(text, stop + 1);
    }
    String signs = text.substring(offset, last);
    boolean thousands = signs.indexOf(text.charAt(last)) >= 0;
    String fraction = (thousands ? "" : ".") + text.substring(last + 1, stop);
    String power = text.substring(stop, plainEnd(text, stop));
    String meant = signs.replace(",", "").replace(".", "") + fraction + power;
    return flawed(
        stop + power.length() - offset,
        meant,
        "a number has no comma, neither for its fraction nor between its thousands.",
        "Write "
            + meant
            + (signs.chars().allMatch(Character::isDigit) && !thousands
                ? ", or leave the comma out."
                : "."));
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == '.';
  }

  /** Reads a unit that stands behind the number on its line. */
  private static NumberForm unit(String text, int offset, int end, String plain) {
    int from = end;
    while (charAt(text, from) == ' ' && from < text.length()) {
      from++;
    }
    int stop = from;
    while (stop < text.length()
        && (TokenRepair.isWord(text.charAt(stop)) || text.charAt(stop) == '%')) {
      stop++;
    }
    String word = text.substring(from, stop);
    if (!word.equals("%") && !UNITS.contains(word.toLowerCase(Locale.ROOT))) {
      return new NumberForm(end - offset, plain, Optional.empty());
    }
    return flawed(
        stop - offset,
        plain,
        "a number has no unit: '" + word + "' cannot stand here.",
        "Write " + plain + " in the unit that the property has.");
  }

  private static NumberForm flawed(int length, String plain, String message, String mend) {
    return new NumberForm(
        length, plain, Optional.of(new SyntaxProblem(SyntaxProblem.NUMBER, message, mend)));
  }

  /** Returns where a number of the right form ends. */
  private static int plainEnd(String text, int offset) {
    int end = digits(text, offset);
    if (charAt(text, end) == '.' && isDigit(charAt(text, end + 1))) {
      end = digits(text, end + 1);
    }
    if (charAt(text, end) == 'e' || charAt(text, end) == 'E') {
      int from = charAt(text, end + 1) == '-' ? end + 2 : end + 1;
      int stop = digits(text, from);
      return stop == from ? end : stop;
    }
    return end;
  }

  private static int rest(String text, int from) {
    int end = from;
    while (end < text.length()
        && (TokenRepair.isWord(text.charAt(end)) || ".%\u00B0".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private static int digits(String text, int from) {
    int end = from;
    while (isDigit(charAt(text, end))) {
      end++;
    }
    return end;
  }

  private static char charAt(String text, int index) {
    return index < text.length() ? text.charAt(index) : '\n';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
