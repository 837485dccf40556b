package evisor.papers;

import evisor.answer.LaboratoryWords;
import evisor.campaign.CampaignPlan;
import evisor.model.Effect;
import evisor.model.Gmp;
import evisor.model.Outcome;
import evisor.model.Quantity;
import evisor.model.Step;
import evisor.papers.PaperBlock.Bullets;
import evisor.papers.PaperBlock.Checks;
import evisor.papers.PaperBlock.Heading;
import evisor.papers.PaperBlock.Numbered;
import evisor.papers.PaperBlock.Paragraph;
import evisor.papers.PaperBlock.Subheading;
import evisor.papers.PaperBlock.Table;
import evisor.rules.Finding;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Writes what a technician works from: times, materials, steps, checks and what to write down. */
final class ProtocolPaper {

  private static final int BLANK_ROWS = 6;

  private final PlannedTrain plan;
  private final CitedSources cited;
  private final FilledTexts texts;
  private final List<PaperBlock> blocks = new ArrayList<>();

  private ProtocolPaper(PlannedTrain plan, ProtocolTexts texts) {
    this.plan = plan;
    this.cited = new CitedSources(plan.knowledge());
    this.texts = new FilledTexts(plan, texts, cited);
  }

  /** Writes the protocol of a train whose texts are all there. */
  static LabPaper of(PlannedTrain plan, ProtocolTexts texts) {
    return new ProtocolPaper(plan, texts).paper();
  }

  private LabPaper paper() {
    head();
    conditions();
    times();
    materials();
    listed(plan.say("Before the start"), texts.before(ProtocolPart.PREPARE), Checks::new);
    for (int i = 0; i < plan.steps().size(); i++) {
      step(i);
    }
    listed(plan.say("For quality control"), texts.after(ProtocolPart.KEEP), Bullets::new);
    listed(plan.say("Storage"), texts.after(ProtocolPart.HOLD), Bullets::new);
    listed(plan.say("Accepted, if"), texts.after(ProtocolPart.CHECK), Checks::new);
    listed(plan.say("Waste"), texts.after(ProtocolPart.WASTE), Bullets::new);
    deviations();
    listed(plan.say("Sources"), cited.listed(), Bullets::new);
    return new LabPaper(plan.say("Protocol: %s", plan.name()), blocks);
  }

  private void head() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Sample", plan.wording().term(plan.request().sampleType())));
    rows.add(row("Amount of one sample", plan.amount()));
    rows.add(row("Samples", plan.wording().whole(plan.request().samplesTogether())));
    plan.campaign().ifPresent(campaign -> rows.add(row("Campaign", batches(campaign))));
    rows.add(row("Train", plan.stepNames()));
    rows.add(row("Date, operator", ""));
    rows.add(row("Number of the run", ""));
    blocks.add(
        new Table(
            List.of(plan.say("Run"), plan.say("Planned"), plan.say("Done")), List.copyOf(rows)));
    blocks.add(
        new Paragraph(
            plan.say(
                "Amounts and times follow from the plan for this request; of a number with a range"
                    + " behind it the plan takes the number. A line marked (SOP) is what nobody"
                    + " has published: fix it in your SOP before the start. A bare line is filled"
                    + " in at the bench. (A) marks an assumption, † a claim that was not read in"
                    + " its source.")));
    blocks.add(
        new Paragraph(
            plan.say(
                "Made by evisor %s; rules %s, knowledge %s, request %s.",
                plan.answer().provenance().version(),
                brief(plan.answer().provenance().rulesDigest()),
                brief(plan.answer().provenance().knowledgeDigest()),
                brief(plan.answer().provenance().requestDigest()))));
    LaboratoryWords words = new LaboratoryWords(plan.wording());
    plan.answer()
        .provenance()
        .laboratory()
        .ifPresent(share -> blocks.add(new Paragraph(words.sentence(share))));
  }

  /** Returns of how many batches this is one; the last may hold fewer samples. */
  private String batches(CampaignPlan campaign) {
    String batches =
        plan.wording()
            .counted(campaign.batches(), "%s batch as this one", "%s batches as this one");
    int last = campaign.last().samples();
    return last == campaign.batch().samples()
        ? batches
        : plan.say("%s, the last of them with %s", batches, plan.wording().whole(last));
  }

  private static String brief(String digest) {
    return digest.substring(0, Math.min(12, digest.length()));
  }

  private List<String> row(String english, String planned) {
    return List.of(plan.say(english), planned, "");
  }

  private void conditions() {
    List<String> findings = new ArrayList<>();
    plan.answer().questions().forEach(found -> findings.add(said(found)));
    plan.option().standing().conditions().forEach(found -> findings.add(said(found)));
    plan.answer().openStudies().forEach(found -> findings.add(said(found)));
    listed(plan.say("To be settled first"), List.copyOf(findings), Checks::new);
    List<String> watched = new ArrayList<>();
    plan.option().findings().stream()
        .filter(found -> found.effect() == Effect.CAUTION)
        .forEach(found -> watched.add(said(found)));
    plan.answer().advice().forEach(found -> watched.add(said(found)));
    listed(plan.say("To watch"), List.copyOf(watched), Bullets::new);
  }

  private String said(Finding finding) {
    return finding.message()
        + " ["
        + finding.rule().id()
        + "]"
        + cited.marked(finding.rule().evidence(), false);
  }

  private void times() {
    blocks.add(new Heading(plan.say("Times and volumes")));
    List<List<String>> rows = new ArrayList<>();
    for (Step step : plan.steps()) {
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              plan.label(step),
              plan.device(step),
              Phrase.of(
                  "%s → %s",
                  plan.millilitres(step.volumeInMl()), plan.millilitres(step.volumeOutMl())),
              plan.wording().range(step.hours(), Quantity.HOURS),
              plan.wording().quantity(step.plannedHours(), Quantity.HOURS),
              plan.wording().whole(step.runs()),
              plan.wording().whole(step.loads())));
    }
    Outcome outcome = plan.outcome();
    rows.add(
        List.of(
            "",
            plan.say("all"),
            "",
            Phrase.of(
                "%s → %s",
                plan.millilitres(plan.request().volumeMl()),
                plan.millilitres(outcome.finalVolumeMl())),
            plan.wording().range(outcome.hours(), Quantity.HOURS),
            plan.wording().quantity(outcome.plannedHours(), Quantity.HOURS),
            plan.wording().whole(outcome.runs()),
            ""));
    blocks.add(
        new Table(
            List.of(
                "",
                plan.say("Step"),
                plan.say("Device"),
                plan.say("One sample"),
                plan.say("Time, all samples"),
                plan.say("Plan with"),
                plan.say("Runs"),
                plan.say("Loads a sample")),
            rows));
  }

  private void materials() {
    blocks.add(new Heading(plan.say("Materials")));
    blocks.add(new Checks(texts.before(ProtocolPart.MATERIAL)));
    for (int i = 0; i < plan.steps().size(); i++) {
      blocks.add(new Subheading(title(i)));
      blocks.add(new Checks(texts.step(i, ProtocolPart.MATERIAL)));
    }
  }

  private String title(int index) {
    return Phrase.of("%s. %s", index + 1, plan.label(plan.steps().get(index)));
  }

  private void step(int index) {
    Step step = plan.steps().get(index);
    blocks.add(new Heading(title(index)));
    blocks.add(
        new Paragraph(
            plan.say(
                "%s; %s → %s from one sample; %s, plan with %s.",
                plan.device(step),
                plan.millilitres(step.volumeInMl()),
                plan.millilitres(step.volumeOutMl()),
                plan.wording().range(step.hours(), Quantity.HOURS),
                plan.wording().quantity(step.plannedHours(), Quantity.HOURS))));
    part(index, ProtocolPart.PREPARE, plan.say("Before the sample"), Checks::new);
    part(index, ProtocolPart.DO, plan.say("Do"), Numbered::new);
    part(index, ProtocolPart.KEEP, plan.say("Keep"), Bullets::new);
    part(index, ProtocolPart.HOLD, plan.say("Wait and stop"), Bullets::new);
    part(index, ProtocolPart.CHECK, plan.say("Accepted, if"), Checks::new);
    part(index, ProtocolPart.WASTE, plan.say("Throw away"), Bullets::new);
    part(index, ProtocolPart.RECORD, plan.say("Write down"), Bullets::new);
  }

  private void part(
      int index, ProtocolPart part, String title, Function<List<String>, PaperBlock> list) {
    List<String> said = texts.step(index, part);
    if (!said.isEmpty()) {
      blocks.add(new Subheading(title));
      blocks.add(list.apply(said));
    }
  }

  private void listed(String title, List<String> items, Function<List<String>, PaperBlock> list) {
    if (!items.isEmpty()) {
      blocks.add(new Heading(title));
      blocks.add(list.apply(items));
    }
  }

  private void deviations() {
    listed(plan.say("Deviations"), texts.after(ProtocolPart.RECORD), Bullets::new);
    List<String> blank = Collections.nCopies(4, "");
    blocks.add(
        new Table(
            List.of(
                plan.say("Step"),
                plan.say("What was otherwise, and why"),
                plan.say("What was done"),
                plan.say("Signed")),
            Collections.nCopies(BLANK_ROWS, blank)));
    if (plan.request().gmp() == Gmp.FULL) {
      blocks.add(
          new Table(
              List.of(plan.say("Role"), plan.say("Name"), plan.say("Date"), plan.say("Signature")),
              List.of(
                  List.of(plan.say("Done by"), "", "", ""),
                  List.of(plan.say("Checked by"), "", "", ""),
                  List.of(plan.say("Released by quality assurance"), "", "", ""))));
    }
  }
}
