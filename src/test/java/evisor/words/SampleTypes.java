package evisor.words;

import evisor.model.SampleType;

/** Types of sample that tests name. */
public final class SampleTypes {

  public static final SampleType MSC_CONDITIONED_MEDIUM = SampleType.of("msc-conditioned-medium");
  public static final SampleType CELL_CONDITIONED_MEDIUM = SampleType.of("cell-conditioned-medium");
  public static final SampleType PLASMA = SampleType.of("plasma");
  public static final SampleType SERUM = SampleType.of("serum");
  public static final SampleType URINE = SampleType.of("urine");
  public static final SampleType MILK = SampleType.of("milk");
  public static final SampleType CSF = SampleType.of("csf");
  public static final SampleType TEARS = SampleType.of("tears");

  private SampleTypes() {}
}
