package evisor.cli;

import evisor.knowledge.LanguageFiles;
import evisor.speech.Language;
import evisor.speech.Speech;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;

/** Finds the language that a planner is answered in. */
final class AnswerLanguage {

  static final TextOption LANG =
      new TextOption(
          "lang",
          "LANGUAGE",
          "language of the answer: en, ru, uz (default: for people that of LC_MESSAGES, for"
              + " programs en)");

  private static final String FORMAT = "format";

  private AnswerLanguage() {}

  /**
   * Returns the language that is asked for; without one that of the environment.
   *
   * @throws CommandFailure where no language is meant by what is asked for
   */
  static Language of(CommandLine line, Environment around) throws CommandFailure {
    Optional<Language> asked = asked(line);
    return asked.isPresent() ? asked.get() : ofLocale(around);
  }

  /** Returns the same for what programs read, which no environment changes. */
  static Language ofProgram(CommandLine line) throws CommandFailure {
    return asked(line).orElse(Language.EN);
  }

  /** Returns how faults are said that are found before any rule is read. */
  static Speech speech(CommandLine line, Environment around) {
    return speech(LANG.in(line), "json".equals(line.getOptionValue(FORMAT)), around);
  }

  /** Returns the same, by arguments as they were typed. */
  static Speech speech(List<String> args, Environment around) {
    return speech(value(LANG.name(), args), isJson(args), around);
  }

  private static Speech speech(Optional<String> tag, boolean json, Environment around) {
    Language language = tag.flatMap(Language::of).orElse(json ? Language.EN : ofLocale(around));
    return language == Language.EN ? Speech.ENGLISH : LanguageFiles.program(language);
  }

  /** Returns whether arguments as they were typed ask for JSON. */
  static boolean isJson(List<String> args) {
    return value(FORMAT, args).filter("json"::equals).isPresent();
  }

  private static Optional<String> value(String option, List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).startsWith("--" + option + "=")) {
        return Optional.of(args.get(i).substring(option.length() + 3));
      }
      if (args.get(i).equals("--" + option) && i + 1 < args.size()) {
        return Optional.of(args.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Language> asked(CommandLine line) throws CommandFailure {
    Optional<String> tag = LANG.in(line);
    if (tag.isEmpty()) {
      return Optional.empty();
    }
    Optional<Language> language = Language.of(tag.get());
    if (language.isEmpty()) {
      throw CommandFailure.usage(
          "--lang \"%s\": there is no such language; there are %s.",
          tag.get(), String.join(", ", Language.tags()));
    }
    return language;
  }

  /**
   * Returns the language of the first of the variables that POSIX asks for messages, of which the
   * launcher keeps what the person had set.
   */
  static Language ofLocale(Environment around) {
    return Stream.of("EVISOR_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> around.environment().getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .flatMap(Language::of)
        .orElse(Language.EN);
  }
}
