package evisor.answer;

import evisor.answer.AnswerScreen.ChangeRow;
import evisor.answer.AnswerScreen.FamilyRow;
import evisor.answer.AnswerScreen.FigureRow;
import evisor.answer.AnswerScreen.Statement;
import evisor.answer.AnswerScreen.StepRow;
import evisor.speech.Phrase;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a screen out for a terminal of 80 columns and 45 lines, the last of which is left for what
 * answered: sentences where there is room, else few words.
 */
final class ScreenText {

  static final int WIDTH = 80;
  static final int LINES = 44;

  private static final int GAP = 2;
  private static final int MOST_NAME = 26;

  /** How much room is saved: each kind of it saves more than the one before. */
  private enum Room {
    /** Sentences throughout. */
    WIDE,
    /** Few words for why other families do not come first, on two lines where they need them. */
    BRIEF_FAMILIES,
    /** Few words throughout, where there are any. */
    BRIEF,
    /** No empty lines between the last parts, and one line for each family. */
    CLOSE,
    /** Two lines at most for each of what is seen first, why and what must be shown. */
    CAPPED,
    /** One line for each of these. */
    DENSE;

    boolean saves(Room room) {
      return compareTo(room) >= 0;
    }
  }

  private final AnswerScreen screen;
  private final Wording wording;

  ScreenText(AnswerScreen screen, Wording wording) {
    this.screen = screen;
    this.wording = wording;
  }

  /**
   * Returns the lines.
   *
   * @param below lines that follow, such as what answered
   */
  List<String> lines(List<String> below) {
    List<String> all = new ArrayList<>();
    for (Room room : Room.values()) {
      all.clear();
      all.addAll(lines(room));
      below.forEach(line -> all.addAll(paragraph("", line, "  ")));
      if (all.size() <= LINES) {
        break;
      }
    }
    return List.copyOf(all);
  }

  private List<String> lines(Room room) {
    List<String> lines = new ArrayList<>(head(room));
    gap(lines);
    int label =
        Math.max(
            wording.say("Why").length(),
            Math.max(wording.say("How sure").length(), wording.say("Today").length()));
    labelled(padded(wording.say("Why"), label), screen.why(), most(room, 4, 2, 1), room, lines);
    labelled(padded(wording.say("How sure"), label), screen.sure(), 2, room, lines);
    labelled(padded(wording.say("Today"), label), screen.today(), 2, room, lines);
    if (!screen.figures().isEmpty()) {
      gap(lines);
      figures(lines);
    }
    if (!screen.steps().isEmpty()) {
      gap(lines);
      steps(lines);
    }
    if (!screen.campaign().isEmpty()) {
      gap(room, lines);
      campaign(room, lines);
    }
    gap(lines);
    families(room, lines);
    if (!screen.changes().isEmpty()) {
      gap(room, lines);
      changes(lines);
    }
    if (!screen.studies().isEmpty()) {
      gap(room, lines);
      studies(room, lines);
    }
    if (!screen.left().isEmpty()) {
      gap(room, lines);
      lines.addAll(
          paragraph(
              "",
              wording.say(
                  "(A) assumed. Left out: %s: --full, --sources, --checks",
                  String.join(", ", screen.left())),
              "  "));
    }
    return lines;
  }

  private static int most(Room room, int wide, int capped, int dense) {
    return switch (room) {
      case WIDE, BRIEF_FAMILIES, BRIEF, CLOSE -> wide;
      case CAPPED -> capped;
      case DENSE -> dense;
    };
  }

  private static void gap(List<String> lines) {
    lines.add("");
  }

  private static void gap(Room room, List<String> lines) {
    if (!room.saves(Room.CLOSE)) {
      gap(lines);
    }
  }

  private List<String> head(Room room) {
    List<String> lines = new ArrayList<>();
    String strength = screen.strength().orElse("");
    int space = WIDTH - screen.train().length() - strength.length();
    if (space >= GAP || strength.isEmpty()) {
      lines.addAll(
          strength.isEmpty()
              ? paragraph("", screen.train(), "  ")
              : List.of(screen.train() + " ".repeat(space) + strength));
    } else {
      lines.addAll(paragraph("", screen.train(), "  "));
      lines.add("  " + strength);
    }
    lines.addAll(capped(paragraph("  ", screen.asked(), "    "), 2));
    int most = most(room, 4, 2, 1);
    int left = Math.max(most, screen.first().size());
    for (Statement statement : screen.first()) {
      List<String> said = paragraph("  ", said(statement, room), "    ");
      lines.addAll(capped(said, Math.max(1, Math.min(said.size(), left / screen.first().size()))));
    }
    return lines;
  }

  private String said(Statement statement, Room room) {
    String words = room.saves(Room.BRIEF) ? statement.brief() : statement.sentence();
    return words + cited(statement.rules());
  }

  private static String cited(List<String> rules) {
    return rules.isEmpty() ? "" : " [" + String.join(", ", rules) + "]";
  }

  /** Adds statements, each on lines of its own, behind a word at the margin. */
  private void labelled(
      String label, List<Statement> statements, int most, Room room, List<String> lines) {
    String indent = " ".repeat(label.length() + GAP);
    int shown = Math.min(most, statements.size());
    for (int i = 0; i < shown; i++) {
      String lead = i == 0 ? label + " ".repeat(GAP) : indent;
      List<String> said = paragraph(lead, said(statements.get(i), room), indent);
      lines.addAll(capped(said, room == Room.DENSE ? 1 : room == Room.CAPPED ? 2 : 3));
    }
  }

  private void figures(List<String> lines) {
    List<List<String>> rows = new ArrayList<>();
    boolean asked = screen.figures().stream().anyMatch(row -> !row.need().isEmpty());
    rows.add(List.of(screen.expected(), "", asked ? wording.say("needed") : "", ""));
    for (FigureRow row : screen.figures()) {
      rows.add(
          List.of(
              "  " + row.name(),
              row.figure() + (row.assumed() ? " (A)" : ""),
              row.need(),
              row.verdict()));
    }
    int name = width(rows.subList(1, rows.size()), 0);
    int figure = Math.max(width(rows, 1), rows.get(0).get(0).length() - name - GAP);
    int need = width(rows, 2);
    for (List<String> row : rows) {
      boolean heading = row == rows.get(0);
      String first =
          heading
              ? padded(row.get(0), name + GAP + figure)
              : padded(row.get(0), name) + " ".repeat(GAP) + padded(row.get(1), figure);
      lines.add(
          cut(
              (first + " ".repeat(GAP) + padded(row.get(2), need) + " ".repeat(GAP) + row.get(3))
                  .stripTrailing(),
              WIDTH));
    }
  }

  private void steps(List<String> lines) {
    String heading = wording.say("Steps, from %s", screen.steps().get(0).enters());
    String leaves = wording.say("leaves");
    String time = wording.say("time");
    int volumes =
        Math.max(
            leaves.length(),
            screen.steps().stream().mapToInt(row -> row.leaves().length()).max().orElse(0));
    int hours = screen.steps().stream().mapToInt(row -> row.hours().length()).max().orElse(0);
    int name =
        Math.min(
            MOST_NAME,
            screen.steps().stream().mapToInt(row -> row.name().length()).max().orElse(0));
    int number = screen.steps().size() > 9 ? 3 : 2;
    int on = WIDTH - number - 1 - name - volumes - hours - 3 * GAP;
    lines.add(
        padded(heading, WIDTH - volumes - hours - GAP)
            + right(leaves, volumes)
            + " ".repeat(GAP)
            + right(time, hours));
    int next = 1;
    for (StepRow row : screen.steps()) {
      lines.add(
          padded(" " + next++, number)
              + " "
              + padded(cut(row.name(), name), name)
              + " ".repeat(GAP)
              + padded(cut(row.on(), on), on)
              + " ".repeat(GAP)
              + right(row.leaves(), volumes)
              + " ".repeat(GAP)
              + right(row.hours(), hours));
    }
  }

  /** Says each thing of a campaign on one line, and as few as room demands. */
  private void campaign(Room room, List<String> lines) {
    String lead = wording.say("Campaign") + " ".repeat(GAP);
    int most = most(room, 3, 2, 1);
    for (int i = 0; i < Math.min(most, screen.campaign().size()); i++) {
      String label = i == 0 ? lead : " ".repeat(lead.length());
      lines.add(label + cut(screen.campaign().get(i).brief(), WIDTH - label.length()));
    }
  }

  private void families(Room room, List<String> lines) {
    lines.add(wording.say("Alone, the four families"));
    int name = screen.families().stream().mapToInt(row -> row.name().length()).max().orElse(0);
    String indent = " ".repeat(GAP + name + GAP);
    for (FamilyRow row : screen.families()) {
      String lead = "  " + padded(row.name(), name) + " ".repeat(GAP);
      String cited =
          room == Room.WIDE
              ? cited(row.why().rules())
              : cited(row.why().rules().stream().limit(1).toList());
      if (room.saves(Room.CLOSE)) {
        lines.add(lead + cut(row.why().brief(), WIDTH - lead.length() - cited.length()) + cited);
      } else {
        String why = room == Room.WIDE ? row.why().sentence() : row.why().brief();
        lines.addAll(capped(paragraph(lead, why + cited, indent), 3));
      }
    }
  }

  private void changes(List<String> lines) {
    lines.add(
        screen.steps().isEmpty()
            ? wording.say("Would open a train")
            : wording.say("Would change it"));
    int then = screen.changes().stream().mapToInt(row -> row.then().length()).max().orElse(0);
    int because = screen.changes().stream().mapToInt(row -> row.because().length()).max().orElse(0);
    int bracket = because == 0 ? 0 : because + 2 + GAP;
    int change =
        Math.min(
            WIDTH - 2 * GAP - then - bracket,
            screen.changes().stream().mapToInt(row -> row.change().length()).max().orElse(0));
    for (ChangeRow row : screen.changes()) {
      String reason = row.because().isEmpty() ? "" : "[" + row.because() + "]";
      lines.add(
          ("  "
                  + padded(cut(row.change(), change), change)
                  + " ".repeat(GAP)
                  + padded(row.then(), then)
                  + " ".repeat(GAP)
                  + reason)
              .stripTrailing());
    }
  }

  private void studies(Room room, List<String> lines) {
    List<String> said =
        screen.studies().stream().map(study -> study.brief() + cited(study.rules())).toList();
    lines.addAll(
        capped(
            paragraph("", wording.say("Show first: %s", String.join("; ", said)), "  "),
            most(room, 3, 2, 1)));
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + "…";
  }

  /** Returns a text in lines, the first of which begins with a lead and the others indented. */
  private static List<String> paragraph(String lead, String text, String indent) {
    int width = WIDTH - Math.max(lead.length(), indent.length());
    return (lead + Phrase.wrapped(text, width, indent)).lines().toList();
  }

  /** Returns at most so many lines; what is left out is marked. */
  private static List<String> capped(List<String> lines, int most) {
    if (lines.size() <= most) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    kept.set(most - 1, cut(kept.get(most - 1), WIDTH - 2) + " …");
    return kept;
  }
}
