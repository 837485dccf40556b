package evisor.diff;

import evisor.model.Lexicon;
import evisor.model.Request;
import evisor.model.Term;
import evisor.request.FieldValue;
import evisor.request.FieldValue.Amount;
import evisor.request.FieldValue.Word;
import evisor.request.RequestDraft;
import evisor.request.RequestField;
import evisor.request.StatedTerms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A field of a request along which the requests whose answer changes may be set apart. */
sealed interface LimitAxis {

  /** Returns the field. */
  RequestField field();

  /** Returns the field's name in a request, for example {@code sample/volume}. */
  default String id() {
    return field().pointer().substring(1);
  }

  /**
   * A number; where none is stated, it lies at one end of all numbers.
   *
   * @param field the field
   * @param unstated where a request lies that does not state it; never asked of a field that every
   *     request has
   */
  record Amounts(RequestField field, double unstated) implements LimitAxis {

    double at(Request request) {
      return field.of(request).orElse(null) instanceof Amount amount
          ? amount.number().doubleValue()
          : unstated;
    }

    /** Returns a draft with the number; without the field where it is the one for unstated. */
    RequestDraft put(RequestDraft draft, double number) {
      if (number == unstated) {
        return draft.without(field);
      }
      BigDecimal brief = new BigDecimal(number).round(new MathContext(3));
      return draft.with(field, new Amount(brief, field.quantity().orElseThrow()));
    }
  }

  /**
   * A word of a closed set.
   *
   * @param field the field
   * @param all every word, the one for unstated included
   */
  record Words(RequestField field, List<Term> all) implements LimitAxis {

    int at(Request request) {
      Optional<FieldValue> held = field.of(request);
      for (int i = 0; i < all.size(); i++) {
        if (said(all.get(i)).equals(held)) {
          return i;
        }
      }
      throw new IllegalStateException(field + " holds " + held);
    }

    RequestDraft put(RequestDraft draft, int word) {
      Optional<FieldValue> value = said(all.get(word));
      return value.isPresent() ? draft.with(field, value.get()) : draft.without(field);
    }

    static Optional<FieldValue> said(Term term) {
      return StatedTerms.isSaid(term) ? Optional.of(new Word(term)) : Optional.empty();
    }
  }

  /**
   * Whether a set holds a word.
   *
   * @param field the field
   * @param word the word
   */
  record Flag(RequestField field, Term word) implements LimitAxis {

    @Override
    public String id() {
      return LimitAxis.super.id() + "/" + word.id();
    }

    boolean at(Request request) {
      return held(request).contains(word);
    }

    RequestDraft put(RequestDraft draft, Request request, boolean holds) {
      List<Term> words = new ArrayList<>(held(request));
      words.remove(word);
      if (holds) {
        words.add(word);
      }
      return draft.with(field, FieldValue.Words.of(words));
    }

    private List<Term> held(Request request) {
      return field.of(request).orElse(null) instanceof FieldValue.Words words
          ? words.words()
          : List.of();
    }
  }

  /** Returns every axis, in the order in which a box names them. */
  static List<LimitAxis> all(Lexicon lexicon) {
    List<LimitAxis> axes = new ArrayList<>();
    for (RequestField field : RequestField.values()) {
      if (field.quantity().isPresent()) {
        axes.add(new Amounts(field, unstated(field)));
      } else if (field.terms(lexicon).isPresent() && !field.object().equals("incumbent")) {
        List<Term> words = field.terms(lexicon).get().withUnstated();
        if (field.listed()) {
          words.forEach(word -> axes.add(new Flag(field, word)));
        } else {
          axes.add(new Words(field, words));
        }
      }
    }
    return List.copyOf(axes);
  }

  private static double unstated(RequestField field) {
    if (field.mayBeAbsent()) {
      return field == RequestField.TIME_LIMIT ? Double.POSITIVE_INFINITY : 0;
    }
    return field.byDefault(Lexicon.ENUMS_ONLY).orElse(null) instanceof Amount amount
        ? amount.number().doubleValue()
        : Double.NaN;
  }
}
