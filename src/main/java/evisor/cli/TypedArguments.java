package evisor.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command line as a person types it, put as the parser takes it: {@code --volume 50 mL} without
 * quotes, a dash that a word processor made of two hyphens, an underscore in an option, and a
 * switch that is given no {@code true}.
 */
final class TypedArguments {

  private static final String DASHES = "^(?:[\u2013\u2014]{1,2}|-[\u2013\u2014])(?=\\p{L})";

  private final Map<String, TextOption> wordy = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  private TypedArguments(List<? extends CommandOption> declared) {
    for (CommandOption one : declared) {
      names.add(one.option().getLongOpt());
      if (one instanceof TextOption text && text.takesWords()) {
        wordy.put(text.name(), text);
      }
    }
  }

  /** Returns the arguments of a command with such options, as its parser takes them. */
  static List<String> joined(List<? extends CommandOption> declared, List<String> args) {
    return new TypedArguments(declared).joined(args);
  }

  private List<String> joined(List<String> args) {
    List<String> joined = new ArrayList<>();
    int at = 0;
    while (at < args.size()) {
      String argument = option(args.get(at));
      at++;
      joined.add(argument);
      int sign = argument.indexOf('=');
      String name = argument.startsWith("--") ? argument.substring(2) : "";
      if (sign > 0 && !name.isEmpty()) {
        name = argument.substring(2, sign);
      }
      TextOption option = wordy.get(name);
      if (option == null) {
        continue;
      }
      int end = at;
      while (end < args.size() && !stands(args.get(end), end == at && sign < 0)) {
        end++;
      }
      String value = String.join(" ", args.subList(at, end));
      if (sign > 0) {
        joined.set(joined.size() - 1, value.isEmpty() ? argument : argument + ' ' + value);
      } else if (end > at) {
        joined.add(value);
      } else if (option.argument().equals("true")) {
        joined.add("true");
      }
      at = end;
    }
    return List.copyOf(joined);
  }

  /** Returns whether an argument stands alone, and is no word of the value before it. */
  private boolean stands(String argument, boolean first) {
    String typed = option(argument);
    if (typed.startsWith("--") || typed.matches("-\\p{L}")) {
      return true;
    }
    // What follows an option at once is its value, whatever it looks like.
    return !first && (typed.equals("-") || typed.endsWith(".json") || isFile(typed));
  }

  private static boolean isFile(String argument) {
    try {
      return argument.contains(".") && Files.exists(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private String option(String argument) {
    String hyphens = argument.replaceFirst(DASHES, "--");
    if (!hyphens.startsWith("--")) {
      return argument;
    }
    int sign = hyphens.indexOf('=');
    String name = sign < 0 ? hyphens.substring(2) : hyphens.substring(2, sign);
    String plain = name.replace('_', '-');
    return names.contains(plain)
        ? "--" + plain + (sign < 0 ? "" : hyphens.substring(sign))
        : hyphens;
  }
}
