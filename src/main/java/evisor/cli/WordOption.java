package evisor.cli;

import evisor.files.Nearest;
import evisor.speech.Phrase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/**
 * An option whose value is one of a few words.
 *
 * @param <T> what the words stand for
 * @param text its name, and what the help says of it
 * @param values what may be chosen; the first where the option is not given
 * @param word how each is written
 */
record WordOption<T>(TextOption text, List<T> values, Function<T, String> word)
    implements CommandOption {

  /** Returns one that chooses among words. */
  static WordOption<String> of(
      String name, String argument, String description, List<String> words) {
    return new WordOption<>(new TextOption(name, argument, description), words, word -> word);
  }

  /** Returns one that chooses among constants by their names in small letters. */
  static <E extends Enum<E>> WordOption<E> of(
      String name, String argument, String description, E[] constants) {
    return new WordOption<>(
        new TextOption(name, argument, description),
        Arrays.asList(constants),
        constant -> constant.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public Option option() {
    return text.option();
  }

  /** Returns what a word stands for; nothing where it is none of these. */
  Optional<T> named(String found) {
    return values.stream().filter(value -> word.apply(value).equals(found)).findFirst();
  }

  /** Returns the words that may be chosen. */
  List<String> words() {
    return values.stream().map(word).toList();
  }

  /** Returns what was chosen, or the first value where nothing was. */
  T in(CommandLine line) throws CommandFailure {
    return in(line, values);
  }

  /** Returns the same, of some of the values only. */
  T in(CommandLine line, List<T> allowed) throws CommandFailure {
    String found = text.in(line).orElse(word.apply(allowed.get(0)));
    List<String> words = allowed.stream().map(word).toList();
    if (!words.contains(found)) {
      throw unknown(text.name(), found, words);
    }
    return allowed.get(words.indexOf(found));
  }

  /** Returns the failure of a word that an option does not know. */
  static CommandFailure unknown(String option, String found, List<String> words) {
    return CommandFailure.usage(
        speech ->
            Phrase.sentences(
                speech.say("--%s %s is not known.", option, found),
                Nearest.question(found, words, "", speech),
                speech.say("Allowed: %s.", String.join(", ", words))));
  }
}
