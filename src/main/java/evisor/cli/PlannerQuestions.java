package evisor.cli;

import evisor.files.Diagnostic;
import evisor.model.Lexicon;
import evisor.model.Term;
import evisor.request.AskedRequest;
import evisor.request.FieldValue.Word;
import evisor.request.FieldValue.Words;
import evisor.request.RequestException;
import evisor.request.RequestField;
import evisor.request.RequestFlags;
import evisor.request.RequestFlags.Given;
import evisor.request.RequestReader;
import evisor.request.StatedTerms;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The five questions that matter most, asked one after the other until each is answered. */
final class PlannerQuestions {

  private static final int WIDTH = 76;

  private static final List<Question> ASKED =
      List.of(
          new Question(RequestField.SAMPLE, "What are the vesicles isolated from?", true),
          new Question(
              RequestField.VOLUME, "How much is one sample? For example 1 mL, 2 L or 20 mg.", true),
          new Question(
              RequestField.DOWNSTREAM,
              "What are the vesicles for? Several with commas; nothing if it is open.",
              false),
          new Question(
              RequestField.PURITY, "How pure must they be? Nothing stands for medium.", false),
          new Question(
              RequestField.EQUIPMENT,
              "Which of this equipment is there? Several with commas, or none; nothing if anything"
                  + " may be recommended.",
              false));

  private final RequestReader reader;
  private final Lexicon lexicon;
  private final Environment around;
  private final BufferedReader in;

  /** What is asked; whether it has to be answered. */
  private record Question(RequestField field, String sentence, boolean needed) {
    String flag() {
      return field.flag().name();
    }
  }

  PlannerQuestions(RequestReader reader, Environment around) {
    this.reader = reader;
    this.lexicon = reader.lexicon();
    this.around = around;
    this.in = new BufferedReader(new InputStreamReader(around.in(), StandardCharsets.UTF_8));
  }

  /**
   * Returns the flags that say what was answered; none where the input ended before.
   *
   * @param known fields that are not asked for, because the laboratory's profile states them
   */
  List<Given> ask(Set<RequestField> known) throws IOException {
    List<Given> given = new ArrayList<>();
    List<Question> asked = ASKED.stream().filter(next -> !known.contains(next.field())).toList();
    for (Question question : asked) {
      int number = asked.indexOf(question) + 1;
      say(Phrase.of("%s/%s  %s", number, asked.size(), speech().text(question.sentence())));
      choices(question.field(), lexicon)
          .map(NumberedChoices::listed)
          .ifPresent(around.err()::print);
      Optional<Given> answer;
      do {
        around.err().print("> ");
        around.err().flush();
        String typed = in.readLine();
        if (typed == null) {
          return List.of();
        }
        answer = answer(question, typed.strip(), given);
      } while (answer.isEmpty());
      if (!answer.get().value().isEmpty()) {
        given.add(answer.get());
      }
    }
    return List.copyOf(given);
  }

  private Speech speech() {
    return lexicon.speech();
  }

  private void say(String text) {
    around.err().println(Phrase.wrapped(text, WIDTH, "     "));
  }

  /** Returns the choices of a field; empty where it has none. */
  static Optional<NumberedChoices> choices(RequestField field, Lexicon lexicon) {
    return field
        .terms(lexicon)
        .map(StatedTerms::all)
        .map(
            words ->
                new NumberedChoices(
                    words.stream().map(word -> lexicon.spellings(word).get(0)).toList(),
                    words.stream().map(Term::id).toList()));
  }

  /** Returns the flag that says what was typed, as files spell it; says why where it is faulty. */
  private Optional<Given> answer(Question question, String typed, List<Given> before) {
    if (typed.isEmpty()) {
      if (question.needed()) {
        say(speech().text("This is needed."));
        return Optional.empty();
      }
      return Optional.of(new Given(question.flag(), ""));
    }
    Given stated =
        new Given(
            question.flag(),
            choices(question.field(), lexicon)
                .flatMap(choices -> choices.chosen(typed))
                .map(chosen -> String.join(",", chosen))
                .orElse(typed));
    List<Given> all = new ArrayList<>(before);
    all.add(stated);
    try {
      return Optional.of(new Given(stated.name(), spelt(question, stated, read(all))));
    } catch (RequestException e) {
      for (Diagnostic fault : e.problem().errors()) {
        say(fault.detail().replaceFirst("^--[a-z-]+: ", ""));
      }
      return Optional.empty();
    }
  }

  /** Reads what was answered so far; until the amount is known, some amount stands for it. */
  private AskedRequest read(List<Given> given) throws RequestException {
    List<Given> whole = new ArrayList<>(given);
    if (whole.stream().noneMatch(one -> one.name().equals(RequestField.VOLUME.flag().name()))) {
      whole.add(new Given(RequestField.VOLUME.flag().name(), "1 mL"));
    }
    return RequestFlags.read(whole, reader);
  }

  private static String spelt(Question question, Given stated, AskedRequest read) {
    return read.value(question.field())
        .map(
            value ->
                value instanceof Word word
                    ? word.word().id()
                    : value instanceof Words words
                        ? words.words().stream().map(Term::id).collect(Collectors.joining(","))
                        : stated.value())
        .filter(value -> !value.isEmpty())
        .orElse(stated.value());
  }
}
