package evisor.speech;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongToIntFunction;
import java.util.stream.Collectors;

/** The languages that a planner can be answered in. */
public enum Language {
  /** English, in which the program and its knowledge base are written. */
  EN("English", '.', count -> count == 1 ? 0 : 1),

  /** Russian. */
  RU("русский", ',', Language::slavicForm),

  /** Uzbek in Latin letters. */
  UZ("o‘zbekcha", ',', count -> 0);

  private final String ownName;
  private final char decimalMark;

  // What chooses a form holds nothing that changes; a function cannot say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final LongToIntFunction form;

  Language(String ownName, char decimalMark, LongToIntFunction form) {
    this.ownName = ownName;
    this.decimalMark = decimalMark;
    this.form = form;
  }

  /** Returns how it is named in requests, answers and files: its ISO 639-1 code. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** Returns what stands between whole and decimal digits. */
  public char decimalMark() {
    return decimalMark;
  }

  /** Returns which of the forms of a phrase goes with a count, by the plural rules of CLDR. */
  public int form(long count) {
    return form.applyAsInt(count);
  }

  /** Returns the language that a tag or a locale begins with, for example {@code ru_RU.UTF-8}. */
  public static Optional<Language> of(String tag) {
    String code = tag.strip().toLowerCase(Locale.ROOT).split("[-_.@]", 2)[0];
    return Arrays.stream(values()).filter(language -> language.tag().equals(code)).findFirst();
  }

  /** Returns the tags of all, as messages list them. */
  public static List<String> tags() {
    return Arrays.stream(values()).map(Language::tag).collect(Collectors.toUnmodifiableList());
  }

  private static int slavicForm(long count) {
    long last = count % 10;
    boolean teens = count % 100 >= 11 && count % 100 <= 14;
    if (last == 1 && !teens) {
      return 0;
    }
    return last >= 2 && last <= 4 && !teens ? 1 : 2;
  }
}
