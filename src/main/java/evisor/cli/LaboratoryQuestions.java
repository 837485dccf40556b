package evisor.cli;

import evisor.files.Diagnostic;
import evisor.json.Json.JsonObject;
import evisor.knowledge.Knowledge;
import evisor.laboratory.LaboratoryField;
import evisor.laboratory.LaboratoryReader;
import evisor.model.Lexicon;
import evisor.request.RequestException;
import evisor.request.RequestField;
import evisor.speech.Language;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked of a laboratory, one question after the other until each is answered. */
final class LaboratoryQuestions {

  private static final int WIDTH = 76;

  private final Knowledge knowledge;
  private final Lexicon lexicon;
  private final Environment around;
  private final BufferedReader in;
  private final LaboratoryReader reader;

  /**
   * A question.
   *
   * @param flag what states its answer
   * @param sentence what is asked
   * @param choices what may be chosen by number
   * @param several whether each choice is a value of the flag of its own
   */
  private record Question(
      String flag, String sentence, Optional<NumberedChoices> choices, boolean several) {}

  LaboratoryQuestions(Knowledge knowledge, Environment around) {
    this.knowledge = knowledge;
    this.lexicon = knowledge.lexicon();
    this.around = around;
    this.reader = new LaboratoryReader(knowledge);
    this.in = new BufferedReader(new InputStreamReader(around.in(), StandardCharsets.UTF_8));
  }

  /**
   * Returns the profile that was answered.
   *
   * @throws CommandFailure where the input ended before all was asked
   */
  JsonObject ask() throws CommandFailure, IOException {
    Map<String, List<String>> stated = new LinkedHashMap<>();
    say(speech().text("Nothing typed leaves a question open: requests state it then."));
    List<Question> questions = questions();
    for (Question question : questions) {
      if (question.flag().equals(RequestField.STAGE.flag().name())
          && !stated.containsKey(RequestField.INCUMBENT.flag().name())) {
        continue;
      }
      int number = questions.indexOf(question) + 1;
      say(Phrase.of("%s/%s  %s", number, questions.size(), speech().text(question.sentence())));
      question.choices().map(NumberedChoices::listed).ifPresent(around.err()::print);
      boolean answered;
      do {
        around.err().print("> ");
        around.err().flush();
        String typed = in.readLine();
        if (typed == null) {
          around.err().println();
          throw CommandFailure.usage(
              "The input ended before all was answered, so nothing is written.");
        }
        answered = typed.isBlank() || answer(question, typed.strip(), stated);
      } while (!answered);
    }
    return LaboratoryFlags.document(stated, speech());
  }

  private List<Question> questions() {
    List<String> rotors = List.copyOf(knowledge.rotors().keySet());
    List<String> devices = List.copyOf(knowledge.prices().devices().keySet());
    List<String> tags = Language.tags();
    List<String> names = new ArrayList<>();
    for (Language language : Language.values()) {
      names.add(language.ownName());
    }
    return List.of(
        question(
            RequestField.EQUIPMENT,
            "Which of this equipment is there? Several with commas, or none; nothing if anything"
                + " may be recommended."),
        new Question(
            LaboratoryField.ROTORS.flag(),
            "Which rotors are there? Several with commas.",
            Optional.of(new NumberedChoices(rotors, rotors)),
            true),
        new Question(
            LaboratoryField.DEVICES.flag(),
            "Which columns, fibres and filters are on the shelf? Several with commas.",
            Optional.of(
                new NumberedChoices(devices.stream().map(speech()::text).toList(), devices)),
            true),
        question(
            RequestField.INCUMBENT,
            "Which train is run today? Its isolation methods in order, with commas."),
        question(RequestField.STAGE, "Where is it used?"),
        question(RequestField.REGION, "Whose rules apply?"),
        new Question(
            LaboratoryField.HOURLY_RATE.flag(),
            "What does an hour of work cost in euro? For example 45 or 40-50.",
            Optional.empty(),
            false),
        new Question(
            LaboratoryField.HANDS.flag(),
            "How many people work at the bench?",
            Optional.empty(),
            false),
        new Question(
            LaboratoryField.LANGUAGE.flag(),
            "In which language are answers read?",
            Optional.of(new NumberedChoices(names, tags)),
            false));
  }

  private Question question(RequestField field, String sentence) {
    return new Question(
        field.flag().name(), sentence, PlannerQuestions.choices(field, lexicon), false);
  }

  /** Notes what was typed; says why where it is faulty. */
  private boolean answer(Question question, String typed, Map<String, List<String>> stated) {
    List<String> chosen =
        question.choices().flatMap(choices -> choices.chosen(typed)).orElse(List.of());
    Map<String, List<String>> all = new LinkedHashMap<>(stated);
    all.put(
        question.flag(),
        chosen.isEmpty()
            ? question.several() ? List.of(typed.split("\\s*[,;]\\s*")) : List.of(typed)
            : question.several() ? chosen : List.of(String.join(",", chosen)));
    Map<String, List<String>> tried = new LinkedHashMap<>(all);
    if (question.flag().equals(RequestField.INCUMBENT.flag().name())) {
      // Until it is asked where the train is used, some stage stands for it.
      tried.put(RequestField.STAGE.flag().name(), List.of("research"));
    }
    try {
      reader.read(LaboratoryFlags.document(tried, speech()), LaboratoryFile.NAME);
    } catch (RequestException e) {
      for (Diagnostic fault : e.problem().errors()) {
        say(fault.detail());
      }
      return false;
    }
    stated.putAll(all);
    return true;
  }

  private Speech speech() {
    return lexicon.speech();
  }

  private void say(String text) {
    around.err().println(Phrase.wrapped(text, WIDTH, "     "));
  }
}
