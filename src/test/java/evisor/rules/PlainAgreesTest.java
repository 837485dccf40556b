package evisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.knowledge.RulesFolder;
import evisor.model.FaultyFilesException;
import evisor.model.Request;
import evisor.model.Train;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On rules over the whole vocabulary, the plain interpreter says what both builders say. */
final class PlainAgreesTest {

  private static final long SEED = 7;
  private static final int RULES = 100;
  private static final int REQUESTS = 60;

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
    List<Train> trains = Stream.generate(facts::train).limit(20).toList();

    List<String> executable = said(folder, Engine.EXECUTABLE, requests, trains);

    assertThat(executable.size()).isBetween(RULES, RULES * REQUESTS * trains.size() / 2);
    assertThat(said(folder, Engine.PLAIN, requests, trains)).isEqualTo(executable);
    assertThat(said(folder, Engine.CLASSIC, requests, trains)).isEqualTo(executable);
  }

  private static List<String> said(
      RulesFolder folder, Engine engine, List<Request> requests, List<Train> trains)
      throws FaultyFilesException {
    RuleBase base = RuleBase.load(folder, Sketch.knowledge(), engine, Optional.empty());
    List<String> said = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      Map<Train, List<Finding>> byTrain = base.judge(requests.get(i), trains).byTrain();
      for (int j = 0; j < trains.size(); j++) {
        for (Finding finding : byTrain.getOrDefault(trains.get(j), List.of())) {
          said.add(i + " " + j + " " + finding.rule().id() + " " + finding.rule().text());
        }
      }
    }
    return said;
  }
}
