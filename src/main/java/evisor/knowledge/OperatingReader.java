package evisor.knowledge;

import evisor.files.Nearest;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonText;
import evisor.json.JsonFields;
import evisor.json.PlainNumber;
import evisor.knowledge.StepOperation.Band;
import evisor.knowledge.StepOperation.Capture;
import evisor.knowledge.StepOperation.ColumnFeed;
import evisor.knowledge.StepOperation.Crossflow;
import evisor.knowledge.StepOperation.Fill;
import evisor.knowledge.StepOperation.Sieving;
import evisor.knowledge.StepOperation.Spin;
import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Method;
import evisor.model.SampleType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads how a form is operated, in one of four ways. */
final class OperatingReader {

  private static final String SPIN = "spin";
  private static final List<String> KINDS =
      List.of(SPIN, DevicesFile.FILL, DevicesFile.CROSSFLOW, DevicesFile.CAPTURE);

  private final FigureReader figures;
  private final Optional<Collection<Rotor>> rotors;
  private final Optional<DevicesFile> shared;

  OperatingReader(
      FigureReader figures, Optional<Collection<Rotor>> rotors, Optional<DevicesFile> shared) {
    this.figures = figures;
    this.rotors = rotors;
    this.shared = shared;
  }

  StepOperation operating(JsonFields fields) {
    return switch (kind(fields, KINDS)) {
      case SPIN -> spin(fields);
      case DevicesFile.FILL -> fill(fields);
      case DevicesFile.CROSSFLOW -> crossflow(fields);
      case DevicesFile.CAPTURE -> capture(fields);
      default -> unknown(fields);
    };
  }

  /** Reads the field {@code "kind"}, whose words are these. */
  static String kind(JsonFields fields, List<String> kinds) {
    String kind = fields.text("kind");
    if (!kind.isEmpty() && !kinds.contains(kind)) {
      fields.refuse(
          "kind",
          "unknown-word",
          "\"" + kind + "\" is not known here; allowed: " + String.join(", ", kinds) + ".",
          Nearest.question(kind, kinds, "\""));
    }
    return kind;
  }

  // Which fields belong here cannot be known, so none of them is called unknown.
  private static StepOperation unknown(JsonFields fields) {
    fields.names();
    return new Capture(List.of(), FigureReader.STAND_IN, Optional.empty());
  }

  private Spin spin(JsonFields fields) {
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
      fields.refuse(
          "g_force",
          "no-rotor",
          String.format(
              Locale.ROOT,
              "no %srotor of the %s reaches %s g.",
              spin.swingingBucket() ? "swinging-bucket " : "",
              machine.id(),
              PlainNumber.of(needed)),
          "Lower \"g_force\", choose another \"machine\", or add the rotor to rotors.json.");
    }
    return spin;
  }

  private static boolean takes(Spin spin, Rotor rotor) {
    return rotor.machine() == spin.machine() && (rotor.swingingBucket() || !spin.swingingBucket());
  }

  private Fill fill(JsonFields fields) {
    return new Fill(
        devices(fields, DevicesFile.FILL, DeviceReader::fill),
        figures.figure(fields, "hold_hours", Bounds.NOT_NEGATIVE),
        figures.figure(fields, "out_fraction", Bounds.NOT_NEGATIVE),
        FigureReader.number(fields, "out_minimum_ml", Bounds.NOT_NEGATIVE),
        feed(fields),
        fields.optionalObject("band").map(band -> band.whole(this::band)));
  }

  private Optional<ColumnFeed> feed(JsonFields fields) {
    return fields
        .optionalObject("before_column")
        .map(
            found ->
                found.whole(
                    feed ->
                        new ColumnFeed(
                            feed.term("column", Method.class),
                            figures.figure(feed, "concentration", Bounds.FROM_ONE),
                            FigureReader.number(feed, "least_ml", Bounds.POSITIVE))));
  }

  private Band band(JsonFields fields) {
    return new Band(
        figures.figure(fields, "width", Bounds.SHARE),
        figures.figure(fields, "load_share", Bounds.SHARE));
  }

  private Crossflow crossflow(JsonFields fields) {
    return new Crossflow(
        figures.figure(fields, "flux_lmh", Bounds.POSITIVE),
        figures.figure(fields, "concentration", Bounds.FROM_ONE),
        feed(fields),
        figures.figure(fields, "diafiltration_volumes", Bounds.NOT_NEGATIVE),
        fields.list("sieving", this::sieving),
        devices(fields, DevicesFile.CROSSFLOW, DeviceReader::crossflow));
  }

  private Sieving sieving(JsonFields fields) {
    return new Sieving(
        fields.term("contaminant", Contaminant.class),
        fields.terms("samples", SampleType.class),
        FigureReader.number(fields, "mwco_kda", Bounds.POSITIVE),
        FigureReader.flag(fields, "apparent"),
        figures.figure(fields, "coefficient", Bounds.FRACTION));
  }

  private Capture capture(JsonFields fields) {
    return new Capture(
        devices(fields, DevicesFile.CAPTURE, DeviceReader::capture),
        figures.figure(fields, "out_fraction", Bounds.NOT_NEGATIVE),
        figures.optional(fields, "protein_mg_per_ml", Bounds.POSITIVE));
  }

  private <D> List<D> devices(
      JsonFields form, String kind, BiFunction<DeviceReader, JsonFields, List<D>> reader) {
    Optional<Json> devices = form.raw("devices");
    if (devices.isPresent() && devices.get() instanceof JsonText name) {
      return shared
          .flatMap(lists -> lists.list(form, name.text(), kind))
          .map(list -> reader.apply(new DeviceReader(figures.standing(list, form)), list))
          .orElse(List.of());
    }
    if (devices.isPresent() && !(devices.get() instanceof JsonArray)) {
      form.refuse(
          "devices",
          "wrong-type",
          "an array of devices, or the name of a list of devices.json, is expected, found "
              + devices.get().described()
              + ".",
          "");
      return List.of();
    }
    return reader.apply(new DeviceReader(figures), form);
  }
}
