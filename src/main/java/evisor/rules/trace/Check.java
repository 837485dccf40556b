package evisor.rules.trace;

import evisor.files.Place;
import java.util.ArrayList;
import java.util.List;

/** What became of one condition, or of a part of one. */
public sealed interface Check permits Atom, Check.Every, Check.Either {

  /** Returns the condition as the rule has it. */
  String text();

  /** Returns where it stands. */
  Place place();

  /** Returns whether it holds. */
  boolean holds();

  /** Returns its comparisons, as written from left to right. */
  List<Atom> atoms();

  /**
   * Returns the comparisons that would have to come out otherwise for it to hold: all that are
   * missing, of alternatives those that miss least; none where it holds.
   */
  List<Atom> missing();

  /**
   * Returns the sets of comparisons each of which lets it fail if all in the set come out
   * otherwise; none where it does not hold. No set contains another's comparisons and more.
   */
  List<List<Atom>> releases();

  /** Returns by how much it misses, for putting checks in order; 0 where it holds. */
  default double distance() {
    double sum = 0;
    for (Atom atom : missing()) {
      sum += atom.gap().size();
    }
    return sum;
  }

  /** Returns the comparisons in several checks. */
  private static List<Atom> atoms(List<Check> parts) {
    List<Atom> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.atoms()));
    return List.copyOf(all);
  }

  /** All parts must hold. */
  record Every(String text, Place place, List<Check> parts) implements Check {
    @Override
    public boolean holds() {
      for (Check part : parts) {
        if (!part.holds()) {
          return false;
        }
      }
      return true;
    }

    @Override
    public List<Atom> atoms() {
      return Check.atoms(parts);
    }

    @Override
    public List<Atom> missing() {
      List<Atom> all = new ArrayList<>();
      parts.forEach(part -> all.addAll(part.missing()));
      return List.copyOf(all);
    }

    @Override
    public List<List<Atom>> releases() {
      List<List<Atom>> any = new ArrayList<>();
      if (holds()) {
        parts.forEach(part -> any.addAll(part.releases()));
      }
      return List.copyOf(any);
    }
  }

  /** One of the parts must hold. */
  record Either(String text, Place place, List<Check> parts) implements Check {
    @Override
    public boolean holds() {
      for (Check part : parts) {
        if (part.holds()) {
          return true;
        }
      }
      return false;
    }

    @Override
    public List<Atom> atoms() {
      return Check.atoms(parts);
    }

    @Override
    public List<Atom> missing() {
      if (holds()) {
        return List.of();
      }
      Check nearest = parts.get(0);
      for (Check part : parts) {
        if (part.distance() < nearest.distance()) {
          nearest = part;
        }
      }
      return nearest.missing();
    }

    @Override
    public List<List<Atom>> releases() {
      List<List<Atom>> sets = List.of(List.of());
      for (Check part : parts) {
        if (part.holds()) {
          sets = joined(sets, part.releases());
        }
      }
      return holds() ? sets : List.of();
    }

    private static List<List<Atom>> joined(List<List<Atom>> sets, List<List<Atom>> more) {
      List<List<Atom>> joined = new ArrayList<>();
      for (List<Atom> set : sets) {
        for (List<Atom> other : more) {
          List<Atom> both = new ArrayList<>(set);
          both.addAll(other);
          joined.add(List.copyOf(both));
        }
      }
      return List.copyOf(joined);
    }
  }
}
