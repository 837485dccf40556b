package evisor.cli;

import evisor.files.Nearest;
import evisor.model.Lexicon;
import evisor.request.RequestField;
import evisor.speech.Language;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** Lists the words that a request may use. */
final class WordsCommand implements Command {

  private static final String TERMS = "terms";

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "words",
            "lists what may be said in a request, and what evisor's own terms mean",
            "[FIELD…]",
            List.of(SharedOptions.FORMAT, AnswerLanguage.LANG, SharedOptions.RULES),
            "A FIELD is one of a request by its flag, such as sample, downstream or equipment, or:"
                + " terms. Each word is listed with its label, the id that files use, and other"
                + " names; all of them are understood, in any case and in each language.")
        .like("words sample", "words equipment --lang uz");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure {
    String format = SharedOptions.FORMAT.in(line);
    boolean json = format.equals("json");
    List<RequestField> fields = new ArrayList<>();
    boolean glossary = line.getArgList().isEmpty();
    for (String name : line.getArgList()) {
      if (name.equals(TERMS)) {
        glossary = true;
      } else {
        fields.add(field(name));
      }
    }
    if (line.getArgList().isEmpty()) {
      fields.addAll(listed());
    }
    Language language = json ? AnswerLanguage.ofProgram(line) : AnswerLanguage.of(line, around);
    Lexicon lexicon = RulesLoader.knowledge(line, around).lexicon().in(language);
    WordsPage page = new WordsPage(List.copyOf(fields), glossary, lexicon);
    if (json) {
      around.out().print(page.json());
    } else {
      TerminalPager.show(around.laidOut(page.outline(), format.equals("markdown")), around);
    }
    return ExitStatus.DONE;
  }

  /** Returns the fields that hold words. */
  private static List<RequestField> listed() {
    return Arrays.stream(RequestField.values())
        .filter(field -> field.terms(Lexicon.ENUMS_ONLY).isPresent())
        .toList();
  }

  private static RequestField field(String name) throws CommandFailure {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("^--", "").replace('_', '-');
    List<String> flags = RequestField.flags().stream().map(flag -> flag.name()).toList();
    Optional<RequestField> named =
        Arrays.stream(RequestField.values())
            .filter(field -> field.flag().name().equals(plain))
            .findFirst();
    if (named.isEmpty()) {
      throw CommandFailure.usage(
          speech ->
              Phrase.sentences(
                  speech.say("There is no field \"%s\".", name),
                  Nearest.question(plain, flags, "\"", speech),
                  speech.say("Fields: %s; or: terms.", String.join(", ", flags))));
    }
    return named.get();
  }
}
