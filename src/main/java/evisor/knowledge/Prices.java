package evisor.knowledge;

import evisor.model.Equipment;
import evisor.model.Figure;
import java.util.Map;

/**
 * What work and consumables cost, in euro.
 *
 * @param date when the prices held, for example {@code 2025-06}
 * @param labour an hour of work
 * @param gmpLabour how many times as much work costs under GMP, second person, release and
 *     documents included
 * @param gmpItems how many times as much consumables cost in a grade for GMP
 * @param items one item each, by the name that consumables use
 * @param devices one device each that is used up, by the name that its form uses
 * @param labels what the items are called in a sentence, by name
 * @param equipment one device each that stays, where a price is known
 * @param packs how many of an item or device are sold together, where it is known
 */
public record Prices(
    String date,
    Figure labour,
    Figure gmpLabour,
    Figure gmpItems,
    Map<String, Figure> items,
    Map<String, Figure> devices,
    Map<String, String> labels,
    Map<Equipment, Figure> equipment,
    Map<String, Figure> packs) {}
