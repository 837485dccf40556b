package evisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.model.Purity;
import evisor.model.Request;
import evisor.model.SampleType;
import evisor.model.Term;
import evisor.model.Train;
import evisor.model.Use;
import evisor.rules.language.RuleParser;
import evisor.rules.language.RuleText;
import evisor.rules.lint.RuleLint;
import evisor.rules.logic.ProvableConditions;
import evisor.rules.logic.RuleProofs;
import evisor.rules.plain.PlainRule;
import evisor.rules.typed.TypedRule;
import evisor.words.ShippedWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is proven of conditions is held against real requests and trains. */
final class ProofsHoldTest {

  private record Fact(Request request, Train train) {}

  private static List<Fact> facts(Advisor advisor) {
    List<Fact> facts = new ArrayList<>();
    double[] volumes = {0.5, 1, 2, 2.5, 4, 1000};
    for (SampleType type : ShippedWords.all(SampleType.class)) {
      for (double volume : volumes) {
        Purity purity = pick(facts.size(), Purity.class);
        Use use = pick(facts.size() / 51, Use.class);
        Recommendation answer = advisor.recommend(Sketch.asked(type, volume, purity, use));
        answer
            .assessed()
            .forEach(assessed -> facts.add(new Fact(answer.request(), assessed.train())));
      }
    }
    return facts;
  }

  private static <E extends Term> E pick(int number, Class<E> words) {
    List<E> all = ShippedWords.all(words);
    return all.get(number % all.size());
  }

  private static List<RuleText> rules(int count) {
    RandomConditions conditions = new RandomConditions(4);
    List<RuleText> rules = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String rule = Sketch.rule("T-001", conditions.patterns(), "verdict.caution($train);");
      rules.addAll(RuleParser.parse("a.drl", "a.drl", rule, new FileFaults()).rules());
    }
    return rules;
  }

  @Test
  void whatIsProvenOfRandomConditionsHolds() throws FaultyFilesException {
    RulesFolder folder = RulesFolder.at(Path.of("rules"), "rules");
    Knowledge knowledge = KnowledgeReader.read(folder);
    RuleSet shipped = RuleSet.read(folder, knowledge);
    List<Fact> facts = facts(new Advisor(knowledge, shipped.plain(knowledge)));
    List<TypedRule> typed =
        shipped.ids().stream().map(id -> shipped.typed(id).orElseThrow()).toList();
    int impossible = 0;
    int implied = 0;
    for (RuleProofs proofs :
        List.of(RuleProofs.byMeaning(knowledge, true), RuleProofs.byKnowledge(knowledge, typed))) {
      List<ProvableConditions> before = new ArrayList<>();
      List<PlainRule> plain = new ArrayList<>();
      for (RuleText text : rules(400)) {
        ProvableConditions conditions = proofs.of(RuleLint.typed(text, ShippedWords.LEXICON));
        PlainRule rule = PlainRule.of(RuleLint.typed(text, ShippedWords.LEXICON));
        if (conditions.impossible()) {
          impossible++;
          for (Fact fact : facts) {
            assertThat(rule.holds(fact.request(), fact.train())).as(text.text()).isFalse();
          }
          continue;
        }
        for (int i = 0; i < before.size(); i++) {
          if (conditions.imply(before.get(i))) {
            implied++;
            for (Fact fact : facts) {
              if (rule.holds(fact.request(), fact.train())) {
                assertThat(plain.get(i).holds(fact.request(), fact.train()))
                    .as(text.text())
                    .isTrue();
              }
            }
          }
        }
        before.add(conditions);
        plain.add(rule);
      }
    }
    assertThat(impossible).isGreaterThan(20);
    assertThat(implied).isPositive();
  }
}
