package evisor.knowledge;

import evisor.json.JsonFields;
import evisor.knowledge.StepOperation.Bed;
import evisor.knowledge.StepOperation.FillDevice;
import evisor.knowledge.StepOperation.Membrane;
import evisor.model.Range;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads the devices of a form or of a shared list. */
final class DeviceReader {

  private final FigureReader figures;

  DeviceReader(FigureReader figures) {
    this.figures = figures;
  }

  List<FillDevice> fill(JsonFields owner) {
    return devices(owner, this::fillDevice, FillDevice::name);
  }

  List<Membrane> crossflow(JsonFields owner) {
    return devices(owner, this::membrane, Membrane::name);
  }

  List<Bed> capture(JsonFields owner) {
    return devices(owner, this::bed, Bed::name);
  }

  private FillDevice fillDevice(JsonFields fields) {
    double capacityMl = FigureReader.number(fields, "capacity_ml", Bounds.POSITIVE);
    return new FillDevice(
        fields.text("name"),
        capacityMl,
        FigureReader.count(fields, "parallel"),
        figures.figure(fields, "hours", Bounds.NOT_NEGATIVE),
        FigureReader.number(fields, "setup_hours", Bounds.NOT_NEGATIVE),
        fields.has("bed_ml") ? FigureReader.number(fields, "bed_ml", Bounds.POSITIVE) : 0,
        fields.has("elution_ml") ? FigureReader.number(fields, "elution_ml", Bounds.POSITIVE) : 0,
        figures.basis(fields, "basis", Range.of(capacityMl)));
  }

  private Membrane membrane(JsonFields fields) {
    double areaM2 = FigureReader.number(fields, "area_m2", Bounds.POSITIVE);
    return new Membrane(
        fields.text("name"),
        areaM2,
        FigureReader.number(fields, "hold_up_ml", Bounds.NOT_NEGATIVE),
        FigureReader.number(fields, "setup_hours", Bounds.NOT_NEGATIVE),
        figures.basis(fields, "basis", Range.of(areaM2)));
  }

  private Bed bed(JsonFields fields) {
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
      JsonFields owner, Function<JsonFields, D> reader, Function<D, String> name) {
    List<D> devices = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (JsonFields fields : owner.objects("devices")) {
      D device = fields.whole(reader);
      if (!names.add(name.apply(device))) {
        fields.refuseSecond("name", "the device \"" + name.apply(device) + "\"");
      }
      devices.add(device);
    }
    if (devices.isEmpty()) {
      owner.refuse(
          "devices",
          "missing-entry",
          "there is no device to work with.",
          "List at least one in \"devices\".");
    }
    return List.copyOf(devices);
  }
}
