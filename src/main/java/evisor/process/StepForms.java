package evisor.process;

import evisor.knowledge.Knowledge;
import evisor.knowledge.StepOperation;
import evisor.knowledge.StepOperation.FillDevice;
import evisor.knowledge.StepProfile;
import evisor.model.Deferred;
import evisor.model.Equipment;
import evisor.model.Format;
import evisor.model.Method;
import evisor.process.ColumnTarget.Column;
import evisor.process.UnitOperation.Load;
import evisor.process.UnitOperation.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The forms of one step, and the choice among them. */
final class StepForms {

  private final StepProfile profile;
  private final LaboratoryShelf shelf;
  private final List<StepForm> all = new ArrayList<>();
  private final List<StepForm> alike = new ArrayList<>();
  private final List<StepForm> closed = new ArrayList<>();
  private final Optional<Column> column;
  private final List<Method> feeds = new ArrayList<>();
  private final boolean bindsProtein;

  StepForms(
      StepProfile profile, Knowledge knowledge, LaboratoryShelf shelf, double samePrincipleShare) {
    this.shelf = shelf;
    this.profile = profile;
    for (StepProfile.Form form : profile.forms()) {
      all.add(new StepForm(form, knowledge, shelf, samePrincipleShare));
    }
    for (StepForm form : all) {
      if (form.replaces(all.get(0))) {
        alike.add(form);
        if (!form.form().open()) {
          closed.add(form);
        }
      }
    }
    this.column =
        profile.kind() instanceof Method method
            ? Optional.of(new Column(method, loadsMl()))
            : Optional.empty();
    all.forEach(form -> form.operation().feeds().ifPresent(feeds::add));
    this.bindsProtein = all.stream().anyMatch(form -> form.operation().bindsProtein());
  }

  StepProfile profile() {
    return profile;
  }

  /** Returns the step as what a step before it may concentrate for; empty for no method. */
  Optional<Column> column() {
    return column;
  }

  /** Returns the column that comes next, where any form hangs on it. */
  Optional<Column> heeded(Optional<Column> next) {
    return next.isPresent() && feeds.contains(next.get().method()) ? next : Optional.empty();
  }

  /** Returns whether any form hangs on the protein that enters. */
  boolean bindsProtein() {
    return bindsProtein;
  }

  /**
   * Returns what columns take in one load, least first: those that are there, and larger ones that
   * can be bought.
   */
  private List<Double> loadsMl() {
    SortedSet<Double> loads = new TreeSet<>();
    SortedSet<Double> there = new TreeSet<>();
    for (StepForm form : alike) {
      if (form.form().operating() instanceof StepOperation.Fill fill) {
        for (FillDevice device : fill.devices()) {
          // A bed that takes more than its usual share parts worse: nobody concentrates for it.
          if (device.bedMl() == 0) {
            loads.add(device.capacityMl());
            if (shelf.has(device.name())) {
              there.add(device.capacityMl());
            }
          }
        }
      }
    }
    if (!there.isEmpty()) {
      there.addAll(loads.tailSet(there.last()));
    }
    return List.copyOf(there.isEmpty() ? loads : there);
  }

  // A class and no lambda, as in findings: one is made for every form that is tried.
  private record CostOfRun(StepForm form, Load load, Run run) implements Supplier<StepCost> {
    @Override
    public StepCost get() {
      return form.expenses().of(load, run);
    }
  }

  /** A form with its run, and what works out what that takes. */
  record Choice(StepForm form, Run run, Deferred<StepCost> cost) {

    static Choice of(StepForm form, Load load, StepSettings settings) {
      Run run = form.operation().run(load, settings);
      return new Choice(form, run, Deferred.of(new CostOfRun(form, load, run)));
    }

    /** Returns what the run takes. */
    StepCost spent() {
      return cost.get();
    }

    /** Returns whether the equipment that the form needs is at hand. */
    boolean owned(Set<Equipment> equipment) {
      return equipment.containsAll(form.form().equipment());
    }
  }

  /** Returns all forms, the usual one first. */
  List<StepForm> all() {
    return all;
  }

  /** Chooses among the forms that are considered the one that is there, or the fastest. */
  Choice choose(List<StepForm> considered, Load load, StepSettings settings) {
    Choice best = Choice.of(considered.get(0), load, settings);
    for (int i = 1; i < considered.size(); i++) {
      best = faster(best, Choice.of(considered.get(i), load, settings));
    }
    return best;
  }

  /**
   * Returns the forms that are considered: the wanted one where the step has it; else, of those
   * that do the same as the usual form, all for which the equipment is at hand, or the usual one
   * where there is none. A form that does something else, such as a kit beside a resin, is only
   * used where a rule wants it.
   *
   * @param onlyClosed whether forms that handle the product in the open are left out as long as
   *     there is another
   */
  List<StepForm> considered(Optional<Format> wanted, Set<Equipment> owned, boolean onlyClosed) {
    if (wanted.isPresent()) {
      for (StepForm form : all) {
        if (form.form().format() == wanted.get()) {
          return List.of(form);
        }
      }
    }
    boolean shut = onlyClosed && !closed.isEmpty();
    List<StepForm> there = new ArrayList<>();
    for (StepForm form : shut ? closed : alike) {
      if (owned.containsAll(form.form().equipment())) {
        there.add(form);
      }
    }
    return there.isEmpty() ? List.of(shut ? closed.get(0) : all.get(0)) : there;
  }

  /**
   * Returns the choice that is there or through first, with the hours of the best and the worst
   * case of whichever is faster there, and the work and cost of whichever takes less.
   */
  Choice faster(Choice found, Choice next) {
    return shelf.prefers(next.run(), found.run()) ? bounded(next, found) : bounded(found, next);
  }

  private static Choice bounded(Choice taken, Choice other) {
    return new Choice(
        taken.form(),
        taken.run().bounded(other.run()),
        Deferred.of(() -> taken.spent().least(other.spent())));
  }
}
