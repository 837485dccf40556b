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
import java.util.stream.Collectors;

/** The five questions that matter most, asked one after the other until each is answered. */
final class Questions {

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

  Questions(RequestReader reader, Environment around) {
    this.reader = reader;
    this.lexicon = reader.lexicon();
    this.around = around;
    this.in = new BufferedReader(new InputStreamReader(around.in(), StandardCharsets.UTF_8));
  }

  /** Returns the flags that say what was answered; none where the input ended before. */
  List<Given> ask() throws IOException {
    List<Given> given = new ArrayList<>();
    for (Question question : ASKED) {
      int number = ASKED.indexOf(question) + 1;
      say(Phrase.of("%s/%s  %s", number, ASKED.size(), speech().text(question.sentence())));
      choices(question.field()).ifPresent(around.err()::print);
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

  /** Returns the choices with their numbers, in as many columns as fit. */
  private Optional<String> choices(RequestField field) {
    Optional<StatedTerms> terms = field.terms(lexicon);
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    List<Term> words = terms.get().all();
    List<String> items = new ArrayList<>();
    for (Term word : words) {
      items.add(Phrase.of("%s %s", items.size() + 1, lexicon.spellings(word).get(0)));
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
    return Optional.of(text.toString());
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
    Optional<StatedTerms> terms = question.field().terms(lexicon);
    Given stated = new Given(question.flag(), terms.map(t -> chosen(t, typed)).orElse(typed));
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

  /** Returns the words that numbers stand for; anything else as it was typed. */
  private static String chosen(StatedTerms terms, String typed) {
    List<Term> words = terms.all();
    List<String> chosen = new ArrayList<>();
    for (String part : typed.strip().split("[,;\\s]+", -1)) {
      if (!part.matches("[0-9]{1,3}")) {
        return typed;
      }
      int number = Integer.parseInt(part);
      if (number < 1 || number > words.size()) {
        return typed;
      }
      chosen.add(words.get(number - 1).id());
    }
    return String.join(",", chosen);
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
