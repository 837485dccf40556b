package evisor.knowledge;

import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.json.Json.JsonNumber;
import evisor.json.JsonFields;
import evisor.json.PlainNumber;
import evisor.knowledge.CentrifugationMedia.Reference;
import evisor.knowledge.LiquidProfile.Viscosity;
import evisor.model.Figure;
import evisor.model.Lexicon;
import evisor.model.SampleType;
import evisor.model.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code media.json}, as {@code media.schema.json} describes it. */
final class MediaFile {

  private final JsonFields file;
  private final FigureReader figures;
  private final FileFaults faults;

  private MediaFile(Json document, Lexicon lexicon, Citations citations, FileFaults faults) {
    this.file = JsonFields.of(document, lexicon, faults);
    this.figures = new FigureReader(citations);
    this.faults = faults;
  }

  static CentrifugationMedia read(
      Json document, Lexicon lexicon, Citations citations, FileFaults faults) {
    return new MediaFile(document, lexicon, citations, faults).media();
  }

  private CentrifugationMedia media() {
    Reference reference = file.object("reference", this::reference);
    Figure temperature = figures.figure(file, "spin_temperature_c", Bounds.LIQUID_WATER);
    List<Integer> diameters = diameters();
    Map<SampleType, LiquidProfile> bySample = new LinkedHashMap<>();
    Map<String, LiquidProfile> liquids = liquids(bySample);
    double heaviest =
        liquids.values().stream()
            .mapToDouble(liquid -> liquid.densityGPerCm3().range().high())
            .max()
            .orElse(0);
    Map<Target, VesicleProfile> vesicles =
        WordEntries.read(
            file,
            "vesicles",
            "target",
            Target.class,
            (fields, target) -> vesicle(fields, target, heaviest),
            /* all= */ true);
    file.done();
    return new CentrifugationMedia(
        reference,
        temperature,
        diameters,
        vesicles,
        Collections.unmodifiableMap(liquids),
        Collections.unmodifiableMap(bySample));
  }

  private Reference reference(JsonFields fields) {
    Reference reference =
        new Reference(
            fields.text("label"),
            figures.figure(fields, "viscosity_mpas", Bounds.POSITIVE),
            figures.figure(fields, "density_g_per_cm3", Bounds.POSITIVE),
            figures.figure(fields, "vesicle_density_g_per_cm3", Bounds.POSITIVE));
    refuseLight(
        fields,
        "vesicle_density_g_per_cm3",
        reference.vesicleDensityGPerCm3(),
        reference.densityGPerCm3().range().high());
    return reference;
  }

  private List<Integer> diameters() {
    List<Integer> diameters = new ArrayList<>();
    for (Json item : file.items("diameters_nm")) {
      double number = item instanceof JsonNumber found ? found.number().doubleValue() : 0;
      if (number < 1 || number > 100_000 || number != StrictMath.rint(number)) {
        faults.add(
            item.place(),
            "out-of-range",
            item.described() + " is no diameter.",
            "Write a whole number of nm from 1 to 100000.");
      } else if (diameters.contains((int) number)) {
        faults.add(
            item.place(),
            "duplicate",
            "the diameter " + (int) number + " stands above already.",
            "Remove one of them.");
      } else {
        diameters.add((int) number);
      }
    }
    file.require("diameters_nm");
    return List.copyOf(diameters);
  }

  private Map<String, LiquidProfile> liquids(Map<SampleType, LiquidProfile> bySample) {
    Map<String, LiquidProfile> liquids = new LinkedHashMap<>();
    for (JsonFields fields : file.objects("liquids")) {
      LiquidProfile liquid = fields.whole(this::liquid);
      if (liquids.put(liquid.name(), liquid) != null) {
        fields.refuseSecond("name", "the liquid \"" + liquid.name() + "\"");
      }
      for (SampleType sample : liquid.samples()) {
        if (bySample.put(sample, liquid) != null) {
          WordEntries.noteSecond(sample, fields.place("samples"), faults);
        }
      }
    }
    if (!liquids.containsKey(CentrifugationMedia.BUFFER)) {
      faults.add(
          file.place("liquids"),
          "missing-entry",
          "there is no liquid \"" + CentrifugationMedia.BUFFER + "\".",
          "Add it: vesicles are in it after a step that exchanges the medium.");
    }
    WordEntries.noteMissing(
        bySample.keySet(),
        file.lexicon().terms(SampleType.class).all(),
        "liquids",
        file.place("liquids"),
        faults);
    return liquids;
  }

  private LiquidProfile liquid(JsonFields fields) {
    List<Viscosity> viscosity = new ArrayList<>(fields.list("viscosity", this::viscosity));
    if (viscosity.isEmpty()) {
      faults.add(
          fields.place("viscosity"),
          "missing-entry",
          "there is no viscosity.",
          "List it for at least one temperature.");
      viscosity.add(new Viscosity(0, FigureReader.STAND_IN));
    }
    viscosity.sort(Comparator.comparingDouble(Viscosity::temperatureC));
    for (int i = 1; i < viscosity.size(); i++) {
      double temperature = viscosity.get(i).temperatureC();
      if (temperature == viscosity.get(i - 1).temperatureC()) {
        faults.add(
            fields.place("viscosity"),
            "duplicate",
            "the viscosity at " + PlainNumber.of(temperature) + " °C stands here twice.",
            "Join the two, with the wider range.");
      }
    }
    return new LiquidProfile(
        fields.text("name"),
        fields.text("label"),
        fields.terms("samples", SampleType.class),
        List.copyOf(viscosity),
        figures.figure(fields, "density_g_per_cm3", Bounds.POSITIVE));
  }

  private Viscosity viscosity(JsonFields point) {
    return new Viscosity(
        FigureReader.number(point, "temperature_c", Bounds.LIQUID_WATER),
        figures.figure(point, "mpas", Bounds.POSITIVE));
  }

  private VesicleProfile vesicle(JsonFields fields, Target target, double heaviest) {
    VesicleProfile profile =
        new VesicleProfile(
            target,
            figures.figure(fields, "density_g_per_cm3", Bounds.POSITIVE),
            figures.figure(fields, "narrow_nm", Bounds.POSITIVE),
            figures.figure(fields, "wide_nm", Bounds.POSITIVE),
            figures.figure(fields, "wide_share", Bounds.FRACTION));
    refuseLight(fields, "density_g_per_cm3", profile.densityGPerCm3(), heaviest);
    return profile;
  }

  // What does not sink is never pelleted, and has no run time.
  private void refuseLight(JsonFields fields, String name, Figure density, double liquid) {
    if (fields.has(name) && density.range().low() <= liquid) {
      faults.add(
          fields.place(name),
          "out-of-range",
          String.format(
              Locale.ROOT,
              "vesicles of %s g/cm³ would not sink in a liquid of %s g/cm³.",
              PlainNumber.of(density.range().low()),
              PlainNumber.of(liquid)),
          "Check both densities.");
    }
  }
}
