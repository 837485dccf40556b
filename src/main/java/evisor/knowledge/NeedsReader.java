package evisor.knowledge;

import evisor.files.Nearest;
import evisor.json.JsonFields;
import evisor.knowledge.StepNeeds.Consumable;
import evisor.knowledge.StepNeeds.HandsOn;
import java.util.Optional;

/** Reads the work and the consumables that a form needs. */
final class NeedsReader {

  private final FigureReader figures;
  private final Optional<Prices> prices;

  NeedsReader(FigureReader figures, Optional<Prices> prices) {
    this.figures = figures;
    this.prices = prices;
  }

  StepNeeds needs(JsonFields form, StepOperation operating) {
    return new StepNeeds(
        form.list("hands_on", fields -> handsOn(fields, operating)),
        form.list("consumables", fields -> consumable(fields, operating)));
  }

  private HandsOn handsOn(JsonFields fields, StepOperation operating) {
    return new HandsOn(per(fields, operating), figures.entry(fields, Bounds.NOT_NEGATIVE));
  }

  private Consumable consumable(JsonFields fields, StepOperation operating) {
    Consumable consumable =
        new Consumable(
            fields.text("item"),
            per(fields, operating),
            figures.entry(fields, Bounds.NOT_NEGATIVE));
    prices.ifPresent(known -> checkPrice(fields, consumable, operating, known));
    return consumable;
  }

  private static PerUnit per(JsonFields fields, StepOperation operating) {
    PerUnit per = fields.term("per", PerUnit.class);
    if (per == PerUnit.BED_ML && !(operating instanceof StepOperation.Capture)) {
      fields.refuse(
          "per",
          "no-bed",
          "the form has no bed that is loaded in cycles.",
          "Write \"load\" and the amount for one load.");
    }
    return per;
  }

  private static void checkPrice(
      JsonFields fields, Consumable consumable, StepOperation operating, Prices known) {
    if (consumable.isDevice()) {
      if (operating instanceof StepOperation.Spin) {
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

  private static void note(JsonFields fields, String what, String mend) {
    fields.refuse("item", "no-price", what + " has no price.", mend);
  }
}
