package evisor.cases;

import evisor.json.Fields;
import evisor.model.Equipment;
import evisor.model.Handling;
import evisor.model.Residual;
import evisor.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a train must be known to need and to leave; it may need and leave more.
 *
 * @param equipment equipment that it needs
 * @param residuals what it may leave in the product
 */
record ExpectedHandling(Set<Equipment> equipment, Set<Residual> residuals) {

  /** Reads it among the fields of an expected train. */
  static ExpectedHandling read(Fields fields) {
    return new ExpectedHandling(
        fields.terms("equipment", Equipment.class), fields.terms("residuals", Residual.class));
  }

  /** Returns whether nothing is expected. */
  boolean isEmpty() {
    return equipment.isEmpty() && residuals.isEmpty();
  }

  /** Returns how each expectation came out. */
  List<Check> checks(String train, Handling handling) {
    List<Check> checks = new ArrayList<>();
    for (Equipment item : equipment) {
      add(train, "to need ", item, handling.equipment().contains(item), checks);
    }
    for (Residual residual : residuals) {
      add(train, "to leave ", residual, handling.residuals().contains(residual), checks);
    }
    return checks;
  }

  private static void add(String train, String what, Term word, boolean held, List<Check> checks) {
    String found = held ? ", found so." : ", found not so.";
    checks.add(new Check("trains", held, train + ": expected " + what + word.id() + found));
  }
}
