package evisor.papers;

import evisor.knowledge.StepProfile;
import evisor.model.Quantity;
import evisor.model.Step;
import evisor.speech.Language;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of protocols that belong to one train, filled with what its steps have. */
final class FilledTexts {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  private final PlannedTrain plan;
  private final ProtocolTexts texts;
  private final CitedSources cited;
  private final List<Map<String, String>> values = new ArrayList<>();
  private final Map<String, String> run;

  FilledTexts(PlannedTrain plan, ProtocolTexts texts, CitedSources cited) {
    this.plan = plan;
    this.texts = texts;
    this.cited = cited;
    for (Step step : plan.steps()) {
      values.add(StepValues.of(step, plan.request(), plan.knowledge()));
    }
    this.run = run(plan);
  }

  private static Map<String, String> run(PlannedTrain plan) {
    Map<String, String> run = new LinkedHashMap<>();
    run.put("sample", plan.wording().term(plan.request().sampleType()));
    run.put("volume", plan.amount());
    run.put("samples", plan.wording().whole(plan.request().samplesTogether()));
    run.put("train", plan.stepNames());
    run.put("final_volume", plan.millilitres(plan.outcome().finalVolumeMl()));
    run.put("hours", plan.wording().range(plan.outcome().hours(), Quantity.HOURS));
    run.put("planned", plan.wording().quantity(plan.outcome().plannedHours(), Quantity.HOURS));
    return run;
  }

  /**
   * Returns the steps whose texts nobody has written in the plan's language, each with its format,
   * and the scopes of which that holds.
   */
  static List<String> missing(PlannedTrain plan, ProtocolTexts texts, ProtocolPart part) {
    Language language = plan.wording().speech().language();
    Set<String> missing = new LinkedHashSet<>();
    for (ProtocolScope scope : List.of(ProtocolScope.RUN, ProtocolScope.EVERY_STEP)) {
      if (texts.of(scope).stream().anyMatch(text -> text.in(language).isEmpty())) {
        missing.add(scope.id());
      }
    }
    for (Step step : plan.steps()) {
      List<ProtocolText> own = texts.of(step.kind(), step.format());
      boolean there = own.stream().anyMatch(text -> text.part() == part);
      boolean said = own.stream().allMatch(text -> text.in(language).isPresent());
      if (!there || !said) {
        missing.add(Phrase.of("%s (%s)", plan.label(step), form(plan, step)));
      }
    }
    return List.copyOf(missing);
  }

  private static String form(PlannedTrain plan, Step step) {
    for (StepProfile.Form form : plan.profile(step).forms()) {
      if (form.format() == step.format()) {
        return plan.wording().text(form.label());
      }
    }
    return plan.wording().term(step.format());
  }

  /** Returns what is said of a step, counted from 0: its own texts, then those of every step. */
  List<String> step(int index, ProtocolPart part) {
    return ofStep(index, part).stream()
        .map(text -> filled(text, values.get(index)) + marked(text))
        .toList();
  }

  /** Returns the same without the marks of claims. */
  List<String> plainStep(int index, ProtocolPart part) {
    return ofStep(index, part).stream().map(text -> filled(text, values.get(index))).toList();
  }

  /** Returns the claims behind what is said of a step. */
  List<String> claims(int index, ProtocolPart part) {
    return ofStep(index, part).stream().flatMap(text -> text.claims().stream()).distinct().toList();
  }

  private List<ProtocolText> ofStep(int index, ProtocolPart part) {
    Step step = plan.steps().get(index);
    List<ProtocolText> all = new ArrayList<>(texts.of(step.kind(), step.format()));
    all.addAll(texts.of(ProtocolScope.EVERY_STEP));
    return all.stream()
        .filter(text -> text.part() == part && holds(text, index))
        .filter(text -> text.devices().isEmpty() || text.devices().contains(step.device()))
        .toList();
  }

  /** Returns what is said of the run as a whole before its first step. */
  List<String> before(ProtocolPart part) {
    return ofRun(part, 0, ProtocolCondition.LAST).stream()
        .map(text -> filled(text, run) + marked(text))
        .toList();
  }

  /** Returns what is said of the run as a whole after its last step. */
  List<String> after(ProtocolPart part) {
    return ofRun(part, plan.steps().size() - 1, ProtocolCondition.FIRST).stream()
        .map(text -> filled(text, run) + marked(text))
        .toList();
  }

  /** Returns the same as {@link #before} without the marks of claims. */
  List<String> plainBefore(ProtocolPart part) {
    return ofRun(part, 0, ProtocolCondition.LAST).stream().map(text -> filled(text, run)).toList();
  }

  /** Returns the same as {@link #after} without the marks of claims. */
  List<String> plainAfter(ProtocolPart part) {
    return ofRun(part, plan.steps().size() - 1, ProtocolCondition.FIRST).stream()
        .map(text -> filled(text, run))
        .toList();
  }

  // In a train of one step that step is the first and the last.
  private List<ProtocolText> ofRun(ProtocolPart part, int index, ProtocolCondition not) {
    return texts.of(ProtocolScope.RUN).stream()
        .filter(text -> text.part() == part && !text.when().contains(not) && holds(text, index))
        .toList();
  }

  private boolean holds(ProtocolText text, int index) {
    Step step = plan.steps().get(index);
    return text.when().stream()
        .allMatch(when -> when.holds(plan.request(), step, index + 1, plan.steps().size()));
  }

  private String filled(ProtocolText text, Map<String, String> known) {
    return PLACEHOLDER
        .matcher(text.in(plan.wording().speech().language()).orElseThrow())
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), known)));
  }

  private String marked(ProtocolText text) {
    return cited.marked(text.claims(), !text.assumption().isEmpty());
  }

  private String value(String name, Map<String, String> known) {
    if (name.equals("fill")) {
      return StepValues.LINE;
    }
    String value = known.get(name);
    return value == null ? plan.say("%s (SOP)", StepValues.LINE) : value;
  }
}
