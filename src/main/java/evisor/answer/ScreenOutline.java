package evisor.answer;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Assumed;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.advice.TrainPredictions;
import evisor.advice.TurningReason.Reason;
import evisor.answer.AnswerScreen.ChangeRow;
import evisor.answer.AnswerScreen.FigureRow;
import evisor.answer.AnswerScreen.Statement;
import evisor.knowledge.Knowledge;
import evisor.model.Effect;
import evisor.model.Gmp;
import evisor.model.Method;
import evisor.model.Phase;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.model.Step;
import evisor.model.WordTrait;
import evisor.request.FieldValue;
import evisor.request.RequestField;
import evisor.rules.Finding;
import evisor.text.Wording;
import evisor.whatif.WhatIf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says on one screen what a planner acts on. */
public final class ScreenOutline {

  /** Fields that say for what a train is recommended. */
  private static final List<RequestField> ASKED =
      List.of(
          RequestField.DOWNSTREAM,
          RequestField.PURITY,
          RequestField.GMP,
          RequestField.REGION,
          RequestField.SAMPLES_PER_DAY,
          RequestField.SAMPLES,
          RequestField.WEEKS,
          RequestField.TIME_LIMIT);

  private static final int NEAREST = 3;
  private static final int MOST_CHANGES = 3;

  private final Answer whole;
  private final Recommendation answer;
  private final Knowledge knowledge;
  private final Wording wording;

  private ScreenOutline(Answer whole, Knowledge knowledge) {
    this.whole = whole;
    this.answer = whole.recommendation();
    this.knowledge = knowledge;
    this.wording = new Wording(knowledge);
  }

  /** Returns the screen of an answer in the language of the knowledge base. */
  public static AnswerScreen of(Answer answer, Knowledge knowledge) {
    return new ScreenOutline(answer, knowledge).screen();
  }

  private AnswerScreen screen() {
    Optional<Option> option = answer.recommended();
    List<Statement> first = new ArrayList<>();
    answer.questions().forEach(question -> first.add(statement(question)));
    tie().ifPresent(first::add);
    ScreenReasons reasons = new ScreenReasons(answer, knowledge, wording);
    return new AnswerScreen(
        option.map(found -> named(found.train())).orElseGet(() -> wording.say("No feasible train")),
        option.map(found -> wording.term(found.strength())),
        asked(answer.request(), wording),
        List.copyOf(first),
        option.map(reasons::why).orElseGet(this::lastDoors),
        sure(option),
        new IncumbentWords(answer, knowledge).statements(),
        expected(answer.request(), wording),
        option.map(this::figures).orElse(List.of()),
        option.map(found -> new ScreenSteps(wording).rows(found.train())).orElse(List.of()),
        whole
            .campaign()
            .map(found -> new CampaignWords(found, wording).statements())
            .orElse(List.of()),
        reasons.families(),
        changes().stream().limit(MOST_CHANGES).toList(),
        answer.openStudies().stream().map(this::statement).toList(),
        left(option));
  }

  /**
   * Returns the methods of a train, each with its format where the method alone does not say how it
   * works.
   */
  private String named(PredictedTrain train) {
    return train.outcome().steps().stream()
        .filter(step -> step.phase() == Phase.ISOLATION)
        .map(step -> wording.term(step.kind()) + format(step))
        .collect(Collectors.joining(" → "));
  }

  /** Of a method whose formats work in opposite ways, the name alone says too little. */
  private String format(Step step) {
    boolean opposite =
        step.kind() instanceof Method method
            && knowledge.lexicon().is(method, WordTrait.OPPOSITE_MODES);
    return opposite ? " (" + wording.term(step.format()) + ")" : "";
  }

  /** Returns from how much figures are expected. */
  static String expected(Request request, Wording wording) {
    int together = request.samplesTogether();
    return together == 1
        ? wording.say("Expected from one sample")
        : wording.counted(together, "Expected from %s sample", "Expected from %s samples together");
  }

  private Statement statement(Finding finding) {
    return ScreenReasons.statement(finding, wording);
  }

  private List<FigureRow> figures(Option found) {
    return figures(found, answer.request(), wording);
  }

  /** Returns what comes out of a train, against what is needed. */
  public static List<FigureRow> figures(Option option, Request request, Wording wording) {
    TrainPredictions predictions = TrainPredictions.of(option, request, wording.speech());
    return new ScreenFigures(option.standing(), predictions, request, wording).rows();
  }

  /** Returns for what trains are looked for, for example {@code for 1 mL of plasma}. */
  static String asked(Request request, Wording wording) {
    return wording.say("for %s", described(request, wording));
  }

  /** Returns a request in a few words, for example {@code 1 mL of plasma}. */
  public static String described(Request request, Wording wording) {
    List<String> parts = new ArrayList<>();
    parts.add(
        wording.say(
            "%s of %s",
            RequestField.VOLUME.of(request).map(wording::held).orElseThrow(),
            wording.term(request.sampleType())));
    for (RequestField field : ASKED) {
      field
          .of(request)
          .filter(value -> !value.equals(new FieldValue.Word(Gmp.NONE)))
          .map(value -> said(field, wording.held(value), wording))
          .filter(said -> !said.isEmpty())
          .ifPresent(parts::add);
    }
    return String.join(", ", parts);
  }

  private Optional<Statement> tie() {
    List<String> tied =
        answer.recommended().isEmpty()
            ? List.of()
            : answer.tied().stream().map(option -> wording.train(option.train().core())).toList();
    if (tied.isEmpty()) {
      return Optional.empty();
    }
    String all =
        wording.say(
            "or %s: nothing parts them; take the one that your laboratory runs",
            String.join(", ", tied));
    String brief =
        tied.size() == 1
            ? wording.say("or %s: equal; take what your laboratory runs", tied.get(0))
            : wording.say(
                "or %s and %s more: equal; take what you run", tied.get(0), tied.size() - 1);
    return Optional.of(new Statement(all, brief, List.of()));
  }

  private List<Statement> sure(Optional<Option> option) {
    List<Statement> sure = new ArrayList<>();
    whole
        .robustness()
        .filter(found -> option.isPresent())
        .ifPresent(
            found -> {
              String said = RobustnessWords.first(found, wording);
              sure.add(new Statement(said, said, List.of()));
            });
    option.ifPresent(
        found -> {
          Assumed share = answer.assumed();
          String said =
              wording.say(
                  "Tier %s: %s; %s of %s figures are assumed.",
                  wording.term(found.tier()),
                  ScreenReasons.certain(found.tier(), wording),
                  share.assumedFigures(),
                  share.figures());
          sure.add(new Statement(said, said, List.of()));
        });
    return List.copyOf(sure);
  }

  /** A region says by itself that it is one. */
  private static String said(RequestField field, String held, Wording wording) {
    return field == RequestField.REGION ? held : field.phrase(held, wording.speech());
  }

  /** Says what keeps the trains out that are nearest to being feasible. */
  private List<Statement> lastDoors() {
    return answer.excluded().stream()
        .sorted(Comparator.comparingInt(exclusion -> closing(exclusion).size()))
        .limit(NEAREST)
        .map(this::lastDoor)
        .toList();
  }

  private Statement lastDoor(Exclusion exclusion) {
    String train = wording.train(exclusion.train().core());
    Finding closing = closing(exclusion).get(0);
    return new Statement(
        wording.say("%s: %s", train, closing.message()),
        wording.say("%s: %s", train, wording.text(closing.rule().title())),
        closing(exclusion).stream().map(finding -> finding.rule().id()).toList());
  }

  private static List<Finding> closing(Exclusion exclusion) {
    return exclusion.findings().stream()
        .filter(finding -> finding.effect() == Effect.EXCLUDE)
        .toList();
  }

  /** Returns all that would change the first train, and not just what a screen has room for. */
  public static List<ChangeRow> changes(Answer answer, Knowledge knowledge) {
    return new ScreenOutline(answer, knowledge).changes();
  }

  private List<ChangeRow> changes() {
    WhatIfWords words = new WhatIfWords(new SourceMarks(answer, knowledge));
    return whole.whatIf().stream()
        .sorted(Comparator.comparing(change -> change.then().isEmpty()))
        .map(change -> row(change, words))
        .toList();
  }

  private ChangeRow row(WhatIf change, WhatIfWords words) {
    String then =
        change.then().map(wording::train).orElseGet(() -> wording.say("no feasible train"));
    return new ChangeRow(
        words.changed(change),
        change.tied() ? wording.say("%s, tied", then) : then,
        because(change.turning().reasons()),
        change.changes());
  }

  /** Returns the first reason in a word or two, and how many more there are. */
  private static String because(List<Reason> reasons) {
    if (reasons.isEmpty()) {
      return "";
    }
    String first = reasons.get(0).label();
    return reasons.size() == 1 ? first : first + " +" + (reasons.size() - 1);
  }

  private List<String> left(Optional<Option> option) {
    long cautions =
        option
            .map(
                found ->
                    found.findings().stream()
                        .filter(finding -> finding.effect() == Effect.CAUTION)
                        .count())
            .orElse(0L);
    int changes = Math.max(0, whole.whatIf().size() - MOST_CHANGES);
    int trains = Math.max(0, answer.ranking().size() - 1);
    return Stream.of(
            counted(changes, "%s more change", "%s more changes"),
            counted(trains, "%s further train", "%s further trains"),
            counted(answer.excluded().size(), "%s excluded", "%s excluded ones"),
            counted(cautions, "%s caution", "%s cautions"),
            counted(answer.advice().size(), "%s check", "%s checks"),
            counted(answer.assumed().claims(), "%s claim", "%s claims"))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> counted(long count, String one, String many) {
    return count == 0 ? Optional.empty() : Optional.of(wording.counted(count, one, many));
  }
}
