package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import evisor.model.Sample;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each pair shows that one field of the request turns the answer. */
final class PairsTest {

  private static final Map<String, Case> CASES = byId();

  @Test
  void thereAreAtLeast15Pairs() {
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(30);
  }

  @TestFactory
  Stream<DynamicTest> differsInOneFieldAndInTheAnswer() {
    return CASES.values().stream()
        .filter(tested -> !tested.id().endsWith("-b"))
        .map(tested -> dynamicTest(tested.id(), () -> checkPair(tested)));
  }

  @Test
  void everyCaseHasItsCounterpart() {
    assertThat(CASES.keySet())
        .allSatisfy(
            id -> {
              String other = id.endsWith("-a") ? "-b" : "-a";
              assertThat(CASES).containsKey(id.substring(0, id.length() - 2) + other);
            });
  }

  private static void checkPair(Case first) {
    String name = first.id().substring(0, first.id().length() - 2);
    Case second = Objects.requireNonNull(CASES.get(name + "-b"));
    assertThat(differences("", first.request(), second.request())).hasSize(1);
    assertThat(first.expect().recommended()).isNotEmpty();
    assertThat(second.expect().recommended())
        .isNotEmpty()
        .doesNotContainAnyElementsOf(first.expect().recommended());
  }

  private static List<String> differences(String path, Record one, Record other) {
    List<String> differences = new ArrayList<>();
    for (RecordComponent component : one.getClass().getRecordComponents()) {
      Object mine = value(component, one);
      Object theirs = value(component, other);
      String here = path + component.getName();
      if (mine instanceof Sample) {
        differences.addAll(differences(here + ".", (Record) mine, (Record) theirs));
      } else if (!mine.equals(theirs)) {
        differences.add(here);
      }
    }
    return differences;
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return Objects.requireNonNull(component.getAccessor().invoke(record));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Case> byId() {
    Map<String, Case> byId = new LinkedHashMap<>();
    Advisors.cases("cases/pairs").forEach(tested -> byId.put(tested.id(), tested));
    return byId;
  }
}
