package evisor.process;

import evisor.knowledge.Prices;
import evisor.knowledge.StepNeeds;
import evisor.knowledge.StepNeeds.Consumable;
import evisor.knowledge.StepNeeds.HandsOn;
import evisor.knowledge.StepOperation;
import evisor.knowledge.StepOperation.Bed;
import evisor.knowledge.StepProfile.Form;
import evisor.model.Figure;
import evisor.model.Range;
import evisor.process.UnitOperation.Load;
import evisor.process.UnitOperation.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one form of a step takes in work and money.
 *
 * <p>hands-on hours = Σ hours × count; cost = Σ price × amount × count + hands-on hours × price of
 * an hour, with the counts of the run: sets, samples, runs, loads, mL and mL of bed; under full GMP
 * both terms times their factors. Equipment, rooms, buffers that are not listed and quality control
 * are no part of it.
 */
final class StepExpenses {

  /** A spin uses the same up in every rotor. */
  private static final String ANY_ROTOR = "";

  private final UnitCosts work = new UnitCosts();
  private final Optional<Figure> workBasis;
  private final Map<String, Goods> byDevice = new LinkedHashMap<>();
  private final StepNeeds needs;
  private final Prices prices;
  private final boolean goodsKnown;
  private final Range labour;
  private final Range gmpLabour;
  private final Range gmpItems;

  /** What is used up on one device; {@code bedMl} is 0 where it has no bed. */
  private record Goods(UnitCosts money, double bedMl, Figure basis, Figure gmpBasis) {}

  StepExpenses(Form form, Prices prices) {
    this.needs = form.needs();
    this.prices = prices;
    this.labour = prices.labour().range();
    this.gmpLabour = prices.gmpLabour().range();
    this.gmpItems = prices.gmpItems().range();
    FigureSupport grounds = new FigureSupport();
    for (HandsOn part : form.needs().handsOn()) {
      work.add(part.per(), part.hours().range());
      grounds.restsOn(part.hours());
    }
    this.workBasis =
        form.needs().handsOn().isEmpty()
            ? Optional.empty()
            : Optional.of(grounds.figure(Range.of(0)));
    this.goodsKnown = !form.needs().consumables().isEmpty();
    List<String> devices = form.operating().deviceNames();
    for (String device : devices.isEmpty() ? List.of(ANY_ROTOR) : devices) {
      byDevice.put(device, goods(form, device));
    }
  }

  /** Returns what a run takes; where something is not known, that part is 0. */
  StepCost of(Load load, Run run) {
    Goods goods = goods(run);
    Range hours = work.over(load, run, goods.bedMl());
    Range items = goods.money().over(load, run, goods.bedMl());
    Range people = hours.times(labour);
    return new StepCost(
        hours,
        load.gmp() ? items.times(gmpItems).plus(people.times(gmpLabour)) : items.plus(people));
  }

  /** Returns item by item what a run takes; nothing where it is not known what it uses up. */
  List<BillItem> items(Load load, Run run) {
    Goods goods = goods(run);
    List<BillItem> items = new ArrayList<>();
    for (Consumable consumable : needs.consumables()) {
      double count = UnitCosts.count(consumable.per(), load, run, goods.bedMl());
      items.add(
          new BillItem(
              consumable.isDevice() ? run.device() : consumable.item(),
              consumable.isDevice(),
              consumable.amount().range().times(Range.of(count)),
              price(consumable, run.device()),
              load.gmp() ? gmpItems : Range.of(1)));
    }
    return List.copyOf(items);
  }

  /** Returns the hours that somebody works on a run, and what these cost in euro. */
  StepCost work(Load load, Run run) {
    Range hours = work.over(load, run, goods(run).bedMl());
    Range people = hours.times(labour);
    return new StepCost(hours, load.gmp() ? people.times(gmpLabour) : people);
  }

  /** Returns what the hands-on hours rest on; empty where they are not known. */
  Optional<Figure> workBasis() {
    return workBasis;
  }

  /** Returns what the cost rests on; empty where it is not known. */
  Optional<Figure> costBasis(Run run, boolean gmp) {
    if (!goodsKnown || workBasis.isEmpty()) {
      return Optional.empty();
    }
    Goods goods = goods(run);
    return Optional.of(gmp ? goods.gmpBasis() : goods.basis());
  }

  private Goods goods(Run run) {
    Goods goods = byDevice.get(run.device());
    return goods == null ? Objects.requireNonNull(byDevice.get(ANY_ROTOR)) : goods;
  }

  private Goods goods(Form form, String device) {
    UnitCosts money = new UnitCosts();
    FigureSupport grounds = new FigureSupport();
    workBasis.ifPresent(basis -> grounds.restsOn(basis));
    for (Consumable consumable : form.needs().consumables()) {
      Figure price = price(consumable, device);
      money.add(consumable.per(), consumable.amount().range().times(price.range()));
      grounds.restsOn(consumable.amount());
      grounds.restsOn(price);
    }
    grounds.restsOn(prices.labour());
    Figure basis = grounds.figure(Range.of(0));
    grounds.restsOn(prices.gmpLabour());
    grounds.restsOn(prices.gmpItems());
    return new Goods(money, bedMl(form.operating(), device), basis, grounds.figure(Range.of(0)));
  }

  private Figure price(Consumable consumable, String device) {
    return Objects.requireNonNull(
        consumable.isDevice()
            ? prices.devices().get(device)
            : prices.items().get(consumable.item()));
  }

  private static double bedMl(StepOperation operating, String device) {
    if (operating instanceof StepOperation.Capture capture) {
      for (Bed bed : capture.devices()) {
        if (bed.name().equals(device)) {
          return bed.bedMl();
        }
      }
    }
    return 0;
  }
}
