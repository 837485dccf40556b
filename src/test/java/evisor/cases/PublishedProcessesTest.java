package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import evisor.advice.Recommendation;
import evisor.cases.PublishedProcess.Reached;
import evisor.knowledge.Claim;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What evisor foretells of processes of the literature, beside what they published. */
final class PublishedProcessesTest {

  private static final List<Compared> COMPARED = compare();

  /**
   * A published figure beside the foretold one.
   *
   * @param independent whether no source of the published figure stands behind the foretold one
   */
  private record Compared(
      PublishedProcess process, Reached reached, Foretold foretold, boolean independent) {

    boolean inside() {
      return foretold.range().map(reached::liesIn).orElse(false);
    }

    String described() {
      return String.join(
          " | ",
          process.id(),
          reached.name(),
          reached.says(),
          foretold.range().map(Object::toString).orElse("nothing foretold"),
          foretold.evidenced() ? "evidence" : "no evidence",
          independent ? "independent" : "its own source");
    }
  }

  @TestFactory
  Stream<DynamicTest> eachFigureLiesInItsRangeOrTheAnswerSaysThatItHasNoEvidence() {
    return COMPARED.stream()
        .map(
            compared ->
                dynamicTest(
                    compared.process().id() + " " + compared.reached().name(),
                    () ->
                        assertThat(compared.inside() || !compared.foretold().evidenced())
                            .as(compared.described())
                            .isTrue()));
  }

  @TestFactory
  Stream<DynamicTest> anAssumedRangeHoldsThePublishedFigureToo() {
    return COMPARED.stream()
        .filter(compared -> compared.foretold().range().isPresent())
        .map(
            compared ->
                dynamicTest(
                    compared.process().id() + " " + compared.reached().name(),
                    () -> assertThat(compared.inside()).as(compared.described()).isTrue()));
  }

  @Test
  void atLeastTenProcessesAreComparedAndFiveOfThemByFiguresOfOthers() {
    assertThat(COMPARED.stream().map(compared -> compared.process().id()).distinct())
        .hasSizeGreaterThanOrEqualTo(10);
    assertThat(
            COMPARED.stream()
                .filter(compared -> compared.inside() && compared.independent())
                .map(compared -> compared.process().id())
                .distinct())
        .hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void atLeastTenPublishedFiguresLieInARangeThatHasEvidence() {
    assertThat(
            COMPARED.stream()
                .filter(compared -> compared.inside() && compared.foretold().evidenced()))
        .hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void aFigureThatIsNotComparedSaysWhy() {
    assertThat(
            PublishedProcess.all().stream()
                .flatMap(process -> process.figures().stream())
                .filter(reached -> !reached.comparable()))
        .allSatisfy(reached -> assertThat(reached.notComparable()).hasSizeGreaterThan(40));
  }

  private static List<Compared> compare() {
    List<Compared> compared = new ArrayList<>();
    for (PublishedProcess process : PublishedProcess.all()) {
      Recommendation answer = Advisors.EXECUTABLE.recommend(process.request());
      for (Reached reached : process.figures()) {
        if (reached.comparable()) {
          Foretold foretold = Foretold.of(answer, process.core(), reached);
          Set<String> shared = citations(foretold.claims());
          shared.retainAll(citations(reached.claims()));
          compared.add(new Compared(process, reached, foretold, shared.isEmpty()));
        }
      }
    }
    return List.copyOf(compared);
  }

  /** Citations behind claims; a parameter that a rule has set rests on the claims of the rule. */
  private static Set<String> citations(List<String> evidence) {
    Map<String, Claim> claims = Advisors.EXECUTABLE.knowledge().claims();
    Set<String> citations = new HashSet<>();
    for (String id : evidence) {
      for (String claim : claims.containsKey(id) ? List.of(id) : rule(id).evidence()) {
        citations.add(Objects.requireNonNull(claims.get(claim), claim).source().citation());
      }
    }
    return citations;
  }

  private static Rule rule(String id) {
    return Advisors.EXECUTABLE.rules().rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
