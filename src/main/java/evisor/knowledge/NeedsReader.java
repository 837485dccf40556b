package evisor.knowledge;

import evisor.files.Nearest;
import evisor.json.Fields;
import evisor.knowledge.Needs.Consumable;
import evisor.knowledge.Needs.HandsOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a form needs; each entry is a figure, hours of work or items:
 *
 * <pre>{@code
 * "hands_on": [{"per": "run", "low": 0.3, "high": 0.6, "claims": ["…"]}],
 * "consumables": [{"item": "peg-gram", "per": "ml", "value": 0.1, "assumption": "…"},
 *                 {"item": "device", "per": "load", "value": 1, "assumption": "…"}]
 * }</pre>
 *
 * <p>{@code per} is {@code set} (once for all samples that are processed together), {@code sample},
 * {@code run}, {@code load}, {@code ml} (of sample that enters) or {@code bed-ml} (mL of bed in
 * each cycle). {@code item} stands in {@code prices.json}; {@code device} is the device itself, and
 * then every device of the form has a price there. An array that is absent or empty says that
 * nothing is known of it.
 */
final class NeedsReader {

  private final FigureReader figures;
  private final Optional<Prices> prices;

  NeedsReader(FigureReader figures, Optional<Prices> prices) {
    this.figures = figures;
    this.prices = prices;
  }

  Needs needs(Fields form, Operating operating) {
    List<HandsOn> handsOn = new ArrayList<>();
    for (Fields fields : form.objects("hands_on")) {
      Per per = per(fields, operating);
      handsOn.add(new HandsOn(per, figures.entry(fields, Bounds.NOT_NEGATIVE)));
    }
    List<Consumable> consumables = new ArrayList<>();
    for (Fields fields : form.objects("consumables")) {
      String item = fields.text("item");
      Per per = per(fields, operating);
      Consumable consumable = new Consumable(item, per, figures.entry(fields, Bounds.NOT_NEGATIVE));
      prices.ifPresent(known -> checkPrice(fields, consumable, operating, known));
      consumables.add(consumable);
    }
    return new Needs(List.copyOf(handsOn), List.copyOf(consumables));
  }

  private static Per per(Fields fields, Operating operating) {
    Per per = fields.term("per", Per.class);
    if (per == Per.BED_ML && !(operating instanceof Operating.Capture)) {
      fields
          .faults()
          .add(
              fields.place("per"),
              "no-bed",
              "the form has no bed that is loaded in cycles.",
              "Write \"load\" and the amount for one load.");
    }
    return per;
  }

  private static void checkPrice(
      Fields fields, Consumable consumable, Operating operating, Prices known) {
    if (consumable.isDevice()) {
      if (operating instanceof Operating.Spin) {
        note(fields, "a rotor", "Name the item that is used up in it, for example its tubes.");
      }
      for (String device : operating.deviceNames()) {
        if (!known.devices().containsKey(device)) {
          note(fields, "the device \"" + device + "\"", "Add it to \"devices\" in prices.json.");
        }
      }
    } else if (!consumable.item().isEmpty() && !known.items().containsKey(consumable.item())) {
      note(
          fields,
          "the item \"" + consumable.item() + "\"",
          Nearest.to(consumable.item(), known.items().keySet())
              .map(near -> "Did you mean \"" + near + "\"?")
              .orElse("Add it to \"items\" in prices.json."));
    }
  }

  private static void note(Fields fields, String what, String mend) {
    fields.faults().add(fields.place("item"), "no-price", what + " has no price.", mend);
  }
}
