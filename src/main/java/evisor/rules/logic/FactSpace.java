package evisor.rules.logic;

import evisor.knowledge.Core;
import evisor.knowledge.Knowledge;
import evisor.knowledge.StepProfile;
import evisor.model.Campaign;
import evisor.model.Contaminant;
import evisor.model.Format;
import evisor.model.Gmp;
import evisor.model.Incumbent;
import evisor.model.Lexicon;
import evisor.model.Matrix;
import evisor.model.Method;
import evisor.model.Modification;
import evisor.model.MscSource;
import evisor.model.Operation;
import evisor.model.Principle;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.Purpose;
import evisor.model.Quantity;
import evisor.model.Region;
import evisor.model.Request;
import evisor.model.Route;
import evisor.model.Sample;
import evisor.model.SampleType;
import evisor.model.StepKind;
import evisor.model.Supplement;
import evisor.model.Target;
import evisor.model.Train;
import evisor.model.Trait;
import evisor.rules.typed.AskedNode;
import evisor.rules.typed.FactQuestion;
import evisor.rules.typed.TypedCondition;
import evisor.rules.typed.TypedNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which samples and which cores there can be. A condition that asks for nothing else is put to each
 * of them.
 *
 * @param lexicon the words that conditions may name
 * @param trains the cores
 * @param samples the samples
 * @param ofTrain names of what is asked of cores alone
 * @param ofSample names of what is asked of samples alone
 * @param knowledge what methods are, where that counts
 * @param steps preparation and finishing steps that are ever composed
 * @param answers what conditions come out as, by their keys
 */
record FactSpace(
    Lexicon lexicon,
    List<Train> trains,
    List<Request> samples,
    Set<String> ofTrain,
    Set<String> ofSample,
    Optional<Knowledge> knowledge,
    Set<Operation> steps,
    Map<String, WordSet> answers) {

  private static final Set<String> OF_CORE =
      Set.of(
          "core", "length", "has", "isOnly", "coreIsOnly", "startsWith", "endsWith", "runsBefore");
  private static final Set<String> OF_SAMPLE = Set.of("sampleType", "supplement");

  private static final Set<String> SHOWN = Set.of("shown", "shownFor", "shownForAny");
  private static final Set<String> OF_MATRIX = Set.of("has", "kin", "matter");

  /**
   * Returns a world in which every sample may have every trait, and cores are tried that nobody has
   * listed.
   *
   * @param longest up to how many methods every core is tried; of longer ones some are
   */
  static FactSpace imagined(Knowledge knowledge, int longest) {
    List<Request> samples = new ArrayList<>();
    for (SampleType type : knowledge.lexicon().terms(SampleType.class).all()) {
      for (Supplement supplement : knowledge.lexicon().terms(Supplement.class).all()) {
        samples.add(request(sample(type, supplement), Matrix.UNKNOWN));
      }
    }
    return new FactSpace(
        knowledge.lexicon(),
        imaginedTrains(knowledge, longest),
        samples,
        OF_CORE,
        OF_SAMPLE,
        Optional.empty(),
        EnumSet.allOf(Operation.class),
        new LinkedHashMap<>());
  }

  /**
   * Returns the world of the knowledge base.
   *
   * @param steps preparation and finishing steps that some rule asks for
   */
  static FactSpace known(Knowledge knowledge, Set<Operation> steps) {
    List<Train> trains = new ArrayList<>();
    for (Core core : knowledge.cores()) {
      trains.add(
          Train.of(core.methods(), knowledge.lexicon().families(core.methods()), core.shownFor()));
    }
    List<Request> samples = new ArrayList<>();
    for (SampleType type : knowledge.lexicon().terms(SampleType.class).all()) {
      if (knowledge.samples().containsKey(type)) {
        addSamples(type, knowledge, samples);
      }
    }
    return new FactSpace(
        knowledge.lexicon(),
        trains.isEmpty() ? imaginedTrains(knowledge, 2) : trains,
        samples,
        trains.isEmpty() ? OF_CORE : joined(OF_CORE, SHOWN),
        joined(OF_SAMPLE, OF_MATRIX),
        Optional.of(knowledge).filter(known -> !trains.isEmpty()),
        steps,
        new LinkedHashMap<>());
  }

  /** Adds a type, and where it is a culture's, what each supplement makes of it. */
  private static void addSamples(SampleType type, Knowledge knowledge, List<Request> samples) {
    for (Supplement supplement : knowledge.lexicon().terms(Supplement.class).all()) {
      Sample sample = sample(type, supplement);
      Matrix matrix = knowledge.matrix(sample);
      if (supplement == Supplement.UNSTATED || matrix.traits().contains(Trait.CULTURE)) {
        samples.add(request(sample, matrix));
      }
    }
  }

  private static Set<String> joined(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  private static List<Train> imaginedTrains(Knowledge knowledge, int longest) {
    List<List<Method>> cores = new ArrayList<>();
    List<Method> all = knowledge.lexicon().terms(Method.class).all();
    extend(List.of(), longest, all, cores);
    for (int start = 0; start < all.size(); start++) {
      for (int length = 3; length <= all.size(); length += 4) {
        List<Method> core = new ArrayList<>();
        for (int i = 0; i < length; i++) {
          core.add(all.get((start + i) % all.size()));
        }
        cores.add(List.copyOf(core));
      }
    }
    for (Core core : knowledge.cores()) {
      cores.add(core.methods());
    }
    List<Train> trains = new ArrayList<>(cores.size());
    for (List<Method> core : cores) {
      trains.add(Train.of(core, knowledge.lexicon().families(core)));
    }
    return trains;
  }

  private static void extend(
      List<Method> core, int left, List<Method> all, List<List<Method>> cores) {
    for (Method next : all) {
      if (left > 0 && !core.contains(next)) {
        List<Method> longer = new ArrayList<>(core);
        longer.add(next);
        cores.add(List.copyOf(longer));
        extend(longer, left - 1, all, cores);
      }
    }
  }

  private static Sample sample(SampleType type, Supplement supplement) {
    return new Sample(
        type,
        1,
        Quantity.MILLILITRES,
        MscSource.UNSTATED,
        supplement,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        false);
  }

  private static Request request(Sample sample, Matrix matrix) {
    return new Request(
        "",
        "",
        sample,
        matrix,
        Purpose.UNKNOWN,
        Purity.LOW,
        EnumSet.noneOf(Contaminant.class),
        OptionalDouble.empty(),
        Target.SMALL_EV,
        "",
        OptionalDouble.empty(),
        Campaign.NONE,
        Gmp.NONE,
        Region.UNSTATED,
        Route.UNSTATED,
        Modification.UNSTATED,
        Set.of(),
        Priority.BALANCED,
        OptionalDouble.empty(),
        Set.of(),
        false,
        Incumbent.NONE,
        "");
  }

  /**
   * Returns for which cores, or for which samples, a condition holds that asks for nothing else.
   *
   * @param atom a condition without parts that are conditions
   * @param key a text that it shares only with conditions that always come out as it does
   * @param holds whether it must hold, or fail
   */
  Optional<LogicFormula> settled(TypedCondition atom, String key, boolean holds) {
    boolean byTrain = asksOnly(atom, true, ofTrain);
    if (!byTrain && !asksOnly(atom, false, ofSample)) {
      return Optional.empty();
    }
    WordSet words = answers.get(key);
    if (words == null) {
      words =
          byTrain
              ? those(trains, train -> atom.holds(samples.get(0), train))
              : those(samples, sample -> atom.holds(sample, trains.get(0)));
      answers.put(key, words);
    }
    WordSet wanted = holds ? words : words.not();
    return Optional.of(byTrain ? ofTrain(wanted) : ofSample(wanted));
  }

  private LogicFormula ofTrain(WordSet words) {
    return new LogicFormula.Among(new LogicSubject("Train", WordSet.all(trains.size())), words);
  }

  private LogicFormula ofSample(WordSet words) {
    return new LogicFormula.Among(
        new LogicSubject("Request.sample", WordSet.all(samples.size())), words);
  }

  private static <T> WordSet those(List<T> all, Predicate<T> wanted) {
    BitSet found = new BitSet(all.size());
    for (int i = 0; i < all.size(); i++) {
      found.set(i, wanted.test(all.get(i)));
    }
    return new WordSet(found, all.size());
  }

  private static boolean asksOnly(TypedNode node, boolean ofTrain, Set<String> names) {
    if (node instanceof AskedNode asked) {
      FactQuestion question = asked.question();
      return question.ofTrain() == ofTrain
          && names.contains(question.name())
          && asksOnly(question.arguments(), ofTrain, names);
    }
    return node.constant().filter(Operation.class::isInstance).isEmpty()
        && asksOnly(node.children(), ofTrain, names);
  }

  private static boolean asksOnly(
      List<? extends TypedNode> nodes, boolean ofTrain, Set<String> names) {
    return nodes.stream().allMatch(node -> asksOnly(node, ofTrain, names));
  }

  /** Returns that the sample is of a type. */
  LogicFormula isOf(SampleType type) {
    return ofSample(those(samples, sample -> sample.sampleType() == type));
  }

  /** Returns what else holds where a method of the core is run in a format. */
  LogicFormula ifUses(Format format) {
    return hasMethod(form -> form.format() == format);
  }

  /** Returns what else holds where a method of the core separates by a principle. */
  LogicFormula ifSeparatesBy(Principle principle) {
    return hasMethod(form -> form.principles().contains(principle));
  }

  /** Returns what else holds where a step is composed around the core. */
  LogicFormula ifHas(Operation operation) {
    return steps.contains(operation) ? LogicFormula.always() : LogicFormula.never();
  }

  private LogicFormula hasMethod(Predicate<StepProfile.Form> wanted) {
    if (knowledge.isEmpty()) {
      return LogicFormula.always();
    }
    Set<Method> methods = new LinkedHashSet<>();
    for (Map.Entry<StepKind, StepProfile> step : knowledge.get().steps().entrySet()) {
      if (step.getKey() instanceof Method method
          && step.getValue().forms().stream().anyMatch(wanted)) {
        methods.add(method);
      }
    }
    return ofTrain(those(trains, train -> train.core().stream().anyMatch(methods::contains)));
  }
}
