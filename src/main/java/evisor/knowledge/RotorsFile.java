package evisor.knowledge;

import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.json.JsonFields;
import evisor.model.Equipment;
import evisor.model.Lexicon;
import evisor.model.Range;
import evisor.model.WordTrait;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads {@code rotors.json}, as {@code rotors.schema.json} describes it. */
final class RotorsFile {

  private RotorsFile() {}

  static Map<String, Rotor> read(
      Json document, Lexicon lexicon, Citations citations, FileFaults faults) {
    JsonFields file = JsonFields.of(document, lexicon, faults);
    FigureReader figures = new FigureReader(citations);
    Map<String, Rotor> rotors = new LinkedHashMap<>();
    Map<String, String> spellings = new LinkedHashMap<>();
    for (JsonFields fields : file.objects("rotors")) {
      Rotor rotor = fields.whole(found -> rotor(found, figures));
      String earlier = spellings.put(plain(rotor.name()), rotor.name());
      if (earlier != null) {
        faults.add(
            fields.place("name"),
            "duplicate",
            "the rotor \"" + rotor.name() + "\" stands above already, as \"" + earlier + "\".",
            "Remove one of them.");
      }
      rotors.put(rotor.name(), rotor);
    }
    if (rotors.isEmpty()) {
      faults.add(
          file.place(), "missing-entry", "there is no rotor.", "List the rotors in \"rotors\".");
    }
    file.done();
    return Collections.unmodifiableMap(rotors);
  }

  private static Rotor rotor(JsonFields fields, FigureReader figures) {
    double tubeMl = FigureReader.number(fields, "tube_ml", Bounds.POSITIVE);
    int positions = FigureReader.count(fields, "positions");
    boolean swinging = FigureReader.flag(fields, "swinging_bucket");
    return new Rotor(
        fields.text("name"),
        centrifuge(fields),
        swinging,
        tubeMl,
        positions,
        FigureReader.number(fields, "max_g", Bounds.POSITIVE),
        figures.basis(fields, "basis", Range.of(tubeMl * positions)),
        GeometryReader.geometry(fields, swinging, figures));
  }

  /** Reads the machine of a rotor or spin. */
  static Equipment centrifuge(JsonFields fields) {
    Equipment machine = fields.term("machine", Equipment.class);
    if (!fields.lexicon().is(machine, WordTrait.TURNS_ROTOR)) {
      fields.refuse(
          "machine",
          "wrong-machine",
          "\"" + machine.id() + "\" is no centrifuge.",
          "Write one of "
              + fields.lexicon().those(Equipment.class, WordTrait.TURNS_ROTOR).stream()
                  .map(Equipment::id)
                  .collect(Collectors.joining(", "))
              + ".");
    }
    return machine;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }
}
