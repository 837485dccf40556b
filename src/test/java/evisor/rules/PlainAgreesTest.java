package evisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On rules over the whole vocabulary, the plain interpreter says what both builders say. */
final class PlainAgreesTest {

  private static final long SEED = 7;
  private static final int RULES = 100;
  private static final int REQUESTS = 60;
  private static final Pattern BINDING = Pattern.compile("\\$([\\w$]+) :(?! Train)");

  /** Conditions on the request and, behind the bar, on the train. */
  private static final List<String> ODD_FORMS =
      List.of(
          "Request( Purity.MEDIUM <= purity )|T( open )",
          "Request( 5 < volumeMl )|T( 2 <= length )",
          "Request( inVivo == true )|T( true == open )",
          "Request( !(!(!inVivo)) )|T( !(!open) )",
          "Request( inVivo != functional )|T( open == researchOnly )",
          "Request( volumeMl > 1E2 )|T( hours < 1.0e1 )",
          "Request( volumeMl > 0.00001e5 )|T( hours > 100000e-5 )",
          "Request( samplesPerDay >= 1e0 )|T( length >= 2.0 )",
          "Request( samplesTogether >= 1e10 )|T( runs < 1e10 )",
          "Request( samplesTogether < 2147483647 )|T( length * 1e6 * 1000000 > 5 )",
          "Request( samplesTogether > -2147483647 )|T( length + 2000000000 > 5 )",
          "Request( $in : volumeMl, $rule : purity, $end : gmp, $this : sampleType )|T( hours >"
              + " $in, !shownFor($this) )",
          "Request( $contains : volumeMl, $when : samplesPerDay )|T( hours > $contains * 2 + $when"
              + " )",
          "Request( $a$b : volumeMl, $_1 : volumeTogetherMl )|T( hours > $a$b - $_1 )",
          "Request( $p : purity, purity == $p )|T( length > 0 )",
          "Request( $p : purity, $g : gmp, purity > Purity.LOW )|T( open )",
          "Request( volumeMl == volumeTogetherMl )|T( hoursAtBest <= hoursAtWorst )",
          "Request( volumeMl * samplesTogether == volumeTogetherMl )|T( hours * 2 > hoursAtBest +"
              + " hoursAtWorst )",
          "Request( volumeMl - -1 > 2 )|T( hours + -2.5 > 0 )",
          "Request( (volumeMl) > ((2)) )|T( ((open)) || ((length)) > (2) )",
          "Request( (volumeMl + 1) * 2 > 3 )|T( 2 * (hours - 1) > 3 )",
          "Request( 10 - volumeMl - 2 > 1 )|T( 100 / hours / 2 > 1.5 )",
          "Request( 10 - (volumeMl - 2) > 1 )|T( 100 / (hours / 2) > 1.5 )",
          "Request( rotor == \"\" || rotor != \"Type 45 Ti\" )|T( open )",
          "Request( \"Type 45 Ti\" == rotor )|T( open )",
          "Request( rotor == rotor )|T( open )",
          "Request( rotor == \"a 'b' {c} // d /* e */ é ≥ ; end then\" )|T( !open )",
          "Request( downstream contains Use.RNA || !(downstream contains Use.RNA) )|T( core"
              + " contains Method.SEC )",
          "Request( downstream not contains Use.RNA && purityAgainst not contains"
              + " Contaminant.PROTEIN )|T( core not contains Method.SEC )",
          "Request( purity in (Purity.LOW) )|T( core == core )",
          "Request( purity not in (Purity.LOW, Purity.LOW, Purity.HIGH) )|T( open )",
          "Request( !(purity in (Purity.LOW)) )|T( !(has(Method.SEC)) )",
          "Request( !inVivo && !functional || inVivo && functional )|T( open && researchOnly ||"
              + " !open && !researchOnly )",
          "Request( proteinAtLeast(1) == proteinAtLeast(2.5) )|T( has(Method.SEC) =="
              + " has(Family.FILTRATION) )",
          "Request( $r : proteinAtLeast(1), $o : owns(Equipment.TFF_SYSTEM) )|T( open == $r || open"
              + " == $o )",
          "Request( proteinAtLeast(volumeMl) )|T( open )",
          "Request( proteinAtLeast(volumeMl * 2 - 1) )|T( open )",
          "Request( $v : volumeMl, proteinAtLeast($v) )|T( open )",
          "Request( timeLimitHours > 1e300 )|T( hours > 1e-300 )",
          "Request( volumeMl / 3 == 0.1 )|T( hours / 3.0 != 0.1 )",
          "Request( 0.1 + 0.2 == volumeMl )|T( hours > 0.1 + 0.2 )",
          "Request( volumeMl > 0.1 * 3 )|T( 1 - 0.9 < hours )",
          "Request( volumeMl > 1 + 2 * 3 - 4 )|T( hours > -1 - -2 )",
          "Request( samplesTogether == 1.0 )|T( length == 2.0 )",
          "Request( samplesTogether * 0.5 == 0.5 )|T( length / 2.0 > 1 )",
          "Request( samplesTogether != 1 )|T( runs - 1 == 0 )",
          "Request( volumeMl == -0.0 )|T( hours == 0 )",
          "Request( -1 < volumeMl )|T( -1.5e-3 <= hours )",
          "Request( purity >= Purity.LOW, purity <= Purity.HIGH, purity != Purity.MEDIUM )|T( open"
              + " )",
          "Request( $kin : kin, incumbentStage >= Stage.UNSTATED )|T( shownForAny($kin) )",
          "Request( $core : incumbentCore )|T( core == $core )",
          "Request( $u : downstream )|T( open )",
          "/* c */Request(/**/purity/**/>=/**/Purity . LOW /* é */ )|T(open,\t!  researchOnly)",
          "Request( )|T()",
          "Request()|T(\n)",
          "Request( has ( Trait . BLOOD ) )|T( runsBefore ( Method.TFF ,\n Method.SEC ) )");

  @Test
  void allEnginesAgreeOnFormsThatAreOddButAllowed() throws FaultyFilesException {
    StringBuilder rules = new StringBuilder();
    StringBuilder messages = new StringBuilder();
    for (int i = 0; i < ODD_FORMS.size(); i++) {
      String id = String.format(Locale.ROOT, "R-%03d", i + 1);
      String conditions = ODD_FORMS.get(i).replace("|T(", "\n$train : Train(");
      rules.append(Sketch.rule(id, conditions, "verdict.caution($train);")).append('\n');
      messages.append(id).append(" = Said");
      BINDING
          .matcher(conditions)
          .results()
          .forEach(found -> messages.append(" {").append(found.group(1)).append('}'));
      messages.append('\n');
    }
    RulesFolder folder =
        Sketch.folder("a.drl", rules.toString(), Sketch.MESSAGES, messages.toString());
    RandomFacts facts = new RandomFacts(SEED);
    List<Request> requests = Stream.generate(facts::request).limit(REQUESTS).toList();
    List<PredictedTrain> trains = Stream.generate(facts::train).limit(20).toList();

    List<String> executable = said(folder, Engine.EXECUTABLE, requests, trains);

    assertThat(executable).hasSizeGreaterThan(ODD_FORMS.size());
    assertThat(said(folder, Engine.PLAIN, requests, trains)).isEqualTo(executable);
    assertThat(said(folder, Engine.CLASSIC, requests, trains)).isEqualTo(executable);
  }

  @Test
  void allEnginesAgreeOnRandomRulesAndFacts() throws FaultyFilesException {
    RandomConditions conditions = new RandomConditions(SEED);
    StringBuilder rules = new StringBuilder();
    StringBuilder messages = new StringBuilder();
    for (int i = 1; i <= RULES; i++) {
      String id = String.format(Locale.ROOT, "R-%03d", i);
      rules.append(Sketch.rule(id, conditions.patterns(), "verdict.caution($train);")).append('\n');
      messages.append(id).append(" = At {ml} of {kind}.\n");
    }
    RulesFolder folder =
        Sketch.folder("a.drl", rules.toString(), Sketch.MESSAGES, messages.toString());
    RandomFacts facts = new RandomFacts(SEED);
    List<Request> requests = Stream.generate(facts::request).limit(REQUESTS).toList();
    List<PredictedTrain> trains = Stream.generate(facts::train).limit(20).toList();

    List<String> executable = said(folder, Engine.EXECUTABLE, requests, trains);

    assertThat(executable.size()).isBetween(RULES, RULES * REQUESTS * trains.size() / 2);
    assertThat(said(folder, Engine.PLAIN, requests, trains)).isEqualTo(executable);
    assertThat(said(folder, Engine.CLASSIC, requests, trains)).isEqualTo(executable);
  }

  private static List<String> said(
      RulesFolder folder, Engine engine, List<Request> requests, List<PredictedTrain> trains)
      throws FaultyFilesException {
    RuleBase base = RuleBase.load(folder, Sketch.knowledge(), engine, Optional.empty());
    List<String> said = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      Map<PredictedTrain, List<Finding>> byTrain = base.judge(requests.get(i), trains).byTrain();
      for (int j = 0; j < trains.size(); j++) {
        for (Finding finding : byTrain.getOrDefault(trains.get(j), List.of())) {
          said.add(i + " " + j + " " + finding.rule().id() + " " + finding.rule().text());
        }
      }
    }
    return said;
  }
}
