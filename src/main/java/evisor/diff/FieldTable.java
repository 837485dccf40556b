package evisor.diff;

import evisor.model.Quantity;
import evisor.request.AskedRequest;
import evisor.request.FieldValue;
import evisor.request.FieldValue.Amount;
import evisor.request.FieldValue.Word;
import evisor.request.RequestField;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts for each value of each single field how many of the requests that have it are answered
 * otherwise. Numbers of one power of ten are one value.
 */
final class FieldTable {

  private static final double DECADE = 10;

  private final Wording wording;
  private final Map<String, Count> counts = new LinkedHashMap<>();

  private FieldTable(Wording wording) {
    this.wording = wording;
  }

  /** How many requests have a value, and how many of those change. */
  private static final class Count {
    private final String field;
    private int all;
    private int changed;

    Count(String field) {
      this.field = field;
    }
  }

  /**
   * Returns the values that stand out, what holds most changes beyond its share first.
   *
   * @param asked requests that both sides answered
   * @param weight differences of this kind and weightier ones are changes
   */
  static List<FieldShare> of(
      List<ComparedRequest> asked, AnswerDifference.Kind weight, Wording wording) {
    FieldTable table = new FieldTable(wording);
    int changed = 0;
    for (ComparedRequest one : asked) {
      boolean differs = one.differs(weight);
      changed += differs ? 1 : 0;
      for (RequestField field : RequestField.values()) {
        for (String value : table.values(field, one.request())) {
          table.add(field, value, differs);
        }
      }
    }
    return table.shares(asked.size(), changed);
  }

  private void add(RequestField field, String value, boolean differs) {
    Count count =
        counts.computeIfAbsent(
            field.title() + " " + value, text -> new Count(field.pointer().substring(1)));
    count.all++;
    count.changed += differs ? 1 : 0;
  }

  private List<FieldShare> shares(int asked, int changed) {
    double share = asked == 0 ? 0 : (double) changed / asked;
    List<FieldShare> shares = new ArrayList<>();
    counts.forEach(
        (text, count) ->
            shares.add(
                new FieldShare(
                    count.field,
                    text,
                    new SampleShare(count.changed, changed),
                    new SampleShare(count.changed, count.all))));
    return shares.stream()
        .filter(one -> one.standsOut(share))
        .sorted(
            Comparator.comparingDouble((FieldShare one) -> -one.excess(share))
                .thenComparing(FieldShare::text))
        .toList();
  }

  /** Returns what a request says of a field: several values where that is a list. */
  private List<String> values(RequestField field, AskedRequest request) {
    Optional<FieldValue> value = request.value(field);
    if (value.isEmpty()) {
      return List.of("not stated");
    }
    if (value.get() instanceof Amount amount) {
      return List.of(decade(amount.number().doubleValue(), amount.quantity()));
    }
    if (value.get() instanceof Word word) {
      return List.of(wording.term(word.word()));
    }
    if (value.get() instanceof FieldValue.Words words) {
      return words.words().isEmpty()
          ? List.of("none")
          : words.words().stream().map(wording::term).toList();
    }
    return List.of(value.get() instanceof FieldValue.Truth ? wording.held(value.get()) : "stated");
  }

  private String decade(double number, Quantity quantity) {
    if (number <= 0) {
      return "0";
    }
    double low = StrictMath.pow(DECADE, StrictMath.floor(StrictMath.log10(number)));
    return shown(low, quantity) + " to " + shown(low * DECADE, quantity);
  }

  private String shown(double number, Quantity quantity) {
    return wording.value(number, Optional.of(quantity));
  }
}
