package evisor.papers;

import evisor.papers.PaperBlock.Bullets;
import evisor.papers.PaperBlock.Heading;
import evisor.papers.PaperBlock.Paragraph;
import evisor.papers.PaperBlock.Table;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what EV-TRACK and MISEV2023 ask to be reported, filled in as far as the plan decides it.
 */
final class ReportingPaper {

  private final PlannedTrain plan;
  private final CitedSources cited;
  private final FilledTexts texts;

  private ReportingPaper(PlannedTrain plan, ProtocolTexts protocols) {
    this.plan = plan;
    this.cited = new CitedSources(plan.knowledge());
    this.texts = new FilledTexts(plan, protocols, cited);
  }

  /** Writes the sheet of a train whose texts are all there. */
  static LabPaper of(PlannedTrain plan, ProtocolTexts texts) {
    return new ReportingPaper(plan, texts).paper();
  }

  private LabPaper paper() {
    List<PaperBlock> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            plan.say(
                "What the plan decides is filled in; correct it by what was done. Lines are open"
                    + " questions. The items are said in our own words: look into the guidelines"
                    + " before you submit.")));
    blocks.add(new Heading("EV-TRACK"));
    List<String> items = new ArrayList<>(texts.before(ProtocolPart.EV_TRACK));
    for (int i = 0; i < plan.steps().size(); i++) {
      for (String said : texts.step(i, ProtocolPart.EV_TRACK)) {
        items.add(Phrase.of("%s. %s", i + 1, said));
      }
    }
    blocks.add(table(items));
    blocks.add(new Heading("MISEV2023"));
    blocks.add(table(texts.before(ProtocolPart.MISEV)));
    List<String> sources = cited.listed();
    if (!sources.isEmpty()) {
      blocks.add(new Heading(plan.say("Sources")));
      blocks.add(new Bullets(sources));
    }
    return new LabPaper(plan.say("Reporting: %s", plan.name()), blocks);
  }

  private Table table(List<String> items) {
    return new Table(
        List.of(plan.say("Item"), plan.say("By the plan")),
        items.stream().map(ReportingPaper::row).toList());
  }

  private static List<String> row(String item) {
    int colon = item.indexOf(": ");
    return colon < 0
        ? List.of(item, StepValues.LINE)
        : List.of(item.substring(0, colon), item.substring(colon + 2));
  }
}
