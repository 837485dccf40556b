package evisor.knowledge;

import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.json.JsonFields;
import evisor.model.Equipment;
import evisor.model.Figure;
import evisor.model.Lexicon;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code prices.json}, as {@code prices.schema.json} describes it. */
final class PricesFile {

  private static final String EUR = "EUR";
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  private PricesFile() {}

  static Prices read(Json document, Lexicon lexicon, Citations citations, FileFaults faults) {
    JsonFields file = JsonFields.of(document, lexicon, faults);
    FigureReader figures = new FigureReader(citations);
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, Figure> packs = new LinkedHashMap<>();
    checkCurrency(file);
    Prices prices =
        new Prices(
            date(file),
            figures.figure(file, "labour", Bounds.NOT_NEGATIVE),
            figures.figure(file, "gmp_labour", Bounds.FROM_ONE),
            figures.figure(file, "gmp_items", Bounds.FROM_ONE),
            entries(file, "items", "item", figures, labels, packs),
            entries(file, "devices", "device", figures, labels, packs),
            Collections.unmodifiableMap(labels),
            equipment(file, figures),
            Collections.unmodifiableMap(packs));
    file.done();
    return prices;
  }

  private static void checkCurrency(JsonFields file) {
    String currency = file.text("currency");
    if (!currency.isEmpty() && !currency.equals(EUR)) {
      file.refuse(
          "currency",
          "wrong-currency",
          "the prices are in \"" + currency + "\", and answers give costs in euro.",
          "Convert them, and write \"EUR\".");
    }
  }

  private static String date(JsonFields file) {
    String date = file.text("date");
    if (!date.isEmpty() && !DATE.matcher(date).matches()) {
      file.refuse(
          "date",
          "bad-date",
          "\"" + date + "\" is no date.",
          "Write a year, a month or a day, for example 2025-06.");
    }
    return date;
  }

  private static Figure pack(JsonFields fields, FigureReader figures) {
    Figure pack = figures.figure(fields, "pack", Bounds.FROM_ONE);
    double size = pack.range().low();
    if (size != StrictMath.rint(size) || size != pack.range().high()) {
      fields.refuse("pack", "out-of-range", "a pack holds a whole number.", "Write it.");
    }
    return pack;
  }

  private static Map<Equipment, Figure> equipment(JsonFields file, FigureReader figures) {
    return file.has("equipment")
        ? WordEntries.read(
            file,
            "equipment",
            "equipment",
            Equipment.class,
            (fields, word) -> figures.figure(fields, "price", Bounds.POSITIVE),
            /* all= */ false)
        : Map.of();
  }

  private static Map<String, Figure> entries(
      JsonFields file,
      String array,
      String key,
      FigureReader figures,
      Map<String, String> labels,
      Map<String, Figure> packs) {
    Map<String, Figure> entries = new LinkedHashMap<>();
    for (JsonFields fields : file.objects(array)) {
      String name = fields.text(key);
      if (array.equals("items")) {
        labels.put(name, fields.text("label"));
      }
      if (fields.has("pack")) {
        packs.put(name, pack(fields, figures));
      }
      if (name.equals(StepNeeds.Consumable.DEVICE)) {
        fields.refuse(
            key,
            "bad-id",
            "\"" + name + "\" stands for whichever device a step is run on.",
            "Give the item another name, or list the device in \"devices\".");
      }
      if (entries.put(name, figures.entry(fields, Bounds.NOT_NEGATIVE)) != null) {
        fields.refuseSecond(key, "\"" + name + "\"");
      }
    }
    return Collections.unmodifiableMap(entries);
  }
}
