package evisor.papers;

import evisor.model.Step;
import evisor.papers.PaperBlock.Heading;
import evisor.papers.PaperBlock.Numbered;
import evisor.papers.PaperBlock.Paragraph;
import evisor.rules.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the paragraph of a methods section, with the papers that stand behind each step. */
final class MethodsPaper {

  private final PlannedTrain plan;
  private final FilledTexts texts;
  private final Bibliography bibliography;

  private MethodsPaper(PlannedTrain plan, ProtocolTexts texts, Bibliography bibliography) {
    this.plan = plan;
    this.texts = new FilledTexts(plan, texts, new CitedSources(plan.knowledge()));
    this.bibliography = bibliography;
  }

  /**
   * Writes the paragraph of a train whose texts are all there.
   *
   * @param bibliography takes the papers cited
   */
  static LabPaper of(PlannedTrain plan, ProtocolTexts texts, Bibliography bibliography) {
    return new MethodsPaper(plan, texts, bibliography).paper();
  }

  private LabPaper paper() {
    List<String> sentences = new ArrayList<>(texts.plainBefore(ProtocolPart.METHODS));
    for (int i = 0; i < plan.steps().size(); i++) {
      String cited = bibliography.cite(claims(i));
      List<String> own = texts.plainStep(i, ProtocolPart.METHODS);
      for (int j = 0; j < own.size(); j++) {
        sentences.add(j == own.size() - 1 ? withCitation(own.get(j), cited) : own.get(j));
      }
    }
    sentences.addAll(texts.plainAfter(ProtocolPart.METHODS));
    sentences.add(
        plan.say(
            "The train and its parameters were planned with evisor %s (request %s).",
            plan.answer().provenance().version(), plan.answer().provenance().requestDigest()));
    List<PaperBlock> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            plan.say(
                "What was planned stands here: put in what was done, and what is left open (SOP)."
                    + " Sources without a DOI or PMC id, and claims that nobody has read, are not"
                    + " cited here; the protocol and the answer name them.")));
    blocks.add(new Heading(plan.say("Isolation of vesicles")));
    blocks.add(new Paragraph(String.join(" ", sentences)));
    if (!bibliography.plain().isEmpty()) {
      blocks.add(new Heading(plan.say("Sources")));
      blocks.add(new Numbered(bibliography.plain()));
    }
    return new LabPaper(plan.say("Methods: %s", plan.name()), blocks);
  }

  private static String withCitation(String sentence, String cited) {
    return sentence.endsWith(".")
        ? sentence.substring(0, sentence.length() - 1) + cited + "."
        : sentence + cited;
  }

  /** Returns the claims behind a step: its text, its parameters, and the rule that asked for it. */
  private Set<String> claims(int index) {
    Step step = plan.steps().get(index);
    Set<String> claims = new LinkedHashSet<>(texts.claims(index, ProtocolPart.METHODS));
    step.parameters().forEach(parameter -> add(parameter.evidence(), claims));
    add(List.of(step.orderedBy()), claims);
    return claims;
  }

  private void add(List<String> evidence, Set<String> claims) {
    for (String id : evidence) {
      if (plan.knowledge().claims().containsKey(id)) {
        claims.add(id);
      }
      for (Finding finding : plan.option().findings()) {
        if (finding.rule().id().equals(id)) {
          claims.addAll(finding.rule().evidence());
        }
      }
    }
  }
}
