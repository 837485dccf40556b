package evisor.cli;

import evisor.model.Lexicon;
import evisor.request.RequestField;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a shell completes: commands, their options, and the words that an option takes, several with
 * commas between them.
 */
final class ShellCompletion {

  private final List<Command> commands;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> options = new LinkedHashMap<>();

  ShellCompletion(List<Command> commands, Lexicon lexicon) {
    this.commands = commands;
    for (Command command : commands) {
      CommandUsage usage = command.usage();
      List<String> names = new ArrayList<>();
      for (CommandOption option : usage.declared()) {
        String name = option.option().getLongOpt();
        names.add("--" + name);
        List<String> words = words(option, name, lexicon);
        if (!words.isEmpty()) {
          values.merge(
              String.join(" ", words),
              usage.name() + ":--" + name,
              (one, other) -> one + "|" + other);
        }
      }
      names.add("--help");
      options.put(usage.name(), String.join(" ", names));
    }
    values.put("bash zsh", "completion:completion");
    values.put(names(), "help:help");
    values.put(
        RequestField.flags().stream().map(flag -> flag.name()).collect(Collectors.joining(" "))
            + " terms",
        "words:words");
  }

  private static List<String> words(CommandOption option, String name, Lexicon lexicon) {
    if (option instanceof WordOption<?> word) {
      return word.words();
    }
    boolean stated = option instanceof TextOption text && text.takesWords();
    return Arrays.stream(RequestField.values())
        .filter(field -> stated && field.flag().name().equals(name))
        .flatMap(field -> field.terms(lexicon).stream())
        .flatMap(terms -> terms.ids().stream())
        .toList();
  }

  private String names() {
    return commands.stream().map(one -> one.usage().name()).collect(Collectors.joining(" "));
  }

  /** Returns the branches of a {@code case} that sets a variable by what stands before. */
  private static String branches(Map<String, String> byPattern, String variable, boolean turned) {
    return byPattern.entrySet().stream()
        .map(
            entry ->
                "    "
                    + (turned ? entry.getValue() : entry.getKey())
                    + ") "
                    + variable
                    + "='"
                    + (turned ? entry.getKey() : entry.getValue())
                    + "' ;;\n")
        .collect(Collectors.joining());
  }

  String bash() {
    return Phrase.of(
        """
        # Completion of evisor for bash, as "evisor completion bash" prints it.
        _evisor() {
          local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
          local command=${COMP_WORDS[1]} values= options=
          COMPREPLY=()
          if [ "$COMP_CWORD" -eq 1 ]; then
            COMPREPLY=($(compgen -W '%s help --version' -- "$word"))
            return
          fi
          case $command:$before in
        %s  esac
          case $command in
        %s  esac
          if [ -n "$values" ]; then
            local done=
            case $word in *,*) done=${word%,*}, ;; esac
            COMPREPLY=($(compgen -P "$done" -W "$values" -- "${word##*,}"))
          elif [ "${word#-}" != "$word" ]; then
            COMPREPLY=($(compgen -W "$options" -- "$word"))
          else
            COMPREPLY=($(compgen -f -- "$word"))
          fi
        }
        complete -F _evisor evisor
        """,
        names(), branches(values, "values", true), branches(options, "options", false));
  }

  String zsh() {
    String described =
        commands.stream()
            .map(Command::usage)
            .map(
                usage ->
                    "    '" + usage.name() + ':' + usage.purpose().replace("'", "'\\''") + "'\n")
            .collect(Collectors.joining());
    return Phrase.of(
        """
        #compdef evisor
        # Completion of evisor for zsh, as "evisor completion zsh" prints it.
        _evisor() {
          local values= options= before=$words[CURRENT-1] command=$words[2]
          local -a commands
          commands=(
        %s    'help:one command with its options'
          )
          if (( CURRENT == 2 )); then
            _describe command commands
            return
          fi
          case $command:$before in
        %s  esac
          case $command in
        %s  esac
          if [[ -n $values ]]; then
            compset -P '*,'
            compadd -- ${=values}
          elif [[ $words[CURRENT] == -* ]]; then
            compadd -- ${=options}
          else
            _files
          fi
        }
        compdef _evisor evisor
        """,
        described, branches(values, "values", true), branches(options, "options", false));
  }
}
