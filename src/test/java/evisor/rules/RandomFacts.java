package evisor.rules;

import evisor.model.Campaign;
import evisor.model.Contaminant;
import evisor.model.Effort;
import evisor.model.Equipment;
import evisor.model.Format;
import evisor.model.Gmp;
import evisor.model.Handling;
import evisor.model.Incumbent;
import evisor.model.KnownBalance;
import evisor.model.Matrix;
import evisor.model.Matter;
import evisor.model.Method;
import evisor.model.Modification;
import evisor.model.MscSource;
import evisor.model.Outcome;
import evisor.model.PredictedTrain;
import evisor.model.Principle;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.Purpose;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.Region;
import evisor.model.Request;
import evisor.model.Residual;
import evisor.model.Route;
import evisor.model.Sample;
import evisor.model.SampleAmount;
import evisor.model.SampleType;
import evisor.model.Stage;
import evisor.model.Supplement;
import evisor.model.Target;
import evisor.model.Term;
import evisor.model.Train;
import evisor.model.Trait;
import evisor.model.Use;
import evisor.words.ShippedWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

/** Requests and trains with every field drawn; numbers are few, so that they often are equal. */
final class RandomFacts {

  private static final double[] NUMBERS = {0.5, 1, 2, 2.5, 4, 7, 1000};

  private final Random random;

  RandomFacts(long seed) {
    this.random = new Random(seed);
  }

  Request request() {
    return new Request(
        "",
        "",
        new Sample(
            word(SampleType.class),
            number(),
            Quantity.MILLILITRES,
            word(MscSource.class),
            word(Supplement.class),
            maybe(),
            maybe(),
            random.nextBoolean()),
        new Matrix(
            set(Trait.class),
            set(Contaminant.class),
            word(Matter.class),
            Optional.of(new SampleAmount(new Range(1, 2), Quantity.MILLILITRES)),
            1,
            set(SampleType.class)),
        new Purpose(
            random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean()),
        word(Purity.class),
        set(Contaminant.class),
        maybe(),
        word(Target.class),
        "",
        maybe(),
        new Campaign(maybe(), maybe(), maybe()),
        word(Gmp.class),
        word(Region.class),
        word(Route.class),
        word(Modification.class),
        set(Use.class),
        word(Priority.class),
        maybe(),
        set(Equipment.class),
        random.nextBoolean(),
        new Incumbent(core(), word(Stage.class)),
        random.nextBoolean() ? "" : "Type 45 Ti");
  }

  PredictedTrain train() {
    Handling handling =
        new Handling(
            set(Equipment.class),
            set(Equipment.class),
            List.copyOf(set(Format.class)),
            set(Principle.class),
            set(Principle.class),
            set(Residual.class),
            random.nextBoolean(),
            random.nextBoolean(),
            set(Method.class),
            random.nextInt(3),
            random.nextInt(3));
    double hours = number();
    List<Method> core = core();
    return Train.of(core, ShippedWords.LEXICON.families(core), set(SampleType.class))
        .with(
            new Outcome(
                List.of(),
                handling,
                new Range(hours / 2, hours * 2),
                hours,
                1 + random.nextInt(4),
                number(),
                KnownBalance.of(Optional.empty(), Map.of(), Effort.UNKNOWN, List.of())));
  }

  private List<Method> core() {
    List<Method> core = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      core.add(word(Method.class));
    }
    return core;
  }

  private double number() {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  private OptionalDouble maybe() {
    return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(number());
  }

  private <E extends Term> E word(Class<E> words) {
    List<E> all = ShippedWords.all(words);
    return all.get(random.nextInt(all.size()));
  }

  private <E extends Term> Set<E> set(Class<E> words) {
    Set<E> some = new LinkedHashSet<>();
    for (E word : ShippedWords.all(words)) {
      if (random.nextInt(3) == 0) {
        some.add(word);
      }
    }
    return some;
  }
}
