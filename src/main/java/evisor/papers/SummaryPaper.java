package evisor.papers;

import evisor.advice.Strength;
import evisor.model.Quantity;
import evisor.papers.PaperBlock.Bullets;
import evisor.papers.PaperBlock.Heading;
import evisor.papers.PaperBlock.Paragraph;
import evisor.papers.PaperBlock.Picture;
import evisor.papers.PaperBlock.Table;
import evisor.rules.Finding;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a train on one page: its steps, what comes out, ties and conditions. */
final class SummaryPaper {

  static final String TRAIN = "train.svg";
  static final String RANGES = "ranges.svg";

  /** What else there is would not fit on the page. */
  private static final int MOST_SAID = 4;

  private final PlannedTrain plan;

  private SummaryPaper(PlannedTrain plan) {
    this.plan = plan;
  }

  static LabPaper of(PlannedTrain plan) {
    return new SummaryPaper(plan).paper();
  }

  private LabPaper paper() {
    List<PaperBlock> blocks = new ArrayList<>();
    blocks.add(
        new Table(
            List.of(
                plan.say("Sample"),
                plan.say("Use"),
                plan.say("Strength"),
                plan.say("Final volume"),
                plan.say("Particles, all samples")),
            List.of(List.of(sample(), use(), strength(), finalVolume(), particles()))));
    if (plan.option().rank() == 1 && !plan.answer().tied().isEmpty()) {
      blocks.add(
          new Paragraph(
              plan.say(
                  "Tied with %s: nothing parts them; take the one that your laboratory runs.",
                  plan.answer().tied().stream()
                      .map(option -> plan.wording().train(option.train().core()))
                      .collect(Collectors.joining(", ")))));
    } else if (plan.option().rank() > 1) {
      blocks.add(
          new Paragraph(plan.say("Number %s of the answer, not the first.", plan.option().rank())));
    }
    blocks.add(new Picture(TRAIN, TrainPicture.of(plan), plan.stepNames()));
    blocks.add(new Heading(plan.say("What comes out")));
    blocks.add(new Picture(RANGES, RangePicture.of(plan), plan.say("What comes out")));
    List<String> settle = new ArrayList<>();
    plan.answer().questions().forEach(found -> settle.add(said(found)));
    plan.option().standing().conditions().forEach(found -> settle.add(said(found)));
    plan.answer().openStudies().forEach(found -> settle.add(said(found)));
    if (!settle.isEmpty()) {
      blocks.add(new Heading(plan.say("To be settled first")));
      blocks.add(new Bullets(settle.stream().limit(MOST_SAID).toList()));
      if (settle.size() > MOST_SAID) {
        blocks.add(
            new Paragraph(
                plan.wording()
                    .counted(
                        settle.size() - MOST_SAID,
                        "and %s more, in the protocol",
                        "and %s more, in the protocol")));
      }
    }
    return new LabPaper(plan.name(), blocks);
  }

  private String sample() {
    return Phrase.of(
        "%s × %s, %s",
        plan.wording().whole(plan.request().samplesTogether()),
        plan.amount(),
        plan.wording().term(plan.request().sampleType()));
  }

  private String use() {
    return plan.wording().terms(plan.request().downstream());
  }

  private String strength() {
    int conditions = plan.option().standing().conditions().size();
    String word = plan.wording().term(plan.option().strength());
    return plan.option().strength() == Strength.CONDITIONAL && conditions > 0
        ? Phrase.of(
            "%s (%s)", word, plan.wording().counted(conditions, "%s condition", "%s conditions"))
        : Phrase.of("%s (%s)", word, plan.wording().term(plan.option().tier()));
  }

  private String finalVolume() {
    return plan.millilitres(plan.outcome().finalVolumeMl());
  }

  private String particles() {
    return plan.option()
        .particles()
        .map(figure -> plan.wording().range(figure.range(), Quantity.PARTICLES))
        .orElse(plan.say("no figure"));
  }

  private static String said(Finding finding) {
    return finding.message() + " [" + finding.rule().id() + "]";
  }
}
