package evisor.rules;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.text.MessageTemplate;
import evisor.rules.text.Rule;
import evisor.text.Wording;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A rule with all that it takes to say its sentence.
 *
 * @param ordinal its place among all rules, those of the gravest effect first, then by level and id
 * @param rule the rule
 * @param bindings what its variables stand for
 * @param message template of its sentence in the language of the answer
 * @param wording puts values into words
 */
record FindingSource(
    int ordinal, Rule rule, Map<String, BoundValue> bindings, String message, Wording wording) {

  /** Returns the same rule with its sentence in another language. */
  FindingSource in(Wording other, String translated) {
    return new FindingSource(ordinal, rule, bindings, translated, other);
  }

  /** Returns the finding of the rule about a train, or about the plan where there is none. */
  Finding about(Request request, Optional<Train> train, Finding.Said said) {
    return new Finding(rule, said, new Sentence(this, request, train));
  }

  // A class and no lambda: hundreds are made for an answer, and until the optimising compiler comes
  // a lambda that holds something takes several times as long to make.
  private record Sentence(FindingSource source, Request request, Optional<Train> train)
      implements Supplier<String> {
    @Override
    public String get() {
      return source.sentence(request, train);
    }
  }

  private String sentence(Request request, Optional<Train> train) {
    MessageTemplate template = new MessageTemplate(rule.place(), message);
    return template.filled(
        name -> {
          if (name.equals("train")) {
            return train.map(about -> wording.train(about.core())).orElse("");
          }
          BoundValue bound = bindings.get(name);
          if (bound == null) {
            throw new IllegalStateException("no binding for {" + name + "} in " + rule.id());
          }
          Object value = bound.read(bound.ofTrain() ? train.orElseThrow() : request);
          return wording.value(value, bound.quantity());
        });
  }
}
