package evisor.whatif;

import evisor.request.RequestField;
import evisor.whatif.FieldEasing.Exchange;
import evisor.whatif.FieldEasing.Slide;
import evisor.whatif.FieldEasing.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * RuleEasings of different fields that are made together.
 *
 * @param easings one for each field, in the order of fields
 */
record EasedFields(List<FieldEasing> easings) {

  /** Sets of more fields than this are no advice. */
  static final int MOST_FIELDS = 3;

  static final EasedFields NONE = new EasedFields(List.of());

  /** The fewest fields first; of as many, those that a planner can change first. */
  static final Comparator<EasedFields> EASIEST_FIRST = EasedFields::compare;

  /**
   * Returns this with one easing more; empty where that contradicts it or needs too many fields.
   */
  Optional<EasedFields> and(FieldEasing more) {
    Map<RequestField, FieldEasing> byField =
        new TreeMap<>(Comparator.comparingInt(RequestField::changePlace));
    easings.forEach(easing -> byField.put(easing.field(), easing));
    FieldEasing held = byField.get(more.field());
    Optional<FieldEasing> joined = held == null ? Optional.of(more) : held.and(more);
    joined.ifPresent(easing -> byField.put(more.field(), easing));
    return joined.isEmpty() || byField.size() > MOST_FIELDS
        ? Optional.empty()
        : Optional.of(new EasedFields(List.copyOf(byField.values())));
  }

  /** Returns the changes of words; numbers are found by search. */
  List<FieldChange> words() {
    List<FieldChange> changes = new ArrayList<>();
    for (FieldEasing easing : easings) {
      if (easing instanceof Step step) {
        changes.addAll(step.changes());
      } else if (easing instanceof Exchange exchange) {
        changes.add(exchange.change());
      }
    }
    return changes;
  }

  /** Returns the numbers to be searched, those of the field that is easiest to change last. */
  List<Slide> slides() {
    List<Slide> slides = new ArrayList<>();
    for (FieldEasing easing : easings) {
      if (easing instanceof Slide slide) {
        slides.add(0, slide);
      }
    }
    return slides;
  }

  private static int compare(EasedFields one, EasedFields other) {
    int order = Integer.compare(one.easings.size(), other.easings.size());
    for (int i = 0; order == 0 && i < one.easings.size(); i++) {
      order =
          Integer.compare(
              one.easings.get(i).field().changePlace(), other.easings.get(i).field().changePlace());
    }
    for (int i = 0; order == 0 && i < one.easings.size(); i++) {
      order = Integer.compare(one.easings.get(i).far(), other.easings.get(i).far());
    }
    return order;
  }
}
