package evisor.rules.lint;

import evisor.knowledge.Core;
import evisor.knowledge.Knowledge;
import evisor.model.Method;
import evisor.rules.language.Expression;
import evisor.rules.language.RuleText;
import evisor.rules.text.UsualTrains;
import evisor.rules.text.Verb;
import java.util.List;
import java.util.Optional;

/** Finds trains that a rule calls usual, and that nobody considers. */
record UsualLint(RuleReview review, Knowledge knowledge) {

  void check(RuleText rule) {
    Optional<Verb> verb = Verb.named(rule.consequence().method());
    if (verb.filter(named -> named == Verb.USUAL || named == Verb.QUICK).isEmpty()) {
      return;
    }
    List<List<Method>> cores = knowledge.cores().stream().map(Core::methods).toList();
    for (Expression argument : rule.consequence().arguments()) {
      for (String train : UsualTrains.alike(((Expression.Text) argument).value())) {
        if (knowledge.lexicon().core(train).filter(cores::contains).isEmpty()) {
          review.warn(
              rule,
              argument.place(),
              "no-such-core",
              rule.id() + " calls " + train + " usual, and no core of knowledge/cores.json is it.",
              "Correct the train, or add the core that is meant, with a claim.");
        }
      }
    }
  }
}
