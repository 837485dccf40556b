package evisor.cli;

import evisor.model.Lexicon;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** Prints what makes a shell complete commands, options and words. */
final class CompletionCommand implements Command {

  private static final List<String> SHELLS = List.of("bash", "zsh");

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "completion",
            "prints what makes bash or zsh complete commands, options and words",
            "bash | zsh",
            List.of(SharedOptions.RULES),
            "For bash, put into ~/.bashrc: eval \"$(evisor completion bash)\". For zsh, put into"
                + " ~/.zshrc, after compinit: eval \"$(evisor completion zsh)\". The words are"
                + " those of the rules in use when it is printed.")
        .like("completion bash", "completion zsh");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure {
    List<String> shells = line.getArgList();
    if (shells.size() != 1 || !SHELLS.contains(shells.get(0))) {
      throw CommandFailure.usage(
          speech -> speech.say("completion takes one shell: %s.", speech.either(SHELLS)));
    }
    Lexicon lexicon = RulesLoader.knowledge(line, around).lexicon();
    ShellCompletion completion = new ShellCompletion(Main.commands(), lexicon);
    around.out().print(shells.get(0).equals("bash") ? completion.bash() : completion.zsh());
    return ExitStatus.DONE;
  }
}
