package evisor.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.model.Gmp;
import evisor.model.Method;
import evisor.model.Range;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class CompactTest {

  private static final Compact COMPACT = new Compact(List.of());

  /** Has a component of every kind. */
  record Everything(
      String text,
      int whole,
      double number,
      boolean truth,
      Optional<String> perhaps,
      List<Object> list,
      Set<Integer> set,
      Map<String, Integer> map,
      Method word,
      Gmp constant,
      Range range) {}

  private static Everything everything() {
    return new Everything(
        "µ — я",
        -7,
        Double.MIN_VALUE,
        true,
        Optional.of(""),
        List.of(1, "a", List.of(), Optional.empty(), new TreeSet<>(List.of(2, 1))),
        new LinkedHashSet<>(List.of(3, 1, 2)),
        new LinkedHashMap<>(new TreeMap<>(Map.of("b", 2, "a", 1))),
        Method.of("sec"),
        Gmp.NONE,
        new Range(1, 2));
  }

  @Test
  void aValueIsTheSameAgain() throws IOException {
    Everything value = everything();

    Everything again = (Everything) COMPACT.value(COMPACT.bytes(value));

    assertThat(again).isEqualTo(value);
    assertThat(again.set()).containsExactlyElementsOf(value.set());
    assertThat(again.word()).isSameAs(value.word());
  }

  @Test
  void whatIsOneObjectIsOneAgain() throws IOException {
    Range range = new Range(1, 2);

    List<?> again = (List<?>) COMPACT.value(COMPACT.bytes(List.of(range, range)));

    assertThat(again.get(0)).isSameAs(again.get(1));
  }

  @Test
  void whatCannotBeKeptIsRefused() {
    assertThatThrownBy(() -> COMPACT.bytes(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bytesThatAreDamagedGiveAValueOrAnIoException() {
    byte[] whole = COMPACT.bytes(everything());
    Random random = new Random(1);
    for (int i = 0; i < 3000; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      byte[] cut = Arrays.copyOf(damaged, random.nextInt(damaged.length));
      for (byte[] bytes : List.of(damaged, cut)) {
        try {
          COMPACT.value(bytes);
        } catch (IOException e) {
          assertThat(e).isInstanceOf(StreamCorruptedException.class);
        }
      }
    }
  }
}
