package evisor.knowledge;

import evisor.json.JsonFields;
import evisor.json.PlainNumber;
import evisor.knowledge.RotorGeometry.FixedAngle;
import evisor.knowledge.RotorGeometry.SwingingBucket;
import evisor.model.Range;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the radii of a rotor, which are either all there or all absent. */
final class GeometryReader {

  private static final List<String> RADII = List.of("r_min_mm", "r_max_mm", "geometry_basis");
  private static final List<String> TUBE = List.of("tube_diameter_mm", "angle_deg");

  private GeometryReader() {}

  static Optional<RotorGeometry> geometry(
      JsonFields fields, boolean swinging, FigureReader figures) {
    boolean known = false;
    for (String name : RADII) {
      known |= fields.has(name);
    }
    for (String name : TUBE) {
      known |= fields.has(name);
    }
    if (!known) {
      return Optional.empty();
    }
    double inner = FigureReader.number(fields, "r_min_mm", Bounds.POSITIVE);
    double outer = FigureReader.number(fields, "r_max_mm", Bounds.POSITIVE);
    boolean ordered = inner < outer;
    if (!ordered && fields.has("r_min_mm") && fields.has("r_max_mm")) {
      fields.refuse(
          "r_min_mm",
          "bad-range",
          String.format(
              Locale.ROOT,
              "\"r_min_mm\" is %s, not below \"r_max_mm\", %s.",
              PlainNumber.of(inner),
              PlainNumber.of(outer)),
          "Write the distance of the tube's inner end from the axis, then of its outer end.");
    }
    Range average = Range.of(ordered ? (inner + outer) / 2 : inner);
    if (swinging) {
      refuseTube(fields);
      return Optional.of(
          new SwingingBucket(inner, outer, figures.basis(fields, "geometry_basis", average)));
    }
    FixedAngle geometry =
        new FixedAngle(
            inner,
            outer,
            FigureReader.number(fields, "tube_diameter_mm", Bounds.POSITIVE),
            FigureReader.number(fields, "angle_deg", Bounds.ACUTE),
            figures.basis(fields, "geometry_basis", average));
    refuseWide(geometry, fields);
    return Optional.of(geometry);
  }

  private static void refuseTube(JsonFields fields) {
    for (String name : TUBE) {
      if (fields.has(name)) {
        fields.refuse(
            name,
            "not-for-swinging",
            "\"" + name + "\" stands at a rotor whose buckets swing out.",
            "Remove it, or set \"swinging_bucket\" to false.");
      }
    }
  }

  // Vesicles would have to start beyond the axis.
  private static void refuseWide(FixedAngle geometry, JsonFields fields) {
    if (geometry.rMinMm() < geometry.rMaxMm()
        && geometry.angleDeg() < 90
        && geometry.pathMm() / 2 >= geometry.rAverageMm()) {
      fields.refuse(
          "tube_diameter_mm",
          "out-of-range",
          "the way across the tube is "
              + PlainNumber.of(StrictMath.rint(geometry.pathMm()))
              + " mm, at least twice the average radius.",
          "Check \"tube_diameter_mm\" and \"angle_deg\" against the radii.");
    }
  }
}
