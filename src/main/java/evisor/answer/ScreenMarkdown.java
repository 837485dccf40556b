package evisor.answer;

import evisor.answer.AnswerScreen.Statement;
import evisor.text.Outline;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays a screen out as the head of a document. */
final class ScreenMarkdown {

  private final AnswerScreen screen;
  private final Wording wording;

  ScreenMarkdown(AnswerScreen screen, Wording wording) {
    this.screen = screen;
    this.wording = wording;
  }

  void addTo(Outline page) {
    page.headline(headline(screen, wording));
    page.line(screen.asked());
    screen.first().forEach(statement -> page.item("", "-", cited(statement)));
    page.title(wording.say("Why"));
    screen.why().forEach(statement -> page.item("", "-", cited(statement)));
    if (!screen.sure().isEmpty()) {
      page.title(wording.say("How sure"));
      screen.sure().forEach(statement -> page.item("", "-", cited(statement)));
    }
    if (!screen.today().isEmpty()) {
      page.title(wording.say("Today"));
      screen.today().forEach(statement -> page.item("", "-", cited(statement)));
    }
    if (!screen.figures().isEmpty()) {
      page.title(screen.expected());
      page.table(
          table(
              List.of("", wording.say("expected"), wording.say("needed"), ""),
              screen.figures().stream()
                  .map(
                      row ->
                          List.of(
                              row.name(),
                              row.figure() + (row.assumed() ? " (A)" : ""),
                              row.need(),
                              row.verdict()))));
      page.title(wording.say("Steps, from %s", screen.steps().get(0).enters()));
      page.table(
          table(
              List.of("", "", wording.say("leaves"), wording.say("time")),
              screen.steps().stream()
                  .map(row -> List.of(row.name(), row.on(), row.leaves(), row.hours()))));
    }
    if (!screen.campaign().isEmpty()) {
      page.title(wording.say("The campaign"));
      screen.campaign().forEach(statement -> page.item("", "-", cited(statement)));
    }
    page.title(wording.say("Alone, the four families"));
    screen.families().forEach(row -> page.lead("", row.name(), cited(row.why())));
    if (!screen.changes().isEmpty()) {
      page.title(
          screen.steps().isEmpty()
              ? wording.say("Would open a train")
              : wording.say("Would change it"));
      page.table(
          table(
              List.of("", "", ""),
              screen.changes().stream()
                  .map(row -> List.of(row.change(), row.then(), row.because()))));
    }
  }

  /** Returns the train and how strongly it is recommended. */
  static String headline(AnswerScreen screen, Wording wording) {
    return screen
        .strength()
        .map(strength -> wording.say("%s (%s)", screen.train(), strength))
        .orElse(screen.train());
  }

  private static List<List<String>> table(List<String> head, Stream<List<String>> rows) {
    List<List<String>> table = new ArrayList<>();
    table.add(head);
    rows.forEach(table::add);
    return table;
  }

  /** Returns a statement with its rules behind it. */
  static String cited(Statement statement) {
    return statement.rules().isEmpty()
        ? statement.sentence()
        : statement.sentence() + " [" + String.join(", ", statement.rules()) + "]";
  }
}
