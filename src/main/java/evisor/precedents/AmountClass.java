package evisor.precedents;

import evisor.model.Term;

/** How much there is of one sample, by powers of ten. */
public enum AmountClass implements Term {
  TO_100_UL("to 0.1 mL"),
  TO_1_ML("0.1–1 mL"),
  TO_10_ML("1–10 mL"),
  TO_100_ML("10–100 mL"),
  TO_1_L("0.1–1 L"),
  TO_10_L("1–10 L"),
  ABOVE_10_L("above 10 L");

  private final String label;

  AmountClass(String label) {
    this.label = label;
  }

  /** Returns the class of a volume in mL, above 0; what lies on a border is of the lower one. */
  public static AmountClass of(double volumeMl) {
    int power = (int) StrictMath.ceil(StrictMath.log10(volumeMl) - 1e-9);
    return values()[Math.max(0, Math.min(values().length - 1, power + 1))];
  }

  /** Returns it as a table writes it, for example {@code 1–10 mL}. */
  public String label() {
    return label;
  }
}
