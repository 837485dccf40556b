package evisor.answer;

import evisor.advice.Recommendation;
import evisor.answer.AnswerOutline.Section;
import evisor.model.Effect;
import evisor.rules.Finding;
import java.util.ArrayList;
import java.util.List;

/** Says what to watch, what to check, and what must be shown by experiment first. */
final class WatchWords {

  private WatchWords() {}

  static List<Section> sections(Recommendation answer, SourceMarks marks) {
    List<Section> sections = new ArrayList<>();
    List<Finding> cautions =
        answer
            .recommended()
            .map(
                first ->
                    first.findings().stream().filter(f -> f.effect() == Effect.CAUTION).toList())
            .orElse(List.of());
    sections.add(section(marks.say("Cautions about this train"), cautions, marks));
    sections.add(
        new Section(
            AnswerPart.CHECKS,
            marks.say("Checks and controls, whatever the train"),
            answer.advice().stream().map(marks::item).toList()));
    sections.add(section(marks.say("To be shown by experiment"), answer.openStudies(), marks));
    return sections;
  }

  private static Section section(String title, List<Finding> findings, SourceMarks marks) {
    return new Section(title, findings.stream().map(marks::item).toList());
  }
}
