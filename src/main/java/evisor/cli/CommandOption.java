package evisor.cli;

import org.apache.commons.cli.Option;

/** An option of a command: declared once, and read by what declares it. */
sealed interface CommandOption
    permits SwitchOption, TextOption, WordOption, NumberOption, OutputOption {

  /** Returns it as the parser of command lines takes it. */
  Option option();
}
