package evisor.request;

import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonText;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.Term;
import evisor.request.FieldValue.Amount;
import evisor.request.FieldValue.Word;
import evisor.request.FieldValue.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a request states otherwise than evisor writes it, and what it was understood as.
 *
 * @param field the field that states it
 * @param typed what was typed
 * @param value what it was understood as
 */
public record UnderstoodWord(RequestField field, String typed, FieldValue value) {

  private static final Pattern USUAL_AMOUNT =
      Pattern.compile("[0-9]+([.,][0-9]+)?\\s?([u\u00B5\u03BC]L|mL|L|mg|g|kg|min|h|d)");
  private static final Pattern USUAL_NUMBER =
      Pattern.compile("[0-9]+(\\.[0-9]+)?([eE]\\+?[0-9]+)?");
  private static final BigDecimal LONG = BigDecimal.valueOf(1_000_000);

  /** Returns what a field states so that it is worth saying what it was understood as. */
  static List<UnderstoodWord> in(
      RequestField field, Json stated, FieldValue value, Lexicon lexicon) {
    if (value instanceof Words) {
      return words(field, stated, lexicon);
    }
    return typed(stated)
        .filter(typed -> isWorthSaying(typed, value, lexicon))
        .map(typed -> new UnderstoodWord(field, typed, value))
        .stream()
        .toList();
  }

  private static boolean isWorthSaying(String typed, FieldValue value, Lexicon lexicon) {
    if (value instanceof Word word) {
      return !isCalled(typed, word.word(), lexicon);
    }
    return value instanceof Amount
        && !USUAL_AMOUNT.matcher(typed).matches()
        && !USUAL_NUMBER.matcher(typed).matches();
  }

  private static List<UnderstoodWord> words(RequestField field, Json stated, Lexicon lexicon) {
    StatedTerms terms = field.terms(lexicon).orElseThrow();
    List<UnderstoodWord> understood = new ArrayList<>();
    List<Json> items = stated instanceof JsonArray array ? array.items() : List.of(stated);
    for (Json item : items) {
      typed(item)
          .ifPresent(
              typed ->
                  terms
                      .listed(typed)
                      .filter(words -> !isCalled(typed, words, lexicon))
                      .ifPresent(
                          words ->
                              understood.add(new UnderstoodWord(field, typed, Words.of(words)))));
    }
    return List.copyOf(understood);
  }

  private static Optional<String> typed(Json stated) {
    return stated instanceof JsonText text ? Optional.of(text.text().strip()) : Optional.empty();
  }

  private static boolean isCalled(String typed, List<Term> words, Lexicon lexicon) {
    if (words.size() == 1 && typed.equals(words.get(0).id())) {
      return true;
    }
    List<String> parts = StatedTerms.parts(typed);
    boolean called = parts.size() == words.size();
    for (int i = 0; called && i < parts.size(); i++) {
      called = isCalled(parts.get(i), words.get(i), lexicon);
    }
    return called;
  }

  private static boolean isCalled(String typed, Term word, Lexicon lexicon) {
    return typed.equals(word.id())
        || Lexicon.plain(typed).equals(Lexicon.plain(lexicon.spellings(word).get(0)));
  }

  /** Returns it in words, for example {@code CSF → cerebrospinal fluid}. */
  public String said(Lexicon lexicon) {
    return PrintableText.terminal(typed) + " " + Lexicon.ARROW + " " + meant(lexicon);
  }

  private String meant(Lexicon lexicon) {
    if (value instanceof Word word) {
      return lexicon.spellings(word.word()).get(0);
    }
    if (value instanceof Words words) {
      return words.words().stream()
          .map(word -> lexicon.spellings(word).get(0))
          .collect(Collectors.joining(between(words)));
    }
    return value instanceof Amount amount ? amount(amount, lexicon) : typed;
  }

  private static String between(Words words) {
    boolean train = words.words().stream().allMatch(Method.class::isInstance);
    return train ? " " + Lexicon.ARROW + " " : ", ";
  }

  private String amount(Amount amount, Lexicon lexicon) {
    BigDecimal number = amount.number().stripTrailingZeros();
    String digits =
        number.compareTo(LONG) < 0
            ? number.toPlainString()
            : new BigDecimal(number.unscaledValue(), number.precision() - 1).toPlainString()
                + "e"
                + (number.precision() - number.scale() - 1);
    String unit = Amount.unit(amount.quantity());
    return unit.isEmpty()
        ? field.phrase(lexicon.speech().number(digits), lexicon.speech())
        : lexicon.speech().say("%s " + unit, lexicon.speech().number(digits));
  }
}
