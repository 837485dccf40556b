package evisor.knowledge;

import evisor.json.Fields;
import evisor.json.Nearest;
import evisor.json.PlainNumber;
import evisor.knowledge.Operating.Band;
import evisor.knowledge.Operating.Bed;
import evisor.knowledge.Operating.Capture;
import evisor.knowledge.Operating.Crossflow;
import evisor.knowledge.Operating.Fill;
import evisor.knowledge.Operating.FillDevice;
import evisor.knowledge.Operating.Membrane;
import evisor.knowledge.Operating.Sieving;
import evisor.knowledge.Operating.Spin;
import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Range;
import evisor.model.SampleType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads how a form is operated; {@code kind} says which of four ways. FIGURE is {@code {"low": …,
 * "high": …, "claims": […]}} or {@code {"value": …, "assumption": "…"}}; BASIS is the same and may
 * leave out its range, which is then the device's capacity, area or load. {@code swinging_bucket}
 * may be absent and is then {@code false}, {@code band}, {@code bed_ml}, {@code sieving} and {@code
 * protein_mg_per_ml} where nothing is known.
 *
 * <pre>{@code
 * {"kind": "spin", "machine": "ultracentrifuge", "swinging_bucket": false, "g_force": FIGURE, "minutes": FIGURE, "spins": 2,
 *  "fill": FIGURE, "turnaround_hours": FIGURE, "keeps_pellet": true, "out_fraction": FIGURE,
 *  "out_minimum_ml": 0.1}
 *
 * {"kind": "fill", "hold_hours": FIGURE, "out_fraction": FIGURE, "out_minimum_ml": 0.2, "band": {"width": FIGURE, "load_share": FIGURE}, "devices": [
 *   {"name": "…", "capacity_ml": 15, "parallel": 6, "hours": FIGURE, "setup_hours": 0.1, "bed_ml": 10, "basis": BASIS}]}
 *
 * {"kind": "crossflow", "flux_lmh": FIGURE, "concentration": FIGURE, "diafiltration_volumes": FIGURE,
 *  "sieving": [{"contaminant": "protein", "samples": ["plasma"], "mwco_kda": 300, "apparent": false, "coefficient": FIGURE}],
 *  "devices": [
 *   {"name": "…", "area_m2": 0.16, "hold_up_ml": 50, "setup_hours": 1, "basis": BASIS}]}
 *
 * {"kind": "capture", "out_fraction": FIGURE, "protein_mg_per_ml": FIGURE, "devices": [
 *   {"name": "…", "bed_ml": 1, "load_ml": 100, "flow_ml_per_hour": 60, "cycle_hours": FIGURE, "elution_ml": 5,
 *    "parallel": 1, "setup_hours": 0.5, "basis": BASIS}]}
 * }</pre>
 */
final class OperatingReader {

  private static final List<String> KINDS = List.of("spin", "fill", "crossflow", "capture");

  private final FigureReader figures;
  private final Optional<Collection<Rotor>> rotors;

  OperatingReader(FigureReader figures, Optional<Collection<Rotor>> rotors) {
    this.figures = figures;
    this.rotors = rotors;
  }

  Operating operating(Fields fields) {
    Operating read =
        switch (kind(fields)) {
          case "spin" -> spin(fields);
          case "fill" -> fill(fields);
          case "crossflow" -> crossflow(fields);
          case "capture" -> capture(fields);
          default -> unknown(fields);
        };
    fields.done();
    return read;
  }

  private static String kind(Fields fields) {
    String kind = fields.text("kind");
    if (!kind.isEmpty() && !KINDS.contains(kind)) {
      fields
          .faults()
          .add(
              fields.place("kind"),
              "unknown-word",
              "\"" + kind + "\" is not known here; allowed: " + String.join(", ", KINDS) + ".",
              Nearest.to(kind, KINDS).map(near -> "Did you mean \"" + near + "\"?").orElse(""));
    }
    return kind;
  }

  // Which fields belong here cannot be known, so none of them is called unknown.
  private static Operating unknown(Fields fields) {
    fields.names();
    return new Capture(List.of(), FigureReader.STAND_IN, Optional.empty());
  }

  private Spin spin(Fields fields) {
    Equipment machine = RotorsFile.centrifuge(fields);
    Spin spin =
        new Spin(
            machine,
            fields.flag("swinging_bucket", false),
            figures.figure(fields, "g_force", Bounds.POSITIVE),
            figures.figure(fields, "minutes", Bounds.POSITIVE),
            FigureReader.count(fields, "spins"),
            figures.figure(fields, "fill", Bounds.SHARE),
            figures.figure(fields, "turnaround_hours", Bounds.NOT_NEGATIVE),
            FigureReader.flag(fields, "keeps_pellet"),
            figures.figure(fields, "out_fraction", Bounds.NOT_NEGATIVE),
            FigureReader.number(fields, "out_minimum_ml", Bounds.NOT_NEGATIVE));
    double needed = spin.gForce().range().low();
    boolean known = rotors.isPresent();
    if (known
        && rotors.get().stream().noneMatch(r -> takes(spin, r) && r.maxGAtAverage() >= needed)) {
      fields
          .faults()
          .add(
              fields.place("g_force"),
              "no-rotor",
              "no "
                  + (spin.swingingBucket() ? "swinging-bucket " : "")
                  + "rotor of the "
                  + machine.id()
                  + " reaches "
                  + PlainNumber.of(needed)
                  + " g.",
              "Lower \"g_force\", choose another \"machine\", or add the rotor to rotors.json.");
    }
    return spin;
  }

  private static boolean takes(Spin spin, Rotor rotor) {
    return rotor.machine() == spin.machine() && (rotor.swingingBucket() || !spin.swingingBucket());
  }

  private Fill fill(Fields fields) {
    return new Fill(
        devices(fields, this::fillDevice, FillDevice::name),
        figures.figure(fields, "hold_hours", Bounds.NOT_NEGATIVE),
        figures.figure(fields, "out_fraction", Bounds.NOT_NEGATIVE),
        FigureReader.number(fields, "out_minimum_ml", Bounds.NOT_NEGATIVE),
        fields.optionalObject("band").map(this::band));
  }

  private Band band(Fields fields) {
    Band band =
        new Band(
            figures.figure(fields, "width", Bounds.SHARE),
            figures.figure(fields, "load_share", Bounds.SHARE));
    fields.done();
    return band;
  }

  private FillDevice fillDevice(Fields fields) {
    double capacityMl = FigureReader.number(fields, "capacity_ml", Bounds.POSITIVE);
    return new FillDevice(
        fields.text("name"),
        capacityMl,
        FigureReader.count(fields, "parallel"),
        figures.figure(fields, "hours", Bounds.NOT_NEGATIVE),
        FigureReader.number(fields, "setup_hours", Bounds.NOT_NEGATIVE),
        fields.has("bed_ml") ? FigureReader.number(fields, "bed_ml", Bounds.POSITIVE) : 0,
        figures.basis(fields, "basis", Range.of(capacityMl)));
  }

  private Crossflow crossflow(Fields fields) {
    return new Crossflow(
        figures.figure(fields, "flux_lmh", Bounds.POSITIVE),
        figures.figure(fields, "concentration", Bounds.FROM_ONE),
        figures.figure(fields, "diafiltration_volumes", Bounds.NOT_NEGATIVE),
        sieving(fields),
        devices(fields, this::membrane, Membrane::name));
  }

  private List<Sieving> sieving(Fields owner) {
    List<Sieving> list = new ArrayList<>();
    for (Fields fields : owner.objects("sieving")) {
      list.add(
          new Sieving(
              fields.term("contaminant", Contaminant.class),
              fields.terms("samples", SampleType.class),
              FigureReader.number(fields, "mwco_kda", Bounds.POSITIVE),
              FigureReader.flag(fields, "apparent"),
              figures.figure(fields, "coefficient", Bounds.FRACTION)));
      fields.done();
    }
    return List.copyOf(list);
  }

  private Membrane membrane(Fields fields) {
    double areaM2 = FigureReader.number(fields, "area_m2", Bounds.POSITIVE);
    return new Membrane(
        fields.text("name"),
        areaM2,
        FigureReader.number(fields, "hold_up_ml", Bounds.NOT_NEGATIVE),
        FigureReader.number(fields, "setup_hours", Bounds.NOT_NEGATIVE),
        figures.basis(fields, "basis", Range.of(areaM2)));
  }

  private Capture capture(Fields fields) {
    return new Capture(
        devices(fields, this::bed, Bed::name),
        figures.figure(fields, "out_fraction", Bounds.NOT_NEGATIVE),
        figures.optional(fields, "protein_mg_per_ml", Bounds.POSITIVE));
  }

  private Bed bed(Fields fields) {
    double loadMl = FigureReader.number(fields, "load_ml", Bounds.POSITIVE);
    return new Bed(
        fields.text("name"),
        FigureReader.number(fields, "bed_ml", Bounds.POSITIVE),
        loadMl,
        FigureReader.number(fields, "flow_ml_per_hour", Bounds.POSITIVE),
        figures.figure(fields, "cycle_hours", Bounds.NOT_NEGATIVE),
        FigureReader.number(fields, "elution_ml", Bounds.POSITIVE),
        FigureReader.count(fields, "parallel"),
        FigureReader.number(fields, "setup_hours", Bounds.NOT_NEGATIVE),
        figures.basis(fields, "basis", Range.of(loadMl)));
  }

  private static <D> List<D> devices(
      Fields owner, Function<Fields, D> reader, Function<D, String> name) {
    List<D> devices = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Fields fields : owner.objects("devices")) {
      D device = reader.apply(fields);
      if (!names.add(name.apply(device))) {
        fields
            .faults()
            .add(
                fields.place("name"),
                "duplicate",
                "the device \"" + name.apply(device) + "\" stands above already.",
                "Remove one of them.");
      }
      fields.done();
      devices.add(device);
    }
    if (devices.isEmpty()) {
      owner
          .faults()
          .add(
              owner.place("devices"),
              "missing-entry",
              "there is no device to work with.",
              "List at least one in \"devices\".");
    }
    return List.copyOf(devices);
  }
}
