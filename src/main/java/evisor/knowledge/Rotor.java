package evisor.knowledge;

import evisor.model.Equipment;
import evisor.model.Figure;
import java.util.Optional;

/**
 * A centrifuge rotor.
 *
 * @param name its name, as its maker writes it
 * @param machine the centrifuge that it runs in
 * @param swingingBucket whether its buckets swing out; fixed-angle otherwise
 * @param tubeMl nominal volume of one tube in mL
 * @param positions tubes that it takes
 * @param maxG highest relative centrifugal force, at the largest radius
 * @param basis what the figures rest on; its range is the volume of a full rotor
 * @param geometry its radii, where they are known
 */
public record Rotor(
    String name,
    Equipment machine,
    boolean swingingBucket,
    double tubeMl,
    int positions,
    double maxG,
    Figure basis,
    Optional<RotorGeometry> geometry) {

  /** Returns the highest relative centrifugal force at the average radius, where it is known. */
  public double maxGAtAverage() {
    return geometry.map(known -> maxG * known.rAverageMm() / known.rMaxMm()).orElse(maxG);
  }
}
