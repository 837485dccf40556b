package evisor.text;

import evisor.knowledge.Knowledge;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.SampleAmount;
import evisor.model.Term;
import evisor.model.Train;
import evisor.model.Word;
import evisor.request.FieldValue;
import evisor.speech.Speech;
import evisor.speech.WordNaming;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts values into the words that a planner reads; the same value gives the same words everywhere.
 */
public final class Wording {

  /** Words of enums that are not their id with blanks for hyphens. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("low-speed-centrifugation", "low-speed centrifugation"),
          Map.entry("medium-speed-centrifugation", "medium-speed centrifugation"),
          Map.entry("non-vesicular-particles", "non-vesicular particles"),
          Map.entry("small-ev", "small EVs"),
          Map.entry("all-ev", "all EVs"),
          Map.entry("gmp", "GMP"),
          Map.entry("hands-on", "hands-on work"),
          Map.entry("eu", "the EU"),
          Map.entry("us", "the US"),
          Map.entry("gene-modified-cells", "gene-modified cells"));

  private final Lexicon lexicon;
  private final Speech speech;
  private final QuantityWords quantities;

  /** Takes the knowledge base, whose words say how they are written, and in which language. */
  public Wording(Knowledge knowledge) {
    this.lexicon = knowledge.lexicon();
    this.speech = lexicon.speech();
    this.quantities = new QuantityWords(speech);
  }

  /** Returns a sentence in the language, each {@code %s} replaced by the next part. */
  public String say(String english, Object... parts) {
    return speech.say(english, parts);
  }

  /** Returns a phrase in the form that goes with a count; see {@link Speech#counted}. */
  public String counted(long count, String one, String many, Object... more) {
    return speech.counted(count, one, many, more);
  }

  /** Returns a text of the knowledge base in the language. */
  public String text(String english) {
    return speech.text(english);
  }

  /** Returns the language with what is said in it. */
  public Speech speech() {
    return speech;
  }

  /** Returns a figure with its unit. */
  public String quantity(double value, Quantity quantity) {
    return quantities.quantity(value, quantity);
  }

  /** Returns a range with its unit, which stands once where both ends have the same. */
  public String range(Range range, Quantity quantity) {
    return quantities.range(range, quantity);
  }

  /** Returns a share of draws in whole percents, which is as much as some hundred tell. */
  public String share(double share) {
    double percent = 100 * share;
    if (percent > 0 && percent < 1) {
      return say("less than 1 %");
    }
    return percent > 99 && percent < 100 ? say("more than 99 %") : say("%s %", whole(percent));
  }

  /** Returns a whole number. */
  public String whole(double value) {
    return quantity(StrictMath.rint(value), Quantity.COUNT);
  }

  /** Returns a number with at most so many significant digits. */
  public String rounded(double value, int digits) {
    return quantities.rounded(value, digits);
  }

  /** Returns the words of the knowledge base. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** Returns a word as the field writes it in a sentence, for example {@code TFF}. */
  public String term(Term term) {
    return term instanceof Word word ? lexicon.label(word) : usual(term);
  }

  /**
   * Returns words as {@code a, b and c}, in the order given; {@code nothing} where there are none.
   */
  public String terms(Collection<? extends Term> terms) {
    return listed(terms.stream().map(this::term).toList());
  }

  /** Returns the methods of a core in order, for example {@code TFF → SEC}. */
  public String train(List<Method> core) {
    return core.stream().map(this::term).collect(Collectors.joining(" → "));
  }

  /**
   * Returns a value of the vocabulary in words.
   *
   * @param value a truth value, number, text, amount, term, set or list of terms, or train
   * @param quantity the kind of quantity of a number, where it is known
   */
  public String value(Object value, Optional<Quantity> quantity) {
    if (value instanceof Train train) {
      return train(train.core());
    }
    if (value instanceof Number number) {
      return quantity(number.doubleValue(), quantity.orElse(Quantity.COUNT));
    }
    if (value instanceof SampleAmount amount) {
      return range(amount.range(), amount.quantity());
    }
    if (value instanceof Boolean truth) {
      return truth ? say("yes") : say("no");
    }
    if (value instanceof Term term) {
      return term(term);
    }
    if (value instanceof Collection<?> words) {
      return listed(
          (words instanceof List ? words.stream() : words.stream().sorted(this::byOrder))
              .map(word -> value(word, Optional.empty()))
              .toList());
    }
    return String.valueOf(value);
  }

  /** Returns what a field of a request holds, words with commas between them. */
  public String held(FieldValue value) {
    if (value instanceof FieldValue.Word word) {
      return term(word.word());
    } else if (value instanceof FieldValue.Words words) {
      return words.words().stream().map(this::term).collect(Collectors.joining(", "));
    } else if (value instanceof FieldValue.Text text) {
      return text.text();
    } else if (value instanceof FieldValue.Truth truth) {
      return truth.holds() ? say("yes") : say("no");
    } else if (value instanceof FieldValue.InUse inUse) {
      return inUse.core().words().stream().map(this::term).collect(Collectors.joining(" → "))
          + " ("
          + term(inUse.stage().word())
          + ")";
    }
    FieldValue.Amount amount = (FieldValue.Amount) value;
    return quantity(amount.number().doubleValue(), amount.quantity());
  }

  private int byOrder(Object one, Object other) {
    return Integer.compare(lexicon.position((Term) one), lexicon.position((Term) other));
  }

  /** Returns texts as {@code a, b and c}; {@code nothing} where there are none. */
  public String listed(List<String> texts) {
    if (texts.isEmpty()) {
      return say("nothing");
    }
    int last = texts.size() - 1;
    return last == 0
        ? texts.get(0)
        : say("%s and %s", String.join(", ", texts.subList(0, last)), texts.get(last));
  }

  private String usual(Term term) {
    return speech
        .word(Lexicon.field(Lexicon.kind(term)), term.id())
        .map(WordNaming::label)
        .orElseGet(() -> USUAL.getOrDefault(term.id(), term.id().replace('-', ' ')));
  }
}
