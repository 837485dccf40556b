package evisor.rules;

import evisor.decision.SampleTrains;
import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.Claim;
import evisor.knowledge.Knowledge;
import evisor.knowledge.Prices;
import evisor.knowledge.SampleMedia;
import evisor.knowledge.SampleProfile;
import evisor.model.Confidence;
import evisor.model.Effort;
import evisor.model.Figure;
import evisor.model.Handling;
import evisor.model.KnownBalance;
import evisor.model.Level;
import evisor.model.Matter;
import evisor.model.Method;
import evisor.model.Outcome;
import evisor.model.PredictedTrain;
import evisor.model.Principle;
import evisor.model.Purity;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.SampleType;
import evisor.model.Train;
import evisor.model.Use;
import evisor.precedents.Precedents;
import evisor.request.AskedRequest;
import evisor.request.Requests;
import evisor.rules.text.Verb;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small rules, facts and knowledge to try the rule base on. */
public final class Sketch {

  private static final Figure EXAMPLE = new Figure(Range.of(1), List.of(), "an example");

  public static final String MESSAGES = "messages/en.properties";

  private Sketch() {}

  /** Returns a rule with sound metadata. */
  public static String rule(String id, String conditions, String call) {
    return """
    rule "ID"
        @title("A rule")
        @criterion("purity")
        @level("LEVEL")
        @basis("evidence")
        @evidence("good-01")
    when
    CONDITIONS
    then
        CALL
    end
    """
        .replace("ID", id)
        .replace("LEVEL", level(call.replaceAll("verdict\\.(\\w+).*", "$1")))
        .replace("CONDITIONS", conditions.indent(4).stripTrailing())
        .replace("CALL", call);
  }

  /** Returns a rule about trains that rests on the request alone. */
  public static String ruleOnTrains(String id, String request, String train, String verb) {
    return """
    rule "ID"
        @title("Title of ID") @criterion("purity") @level("LEVEL") @basis("request")
    when
        REQUEST
        $train : Train( TRAIN )
    then
        verdict.VERB($train);
    end
    """
        .replace("ID", id)
        .replace("LEVEL", level(verb))
        .replace("REQUEST", request)
        .replace("TRAIN", train)
        .replace("VERB", verb);
  }

  /** Returns the first level that a call can bear on; that of advice for one that there is not. */
  private static String level(String verb) {
    return Verb.named(verb)
        .map(known -> known.levels().iterator().next())
        .orElse(Level.ADVICE)
        .id();
  }

  public static RulesFolder folder(String... pathsAndTexts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return new RulesFolder("rules", files);
  }

  /** Returns what is wrong with one file of rules and its messages; nothing where they load. */
  public static List<Diagnostic> faultsOf(String rules, String messages) {
    try {
      RuleBase.load(
          folder("a.drl", rules, MESSAGES, messages),
          knowledge(),
          Engine.CLASSIC,
          Optional.empty());
      return List.of();
    } catch (FaultyFilesException e) {
      return e.diagnostics();
    }
  }

  public static Knowledge knowledge() {
    Map<String, Claim> claims = new TreeMap<>();
    for (Claim claim :
        List.of(
            claim("good-01", true, new LinkedHashSet<>()),
            claim("guess-01", false, new LinkedHashSet<>()),
            claim("tff-01", true, Set.of(Methods.TFF)))) {
      claims.put(claim.id(), claim);
    }
    SampleProfile plasma =
        new SampleProfile(
            SampleTypes.PLASMA,
            "",
            Set.of(),
            Set.of(),
            Matter.RICH,
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty());
    return new Knowledge(
        ShippedWords.LEXICON,
        claims,
        Map.of(),
        List.of(),
        Map.of(SampleTypes.PLASMA, plasma),
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

  private static Claim claim(String id, boolean verified, Set<Method> methods) {
    return new Claim(
        id,
        "",
        methods,
        "",
        "any",
        "null",
        "",
        "",
        new Claim.Source("", "", "", "", ""),
        verified,
        Confidence.HIGH);
  }

  public static AskedRequest asked(SampleType type, double volumeMl, Purity purity, Use... uses) {
    String downstream =
        Stream.of(uses).map(use -> '"' + use.id() + '"').collect(Collectors.joining(", "));
    return Requests.valid(
        """
        {"sample": {"type": "%s", "volume": {"value": %s, "unit": "mL"}, "protein_mg_per_ml": 2.5},
         "purity": "%s", "downstream": [%s], "time_limit": "4 h"}
        """
            .formatted(type.id(), volumeMl, purity.id(), downstream));
  }

  /** Returns a request of whose sample nothing is known. */
  public static Request request(SampleType type, double volumeMl, Purity purity, Use... uses) {
    return Requests.bare(asked(type, volumeMl, purity, uses));
  }

  /** Returns a train that takes so many hours. */
  public static PredictedTrain train(double hours, Method... core) {
    Handling handling =
        new Handling(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new ArrayList<>(),
            EnumSet.noneOf(Principle.class),
            EnumSet.noneOf(Principle.class),
            EnumSet.noneOf(evisor.model.Residual.class),
            false,
            false,
            new LinkedHashSet<>(),
            0,
            0);
    return Train.of(List.of(core), ShippedWords.LEXICON.families(List.of(core)))
        .with(
            new Outcome(
                List.of(),
                handling,
                Range.of(hours),
                hours,
                1,
                0.25,
                KnownBalance.of(Optional.empty(), Map.of(), Effort.UNKNOWN, List.of())));
  }
}
