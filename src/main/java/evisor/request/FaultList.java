package evisor.request;

import evisor.files.Place;
import evisor.request.Problem.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Collects the faults of one request. */
final class FaultList {

  // A text of 1 MB has room for 100,000 faults, and nobody reads as many.
  private static final int MOST = 200;

  private final List<Fault> faults = new ArrayList<>();
  private int unsaid;

  /** Notes a fault. */
  void add(Place place, String pointer, String detail) {
    add(place, pointer, () -> detail);
  }

  /** Notes a fault whose words are made only where they will be read. */
  void add(Place place, String pointer, Supplier<String> detail) {
    if (faults.size() < MOST) {
      faults.add(new Fault(place, Printable.unicode(pointer), Printable.unicode(detail.get())));
    } else {
      unsaid++;
    }
  }

  /** Returns whether there is no fault. */
  boolean isEmpty() {
    return faults.isEmpty();
  }

  /** Returns all faults in the order of the text; the last one says how many were left out. */
  List<Fault> inOrder() {
    List<Fault> ordered = new ArrayList<>(faults);
    ordered.sort(
        Comparator.comparingInt((Fault f) -> f.place().line())
            .thenComparingInt(f -> f.place().column()));
    if (unsaid > 0) {
      String file = ordered.get(0).place().file();
      ordered.add(new Fault(Place.of(file), "", "… and " + unsaid + " more faults."));
    }
    return List.copyOf(ordered);
  }
}
