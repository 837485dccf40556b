package evisor.cases;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.advice.Strength;
import evisor.cases.Expectation.Found;
import evisor.decision.Tier;
import evisor.json.JsonFields;
import evisor.model.Method;
import evisor.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Reads how strongly the first-ranked train must be recommended, how certain it must be, what must
 * share the first place with it, and whether the planner must be asked something first.
 */
final class FirstReader {

  private final JsonFields fields;
  private final List<Expectation<Recommendation>> expected = new ArrayList<>();

  private FirstReader(JsonFields fields) {
    this.fields = fields;
  }

  /**
   * Returns what is expected.
   *
   * @param core makes the core of a train
   */
  static List<Expectation<Recommendation>> of(JsonFields fields, UnaryOperator<List<Method>> core) {
    FirstReader reader = new FirstReader(fields);
    reader.word("strength", Strength.class, Option::strength);
    reader.word("tier", Tier.class, Option::tier);
    if (fields.has("tie")) {
      Set<List<Method>> wanted = new LinkedHashSet<>();
      fields.termLists("tie", Method.class).forEach(train -> wanted.add(core.apply(train)));
      reader.expected.add(
          new Expectation<>(
              "the first place shared by " + words(wanted),
              answer -> {
                Set<List<Method>> found = new LinkedHashSet<>();
                answer.recommended().ifPresent(first -> found.add(first.train().core()));
                answer.tied().forEach(option -> found.add(option.train().core()));
                return new Found(found.equals(wanted), words(found));
              }));
    }
    if (fields.has("questions")) {
      boolean wanted = fields.flag("questions", false);
      reader.expected.add(
          new Expectation<>(
              wanted ? "a question" : "no question",
              answer -> {
                boolean found = !answer.questions().isEmpty();
                return new Found(found == wanted, found ? "one" : "none");
              }));
    }
    return List.copyOf(reader.expected);
  }

  private <E extends Enum<E> & Term> void word(
      String name, Class<E> words, Function<Option, E> of) {
    if (!fields.has(name)) {
      return;
    }
    E wanted = fields.term(name, words);
    expected.add(
        new Expectation<>(
            name + " " + wanted.id(),
            answer -> {
              Optional<E> found = answer.recommended().map(of);
              return new Found(
                  found.equals(Optional.of(wanted)), found.map(Term::id).orElse("no train"));
            }));
  }

  private static String words(Set<List<Method>> cores) {
    return cores.stream().map(CaseRunner::name).collect(Collectors.joining(", "));
  }
}
