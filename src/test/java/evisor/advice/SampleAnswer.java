package evisor.advice;

import evisor.advice.CriterionScore.Argument;
import evisor.advice.Recommendation.Assumed;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.FamilyRow;
import evisor.advice.Recommendation.Option;
import evisor.advice.Recommendation.Provenance;
import evisor.advice.Recommendation.Standing;
import evisor.files.Place;
import evisor.knowledge.Claim;
import evisor.knowledge.Knowledge;
import evisor.knowledge.Prices;
import evisor.knowledge.RankingParameters;
import evisor.knowledge.SampleMedia;
import evisor.knowledge.SampleProfile;
import evisor.knowledge.StepProfile;
import evisor.model.Basis;
import evisor.model.Confidence;
import evisor.model.Contaminant;
import evisor.model.Criterion;
import evisor.model.Effort;
import evisor.model.Family;
import evisor.model.Figure;
import evisor.model.Handling;
import evisor.model.Matrix;
import evisor.model.Matter;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Outcome;
import evisor.model.Parameter;
import evisor.model.Pelleting;
import evisor.model.Pelleting.Share;
import evisor.model.Phase;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.Step;
import evisor.model.StepKind;
import evisor.model.Strength;
import evisor.model.Train;
import evisor.request.AskedRequest;
import evisor.request.Requests;
import evisor.rules.Finding;
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
import java.util.Set;
import java.util.TreeSet;

/**
 * An answer made by hand, with a verified and an unverified claim, an assumed figure, a tie and an
 * exclusion.
 */
public final class SampleAnswer {

  private static final Figure EXAMPLE = new Figure(Range.of(1), List.of(), "an example");

  public static final Finding FOR_TFF =
      finding("VOLUME-001", Verb.FAVOUR, Strength.STRONG, "good-01");
  public static final Finding AGAINST_SEC =
      finding("CHROM-002", Verb.AGAINST, Strength.MODERATE, "doubtful-02");
  public static final Finding PREPARED =
      finding("PREP-003", Verb.REQUIRE, Strength.STRONG, "good-01");
  public static final Finding SHUT = finding("PRECIP-003", Verb.EXCLUDE, Strength.HARD, "good-01");
  public static final Finding WATCH =
      finding("PURITY-007", Verb.CAUTION, Strength.WEAK, "doubtful-02");
  public static final Finding ADVICE = finding("ADVICE-001", Verb.ADVISE, Strength.WEAK, "good-01");
  public static final Finding STUDY = finding("STUDY-001", Verb.STUDY, Strength.WEAK, "good-01");

  private static final Train FIRST = train(Methods.TFF, Methods.SEC);
  private static final Train SECOND = train(Methods.TFF);
  private static final Train CLOSED = train(Methods.PEG_PRECIPITATION);

  private SampleAnswer() {}

  public static Recommendation recommended() {
    Option first = option(1, 78.123456, FIRST, FOR_TFF, 0.2);
    Option second = option(2, 70, SECOND, AGAINST_SEC, -0.1);
    return answer(
        List.of(first, second),
        List.of(
            new FamilyRow(
                Family.FILTRATION, Standing.RECOMMENDED, FIRST, Optional.of(first), "It scales."),
            new FamilyRow(
                Family.PRECIPITATION,
                Standing.EXCLUDED,
                CLOSED,
                Optional.empty(),
                "Polymer stays.")));
  }

  public static Recommendation nothingFeasible() {
    return answer(List.of(), List.of());
  }

  private static Recommendation answer(List<Option> ranking, List<FamilyRow> families) {
    return new Recommendation(
        request(),
        ranking,
        List.of(new Exclusion(CLOSED, List.of(SHUT))),
        List.of(),
        families,
        List.of(ADVICE),
        List.of(STUDY),
        new Assumed(5, 2, 4, 1, 2, 1),
        new TreeSet<>(Set.of("VOLUME-001")),
        new Provenance(
            "9.9.9", "dd".repeat(32), "en", "aa".repeat(32), "bb".repeat(32), "cc".repeat(32)));
  }

  private static Option option(int rank, double score, Train train, Finding argument, double step) {
    return new Option(
        rank,
        score,
        new Range(60, 90),
        1,
        train,
        Delivery.UNKNOWN,
        List.of(
            new CriterionScore(
                Criterion.PURITY,
                1,
                score / 100,
                score / 100,
                new Range(0.6, 0.9),
                () -> "protein removed",
                List.of(new Argument(argument, step, true)))),
        List.of(argument, PREPARED, WATCH));
  }

  private static Train train(Method... core) {
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
                    Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, false,
                    Set.of(), 0, 0),
                new Range(3.3333333, 9),
                5,
                4,
                20,
                Optional.of(
                    new Figure(new Range(0.244, 0.72), List.of("good-01"), "SEC is assumed")),
                Map.of(
                    Contaminant.PROTEIN,
                    new Figure(new Range(0.97, 0.9996), List.of("good-01"), "")),
                Effort.UNKNOWN,
                List.of("recovery")));
  }

  private static Step step(
      StepKind kind, Phase phase, Optional<Figure> recovery, String orderedBy) {
    return new Step(
        kind,
        phase,
        Formats.HOLLOW_FIBRE,
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
        1,
        recovery,
        orderedBy,
        Optional.of(
            new Pelleting(
                212.4,
                2101.9,
                List.of(new Share(100, 0.28761), new Share(50, 0.07)),
                new Range(0.2, 0.4),
                false)));
  }

  public static Knowledge knowledge() {
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
        Map.of(
            SampleTypes.PLASMA,
            new SampleProfile(
                SampleTypes.PLASMA,
                "blood plasma",
                "",
                Set.of(),
                Set.of(),
                Matter.RICH,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of(),
                "")),
        Map.of(),
        Map.of(),
        Map.of(),
        SampleMedia.media(),
        new Prices("", EXAMPLE, EXAMPLE, EXAMPLE, Map.of(), Map.of()),
        Map.of(),
        new RankingParameters(
            Map.of(), Map.of(), Map.of(), 0, Map.of(), Map.of(), Set.of(), Map.of(), Map.of(), 0, 0,
            0, 0, 0, 0.3, 0.2),
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

  private static Finding finding(String id, Verb verb, Strength strength, String claim) {
    Rule rule =
        new Rule(
            id,
            "Title of " + id,
            verb,
            Criterion.PURITY,
            strength,
            Basis.EVIDENCE,
            List.of(claim),
            Place.of("rules/x.drl"),
            "",
            "");
    return new Finding(rule, () -> "What " + id + " says.");
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
            Set.of());
  }
}
