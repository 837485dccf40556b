package evisor.knowledge;

import evisor.files.Nearest;
import evisor.json.Fields;
import evisor.knowledge.Needs.Consumable;
import evisor.knowledge.Needs.HandsOn;
import java.util.Optional;

/** Reads the work and the consumables that a form needs. */
final class NeedsReader {

  private final FigureReader figures;
  private final Optional<Prices> prices;

  NeedsReader(FigureReader figures, Optional<Prices> prices) {
    this.figures = figures;
    this.prices = prices;
  }

  Needs needs(Fields form, Operating operating) {
    return new Needs(
        form.list("hands_on", fields -> handsOn(fields, operating)),
        form.list("consumables", fields -> consumable(fields, operating)));
  }

  private HandsOn handsOn(Fields fields, Operating operating) {
    return new HandsOn(per(fields, operating), figures.entry(fields, Bounds.NOT_NEGATIVE));
  }

  private Consumable consumable(Fields fields, Operating operating) {
    Consumable consumable =
        new Consumable(
            fields.text("item"),
            per(fields, operating),
            figures.entry(fields, Bounds.NOT_NEGATIVE));
    prices.ifPresent(known -> checkPrice(fields, consumable, operating, known));
    return consumable;
  }

  private static Per per(Fields fields, Operating operating) {
    Per per = fields.term("per", Per.class);
    if (per == Per.BED_ML && !(operating instanceof Operating.Capture)) {
      fields.refuse(
          "per",
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
          Nearest.mend(
              consumable.item(), known.items().keySet(), "Add it to \"items\" in prices.json."));
    }
  }

  private static void note(Fields fields, String what, String mend) {
    fields.refuse("item", "no-price", what + " has no price.", mend);
  }
}
