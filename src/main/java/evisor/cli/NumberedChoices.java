package evisor.cli;

import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Choices that a person at a terminal takes by number. */
final class NumberedChoices {

  private static final int WIDTH = 76;

  private final List<String> labels;
  private final List<String> values;

  /**
   * Takes the choices in their order.
   *
   * @param labels what each is called
   * @param values what is meant by each, in the same order
   */
  NumberedChoices(List<String> labels, List<String> values) {
    this.labels = List.copyOf(labels);
    this.values = List.copyOf(values);
  }

  /** Returns the choices with their numbers, in as many columns as fit. */
  String listed() {
    List<String> items = new ArrayList<>();
    for (String label : labels) {
      items.add(Phrase.of("%s %s", items.size() + 1, label));
    }
    int widest = items.stream().mapToInt(String::length).max().orElse(1) + 2;
    int columns = Math.max(1, (WIDTH - 3) / widest);
    int rows = (items.size() + columns - 1) / columns;
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder("   ");
      for (int at = row; at < items.size(); at += rows) {
        line.append(items.get(at)).append(" ".repeat(widest - items.get(at).length()));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** Returns what typed numbers stand for; empty where anything else was typed. */
  Optional<List<String>> chosen(String typed) {
    List<String> chosen = new ArrayList<>();
    for (String part : typed.strip().split("[,;\\s]+", -1)) {
      if (!part.matches("[0-9]{1,3}")) {
        return Optional.empty();
      }
      int number = Integer.parseInt(part);
      if (number < 1 || number > values.size()) {
        return Optional.empty();
      }
      chosen.add(values.get(number - 1));
    }
    return Optional.of(List.copyOf(chosen));
  }
}
