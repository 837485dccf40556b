package evisor.advice;

import evisor.decision.SampleTrains;
import evisor.files.FilePlace;
import evisor.knowledge.Claim;
import evisor.knowledge.Knowledge;
import evisor.knowledge.Prices;
import evisor.knowledge.SampleMedia;
import evisor.knowledge.SampleProfile;
import evisor.knowledge.StepProfile;
import evisor.model.Basis;
import evisor.model.Confidence;
import evisor.model.Contaminant;
import evisor.model.Criterion;
import evisor.model.Effort;
import evisor.model.Figure;
import evisor.model.Handling;
import evisor.model.KnownBalance;
import evisor.model.Level;
import evisor.model.Matrix;
import evisor.model.Matter;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Outcome;
import evisor.model.Parameter;
import evisor.model.Pelleting;
import evisor.model.Pelleting.Share;
import evisor.model.Phase;
import evisor.model.PredictedTrain;
import evisor.model.Preference;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.SampleType;
import evisor.model.Step;
import evisor.model.StepKind;
import evisor.model.Train;
import evisor.precedents.Precedents;
import evisor.request.AskedRequest;
import evisor.request.Requests;
import evisor.rules.Finding;
import evisor.rules.Finding.Said;
import evisor.rules.Finding.Said.Grade;
import evisor.rules.Finding.Said.Nothing;
import evisor.rules.Finding.Said.Trains;
import evisor.rules.Finding.Said.Wish;
import evisor.rules.text.Rule;
import evisor.rules.text.Verb;
import evisor.words.Formats;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * An answer made by hand, with a verified and an unverified claim, an assumed figure, a tie and an
 * exclusion.
 */
public final class SampleAnswer {

  private static final Figure EXAMPLE = new Figure(Range.of(1), List.of(), "an example");

  public static final Finding LOOK = finding("INTAKE-001", Verb.ASK, "good-01");
  public static final Finding WISH =
      finding("PRIO-001", Verb.PREFER, new Wish(Preference.RECOVERY), "good-01");
  public static final Finding NEED = finding("NEED-001", Verb.NEED, new Grade(2), "good-01");
  public static final Finding USUAL =
      finding(
          "USUAL-001", Verb.USUAL, new Trains(List.of("UF → SEC", "TFF → SEC", "TFF")), "good-01");
  public static final Finding GRADE = finding("GRADE-001", Verb.GRADE, new Grade(2), "good-01");
  public static final Finding BOUND = finding("CHROM-002", Verb.CONDITION, "doubtful-02");
  public static final Finding PREPARED = finding("PREP-003", Verb.REQUIRE, "good-01");
  public static final Finding SHUT = finding("PRECIP-003", Verb.EXCLUDE, "good-01");
  public static final Finding WATCH = finding("PURITY-007", Verb.CAUTION, "doubtful-02");
  public static final Finding ADVICE = finding("ADVICE-001", Verb.ADVISE, "good-01");
  public static final Finding STUDY = finding("STUDY-001", Verb.STUDY, "good-01");

  private SampleAnswer() {}

  /** TFF → SEC and TFF, which nothing parts, and SEC on a condition; no polymer. */
  public static Recommendation recommended() {
    return sketch()
        .said(LOOK, NEED, USUAL, WISH)
        .train(train(Methods.TFF, Methods.SEC), GRADE, PREPARED, WATCH)
        .train(train(Methods.TFF), GRADE, PREPARED, WATCH)
        .train(train(Methods.SEC), BOUND, GRADE, PREPARED, WATCH)
        .answer();
  }

  public static Recommendation nothingFeasible() {
    return sketch().answer();
  }

  private static AnswerSketch sketch() {
    return new AnswerSketch(request())
        .excluded(train(Methods.PEG_PRECIPITATION), SHUT)
        .advice(ADVICE)
        .studies(STUDY);
  }

  private static PredictedTrain train(Method... core) {
    List<Step> steps = new ArrayList<>();
    steps.add(step(Operation.DEPTH_FILTRATION, Phase.PREPARATION, Optional.empty(), "PREP-003"));
    for (Method method : core) {
      Figure recovery =
          method == Methods.SEC
              ? new Figure(new Range(0.4, 0.8), List.of(), "no figure for this volume")
              : new Figure(new Range(0.61, 0.9), List.of("good-01"), "");
      steps.add(step(method, Phase.ISOLATION, Optional.of(recovery), ""));
    }
    return Train.of(List.of(core), ShippedWords.LEXICON.families(List.of(core)))
        .with(
            new Outcome(
                List.copyOf(steps),
                new Handling(
                    Set.of(), Set.of(), List.of(), Set.of(), Set.of(), Set.of(), false, false,
                    Set.of(), 0, 0),
                new Range(3.3333333, 9),
                5,
                4,
                20,
                KnownBalance.of(
                    Optional.of(
                        new Figure(new Range(0.244, 0.72), List.of("good-01"), "SEC is assumed")),
                    Map.of(
                        Contaminant.PROTEIN,
                        new Figure(new Range(0.97, 0.9996), List.of("good-01"), "")),
                    Effort.UNKNOWN,
                    List.of("recovery"))));
  }

  private static Step step(
      StepKind kind, Phase phase, Optional<Figure> recovery, String orderedBy) {
    return new Step(
        kind,
        phase,
        Formats.HOLLOW_FIBRE,
        orderedBy,
        new Step.Run(
            "0.05 m² module",
            List.of(
                new Parameter(
                    "mwco_kda", new Parameter.Amount(500), Basis.EVIDENCE, List.of("doubtful-02")),
                new Parameter(
                    "diafiltration_volumes",
                    new Parameter.Span(new Range(5, 7)),
                    Basis.ASSUMPTION,
                    List.of())),
            2000,
            100,
            new Range(1.3, 5.2),
            3,
            1,
            1),
        () ->
            new Step.Kept(
                recovery,
                Optional.of(
                    new Pelleting(
                        212.4,
                        2101.9,
                        List.of(new Share(100, 0.28761), new Share(50, 0.07)),
                        new Range(0.2, 0.4),
                        false))));
  }

  public static Knowledge knowledge() {
    return knowledge(
        Map.of(
            SampleTypes.PLASMA,
            new SampleProfile(
                SampleTypes.PLASMA,
                "",
                Set.of(),
                Set.of(),
                Matter.RICH,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty())));
  }

  /** Returns the knowledge base with what is known of some types of sample. */
  static Knowledge knowledge(Map<SampleType, SampleProfile> samples) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    claims.put("good-01", claim("good-01", true, "10.1000/good"));
    claims.put("doubtful-02", claim("doubtful-02", false, ""));
    Map<StepKind, StepProfile> steps = new LinkedHashMap<>();
    for (StepKind kind :
        List.of(Operation.DEPTH_FILTRATION, Methods.TFF, Methods.SEC, Methods.PEG_PRECIPITATION)) {
      steps.put(
          kind,
          new StepProfile(
              kind,
              "step " + kind.id(),
              "Does its work",
              Phase.ISOLATION,
              1,
              Optional.empty(),
              List.of()));
    }
    return new Knowledge(
        ShippedWords.LEXICON,
        claims,
        steps,
        List.of(),
        samples,
        Map.of(),
        Map.of(),
        Map.of(),
        SampleMedia.media(),
        new Prices("", EXAMPLE, EXAMPLE, EXAMPLE, Map.of(), Map.of(), Map.of(), Map.of(), Map.of()),
        Map.of(),
        Optional.empty(),
        SampleTrains.parameters(),
        Precedents.NONE,
        "");
  }

  private static Claim claim(String id, boolean verified, String doi) {
    return new Claim(
        id,
        "",
        Set.of(),
        "",
        "any",
        "null",
        "",
        "What " + id + " states.",
        new Claim.Source("Author of " + id + ", J Ves 2020", doi, "", "p. 1", ""),
        verified,
        Confidence.HIGH);
  }

  private static Finding finding(String id, Verb verb, String claim) {
    return finding(id, verb, new Nothing(), claim);
  }

  private static Finding finding(String id, Verb verb, Said said, String claim) {
    Rule rule =
        new Rule(
            id,
            "Title of " + id,
            verb,
            // A condition on what a method takes, not on whether anybody has tried it.
            verb == Verb.CONDITION ? Level.DOMAIN : verb.levels().iterator().next(),
            Optional.of(Criterion.PURITY),
            Basis.EVIDENCE,
            List.of(claim),
            FilePlace.of("rules/x.drl"),
            "",
            "");
    return new Finding(rule, said, () -> "What " + id + " says.");
  }

  public static AskedRequest asked() {
    return Requests.valid(
        """
        {"id": "batch-7", "sample": {"type": "plasma", "volume": "2 L"},
         "purity": "high", "purity_against": ["protein"],
         "throughput": {"samples_per_day": 0.2}, "gmp": "full", "region": "eu",
         "downstream": ["in-vivo-therapy"]}
        """);
  }

  public static Request request() {
    return asked()
        .understood(
            ShippedWords.LEXICON,
            new Matrix(
                Set.of(),
                EnumSet.of(Contaminant.PROTEIN, Contaminant.LIPOPROTEIN),
                Matter.RICH,
                Optional.empty(),
                1,
                Set.of()),
            Set.of(),
            OptionalDouble.empty());
  }
}
