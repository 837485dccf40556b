package evisor.cli;

import evisor.speech.Language;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;

/** Finds the language that a planner is answered in. */
final class AnswerLanguage {

  static final TextOption LANG =
      new TextOption(
          "lang",
          "LANGUAGE",
          "language of the answer: "
              + String.join(", ", Language.tags())
              + " (default: for people that of LC_MESSAGES, for programs en)");

  private AnswerLanguage() {}

  /**
   * Returns the language that is asked for; without one that of the environment.
   *
   * @throws Failure where no language is meant by what is asked for
   */
  static Language of(CommandLine line, Environment around) throws Failure {
    Optional<Language> asked = asked(line);
    return asked.isPresent() ? asked.get() : ofLocale(around);
  }

  /** Returns the same for what programs read, which no environment changes. */
  static Language ofProgram(CommandLine line) throws Failure {
    return asked(line).orElse(Language.EN);
  }

  private static Optional<Language> asked(CommandLine line) throws Failure {
    Optional<String> tag = LANG.in(line);
    if (tag.isEmpty()) {
      return Optional.empty();
    }
    Optional<Language> language = Language.of(tag.get());
    if (language.isEmpty()) {
      throw Failure.usage(
          "--lang \""
              + tag.get()
              + "\": there is no such language; there are "
              + String.join(", ", Language.tags())
              + ".");
    }
    return language;
  }

  /** Returns the language of the first of the variables that POSIX asks for messages. */
  static Language ofLocale(Environment around) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> around.environment().getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .flatMap(Language::of)
        .orElse(Language.EN);
  }
}
