package evisor.knowledge;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.json.Json;
import evisor.json.JsonFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads {@code devices.json}, as {@code devices.schema.json} describes it: lists of devices that
 * forms of several steps share. A knowledge base of which every form lists its own needs no such
 * file.
 */
final class DevicesFile {

  static final String FILL = "fill";
  static final String CROSSFLOW = "crossflow";
  static final String CAPTURE = "capture";

  private static final List<String> KINDS = List.of(FILL, CROSSFLOW, CAPTURE);

  private record Listed(String kind, JsonFields fields) {}

  private final Map<String, Listed> lists = new LinkedHashMap<>();
  private final Set<String> used = new TreeSet<>();
  private final Optional<FilePlace> missing;

  private DevicesFile(Optional<FilePlace> missing) {
    this.missing = missing;
  }

  /** Returns no lists, for a knowledge base that has no file of them at this place. */
  static DevicesFile missing(FilePlace place) {
    return new DevicesFile(Optional.of(place));
  }

  static DevicesFile read(Json document, Citations citations, FileFaults faults) {
    DevicesFile devices = new DevicesFile(Optional.empty());
    JsonFields file = JsonFields.of(document, faults);
    for (JsonFields fields : file.objects("lists")) {
      devices.add(fields, new DeviceReader(new FigureReader(citations)));
    }
    file.done();
    return devices;
  }

  // A list is read here for its faults, so that they are found whether or not a form names it.
  private void add(JsonFields fields, DeviceReader reader) {
    String name = fields.text("name");
    String kind = OperatingReader.kind(fields, KINDS);
    switch (kind) {
      case FILL -> reader.fill(fields);
      case CROSSFLOW -> reader.crossflow(fields);
      case CAPTURE -> reader.capture(fields);
      default -> fields.names();
    }
    fields.done();
    if (lists.putIfAbsent(name, new Listed(kind, fields)) != null) {
      fields.refuse(
          "name",
          "duplicate",
          "the list \"" + name + "\" stands above already.",
          "Remove one of them, or give it a name of its own.");
    }
  }

  /**
   * Returns the list that a form names, to be read anew, so that its figures have ids of the form.
   *
   * @param form the fields of how the form is operated
   * @param name what stands in its {@code devices}
   * @param kind how it is operated
   * @return the fields of the list; nothing after a fault
   */
  Optional<JsonFields> list(JsonFields form, String name, String kind) {
    if (missing.isPresent()) {
      noteMissing(missing.get(), form.faults());
      return Optional.empty();
    }
    Listed found = lists.get(name);
    if (found == null) {
      noteUnknown(form, name);
      return Optional.empty();
    }
    used.add(name);
    if (!KINDS.contains(found.kind())) {
      return Optional.empty();
    }
    if (!found.kind().equals(kind)) {
      noteOther(form, name, found.kind(), kind);
      return Optional.empty();
    }
    return Optional.of(found.fields());
  }

  private static void noteMissing(FilePlace place, FileFaults faults) {
    faults.add(
        place,
        "missing-file",
        "the file is missing, and forms name lists of devices that stand in it.",
        "Copy the file from the one that evisor ships, or list the devices in the forms.");
  }

  private void noteUnknown(JsonFields form, String name) {
    form.refuse(
        "devices",
        "unknown-devices",
        "there is no list \"" + name + "\" in devices.json.",
        Nearest.mend(name, lists.keySet(), "Add it there, or list the devices here."));
  }

  private void noteOther(JsonFields form, String name, String found, String wanted) {
    List<String> fit = new ArrayList<>();
    for (Map.Entry<String, Listed> other : lists.entrySet()) {
      if (other.getValue().kind().equals(wanted)) {
        fit.add(other.getKey());
      }
    }
    form.refuse(
        "devices",
        "wrong-devices",
        String.format(
            Locale.ROOT,
            "the list \"%s\" is of the kind %s, and the form of the kind %s.",
            name,
            found,
            wanted),
        fit.isEmpty()
            ? "List the devices here."
            : "Name a list of the kind "
                + wanted
                + ": "
                + String.join(", ", fit)
                + "; or list the devices here.");
  }

  /** Warns of every list that no form has named. */
  void noteUnused() {
    for (Map.Entry<String, Listed> list : lists.entrySet()) {
      if (!used.contains(list.getKey())) {
        JsonFields fields = list.getValue().fields();
        fields
            .faults()
            .warn(
                fields.place("name"),
                "unused-devices",
                "no form names the list \"" + list.getKey() + "\".",
                "Name it in the \"devices\" of a form, or remove it.");
      }
    }
  }
}
