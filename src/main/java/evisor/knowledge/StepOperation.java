package evisor.knowledge;

import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Figure;
import evisor.model.Method;
import evisor.model.SampleType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How long a step takes, what it can hold and what volume comes out; volumes in mL, times in hours.
 */
public sealed interface StepOperation {

  /** Returns the names of the devices to choose from; none for a spin, which runs in any rotor. */
  default List<String> deviceNames() {
    return List.of();
  }

  /**
   * Tubes in a rotor of {@code rotors.json}.
   *
   * @param machine the centrifuge whose rotors are used
   * @param swingingBucket whether only rotors with swinging buckets will do, as for a density
   *     gradient
   * @param gForce relative centrifugal force
   * @param minutes minutes of one spin
   * @param spins spins one after another, washes included
   * @param fill fraction of a tube that the sample takes, for example 0.1 on a gradient
   * @param turnaroundHours loading, running up and down and emptying of one run
   * @param keepsPellet whether the pellet or band is kept; the supernatant otherwise
   * @param outFraction volume out for a volume in
   * @param outMinimumMl least volume that one sample is taken up in
   */
  record Spin(
      Equipment machine,
      boolean swingingBucket,
      Figure gForce,
      Figure minutes,
      int spins,
      Figure fill,
      Figure turnaroundHours,
      boolean keepsPellet,
      Figure outFraction,
      double outMinimumMl)
      implements StepOperation {}

  /**
   * Vessels, filters, columns or plates that are filled or loaded, several side by side, one load
   * after another.
   *
   * @param devices the sizes to choose from
   * @param holdHours hours that pass once, whatever the volume, for example an incubation
   * @param outFraction volume out for a volume in
   * @param outMinimumMl least volume that one sample ends in
   * @param feed how far it concentrates where a column comes next; empty where it does not
   * @param band how a column's bands widen with its load; empty where that is not known, or it is
   *     no column
   */
  record Fill(
      List<FillDevice> devices,
      Figure holdHours,
      Figure outFraction,
      double outMinimumMl,
      Optional<ColumnFeed> feed,
      Optional<Band> band)
      implements StepOperation {

    @Override
    public List<String> deviceNames() {
      return devices.stream().map(FillDevice::name).toList();
    }
  }

  /**
   * How far a sample is concentrated for a column: to a load that the column is sold for.
   *
   * @param column the method that comes next
   * @param concentration how many times the volume is reduced at most
   * @param leastMl mL below which nothing is concentrated
   */
  record ColumnFeed(Method column, Figure concentration, double leastMl) {}

  /**
   * How wide a band leaves a column.
   *
   * @param width standard deviation of the band of a sample of no volume, as a share of the bed
   * @param loadShare load as a share of the bed up to which the form's removal holds
   */
  record Band(Figure width, Figure loadShare) {}

  /**
   * One size of a device that is filled.
   *
   * @param name its name
   * @param capacityMl mL that one fill or load takes
   * @param parallel fills that run side by side
   * @param hours hours of one run of all that stand side by side
   * @param setupHours hours to set it up once
   * @param bedMl mL of the bed of a column that takes more than the usual share of it; 0 for others
   * @param elutionMl mL that one load elutes in; 0 where the volume out follows from that in
   * @param basis what the figures rest on, claims or an assumption; its range is the capacity
   */
  record FillDevice(
      String name,
      double capacityMl,
      int parallel,
      Figure hours,
      double setupHours,
      double bedMl,
      double elutionMl,
      Figure basis) {}

  /**
   * Tangential flow with concentration and diafiltration.
   *
   * @param fluxLmh permeate flux in L per m² and hour
   * @param concentration how many times the volume is reduced
   * @param feed how far instead where a column comes next; empty where that makes no difference
   * @param diafiltrationVolumes volumes of buffer washed through; 0 for a mere concentration
   * @param sieving measured sieving coefficients; none where none is known
   * @param devices membranes to choose from
   */
  record Crossflow(
      Figure fluxLmh,
      Figure concentration,
      Optional<ColumnFeed> feed,
      Figure diafiltrationVolumes,
      List<Sieving> sieving,
      List<Membrane> devices)
      implements StepOperation {

    @Override
    public List<String> deviceNames() {
      return devices.stream().map(Membrane::name).toList();
    }
  }

  /**
   * How far a contaminant passes a membrane.
   *
   * @param contaminant the contaminant
   * @param samples the samples that it holds for; all where there are none
   * @param mwcoKda the cut-off of the membrane that it was measured on
   * @param apparent whether it was worked out from the volumes of diafiltration alone, so that what
   *     left while the volume was reduced is in it
   * @param coefficient its concentration in the permeate over that in the feed, 0 to 1
   */
  record Sieving(
      Contaminant contaminant,
      Set<SampleType> samples,
      double mwcoKda,
      boolean apparent,
      Figure coefficient) {}

  /**
   * One membrane module.
   *
   * @param name its name
   * @param areaM2 membrane area in m²
   * @param holdUpMl least volume that it can circulate
   * @param setupHours hours to set up, flush, test and clean
   * @param basis what the figures rest on; its range is the area
   */
  record Membrane(String name, double areaM2, double holdUpMl, double setupHours, Figure basis) {}

  /**
   * A bed or membrane that captures, washes and elutes, or lets vesicles flow past, loaded at a
   * steady flow.
   *
   * @param devices the sizes to choose from
   * @param outFraction volume out for a volume in; at least the elution volume of the bed
   * @param proteinMgPerMl mg of protein that a mL of bed binds in one cycle, where it binds protein
   *     and there is a figure
   */
  record Capture(List<Bed> devices, Figure outFraction, Optional<Figure> proteinMgPerMl)
      implements StepOperation {

    @Override
    public List<String> deviceNames() {
      return devices.stream().map(Bed::name).toList();
    }
  }

  /**
   * One size of a bed that captures.
   *
   * @param name its name
   * @param bedMl bed volume in mL
   * @param loadMl mL that one cycle can be loaded with
   * @param flowMlPerHour flow while loading
   * @param cycleHours hours for equilibration, wash, elution and cleaning of one cycle
   * @param elutionMl mL that one cycle elutes in
   * @param parallel beds that run side by side
   * @param setupHours hours to set it up once
   * @param basis what the figures rest on; its range is the load
   */
  record Bed(
      String name,
      double bedMl,
      double loadMl,
      double flowMlPerHour,
      Figure cycleHours,
      double elutionMl,
      int parallel,
      double setupHours,
      Figure basis) {}
}
