package evisor.kept;

import java.nio.file.Path;
import java.util.Optional;

/** A program that keeps one decision after the other and says of each that it is kept. */
final class DecisionWriter {

  private DecisionWriter() {}

  /**
   * Keeps decisions until it is killed.
   *
   * @param args the folder, the cache, and the number of the first decision
   */
  @SuppressWarnings("SystemOut") // It speaks to the test that started it.
  public static void main(String[] args) throws StoreException {
    try (DecisionStore store =
        DecisionStore.open(Path.of(args[0]), Optional.of(Path.of(args[1])))) {
      for (int number = Integer.parseInt(args[2]); ; number++) {
        long id = store.keep(SampleDecisions.numbered(number), SampleDecisions.TIME);
        System.out.println(id + " " + number);
        System.out.flush();
      }
    }
  }
}
