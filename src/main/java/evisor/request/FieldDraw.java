package evisor.request;

import evisor.model.Gmp;
import evisor.model.Lexicon;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.SampleType;
import evisor.model.Term;
import evisor.model.Use;
import evisor.model.WordTrait;
import evisor.request.FieldValue.Amount;
import evisor.request.FieldValue.Text;
import evisor.request.FieldValue.Truth;
import evisor.request.FieldValue.Word;
import evisor.request.FieldValue.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Draws one field of a random request.
 *
 * @param field the field
 * @param layer a number from 0 to below 1, of which each draw of the field has its own
 * @param lexicon the words that may be stated
 * @param random what else chance decides
 * @param drawn the fields of the request that were drawn before
 * @param volumes in which range volumes of a type of sample are kept, in mL
 * @param rotors names of the rotors that may be stated
 */
record FieldDraw(
    RequestField field,
    double layer,
    Lexicon lexicon,
    SplittableRandom random,
    Map<RequestField, FieldValue> drawn,
    Map<SampleType, Range> volumes,
    List<String> rotors) {

  private static final Range ANY_VOLUME = new Range(0.01, 1e7);
  private static final int MOST_WORDS = 3;
  private static final int MOST_METHODS = 3;
  private static final double SELDOM = 0.85;
  private static final double CAMPAIGNS = 0.05;
  private static final int MOST_SAMPLES = 500;
  private static final int MOST_WEEKS = 52;

  /** Returns one of the words; in a share of the draws none. */
  Optional<FieldValue> word(double unstated) {
    List<Term> words = all();
    return among(unstated).map(place -> new Word(words.get(index(place, words.size()))));
  }

  /** Returns that something is so in a share of the draws; in the others it is not stated. */
  Optional<FieldValue> truth(double share) {
    return random.nextDouble() < share ? Optional.of(new Truth(true)) : Optional.empty();
  }

  /** Returns a few words, and at least so many; in a share of the draws none is stated. */
  Optional<FieldValue> words(double unstated, int least) {
    return among(unstated).map(place -> several(place, least));
  }

  private FieldValue several(double place, int least) {
    List<Term> left = new ArrayList<>(all());
    int size = least + random.nextInt(Math.min(MOST_WORDS, left.size()) + 1 - least);
    List<Term> words = new ArrayList<>();
    while (words.size() < size) {
      // The first word follows the layer, so that each is drawn in its share.
      int next = words.isEmpty() ? index(place, left.size()) : random.nextInt(left.size());
      words.add(left.remove(next));
    }
    return Words.of(words);
  }

  /** Returns a number between two powers of ten, even over the powers; in a share none. */
  Optional<FieldValue> number(double unstated, double lowPower, double highPower) {
    Quantity quantity = field.quantity().orElseThrow();
    return among(unstated)
        .map(place -> StrictMath.pow(10, lowPower + (highPower - lowPower) * place))
        .map(number -> new Amount(rounded(number), quantity));
  }

  /** Returns a volume in the range of the sample's type. */
  Optional<FieldValue> volume() {
    Range range = ANY_VOLUME;
    if (drawn.get(RequestField.SAMPLE) instanceof Word word
        && word.word() instanceof SampleType type) {
      range = volumes.getOrDefault(type, ANY_VOLUME);
    }
    return number(0, StrictMath.log10(range.low()), StrictMath.log10(range.high()));
  }

  /** Returns a marker in half of the draws. */
  Optional<FieldValue> marker() {
    return layer < 0.5 ? Optional.of(new Text("CD9")) : Optional.empty();
  }

  /** Returns, seldom, how many samples a campaign has. */
  Optional<FieldValue> campaignSamples() {
    return random.nextDouble() < CAMPAIGNS
        ? Optional.of(Amount.of(1 + random.nextInt(MOST_SAMPLES), Quantity.COUNT))
        : Optional.empty();
  }

  /** Returns over how many weeks a campaign goes, where there is one. */
  Optional<FieldValue> campaignWeeks() {
    double weeks = 1 + random.nextInt(MOST_WEEKS);
    return drawn.containsKey(RequestField.SAMPLES)
        ? Optional.of(Amount.of(weeks, Quantity.COUNT))
        : Optional.empty();
  }

  /** Returns whether GMP binds the request. */
  boolean binds() {
    return drawn.get(RequestField.GMP) instanceof Word word && word.word() != Gmp.NONE;
  }

  /** Returns whether the vesicles go into or onto a living being. */
  boolean inVivo() {
    return drawn.get(RequestField.DOWNSTREAM) instanceof Words uses
        && uses.words().stream()
            .anyMatch(word -> word instanceof Use use && lexicon.is(use, WordTrait.IN_VIVO));
  }

  /** Returns, seldom, the methods of a train in use today. */
  Optional<FieldValue> core() {
    if (layer < SELDOM) {
      return Optional.empty();
    }
    List<Term> methods = all();
    List<Term> core = new ArrayList<>();
    for (int i = 1 + random.nextInt(MOST_METHODS); i > 0; i--) {
      core.add(methods.get(random.nextInt(methods.size())));
    }
    return Optional.of(Words.of(core));
  }

  /** Returns how far the product of the train in use today has come, where one is. */
  Optional<FieldValue> stage() {
    List<Term> stages = all();
    return drawn.containsKey(RequestField.INCUMBENT)
        ? Optional.of(new Word(stages.get(random.nextInt(stages.size()))))
        : Optional.empty();
  }

  /** Returns, seldom, the name of a rotor. */
  Optional<FieldValue> rotor() {
    return layer < SELDOM || rotors.isEmpty()
        ? Optional.empty()
        : Optional.of(new Text(rotors.get(random.nextInt(rotors.size()))));
  }

  /** Returns a number rounded to three digits. */
  static BigDecimal rounded(double number) {
    return new BigDecimal(number).round(new MathContext(3));
  }

  private List<Term> all() {
    return field.terms(lexicon).orElseThrow().all();
  }

  /** Returns where among the draws that state the field this one lies, from 0 to below 1. */
  private Optional<Double> among(double unstated) {
    return layer < unstated ? Optional.empty() : Optional.of((layer - unstated) / (1 - unstated));
  }

  private static int index(double place, int size) {
    return Math.min(size - 1, (int) (place * size));
  }
}
