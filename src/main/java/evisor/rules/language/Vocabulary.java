package evisor.rules.language;

import evisor.model.Lexicon;
import evisor.model.Request;
import evisor.model.StepKind;
import evisor.model.Term;
import evisor.model.Train;
import evisor.model.Verdict;
import evisor.model.WordKind;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What rules may say: the facts, their properties and methods, and the sets of words, read off
 * {@code evisor.model}.
 */
public final class Vocabulary {

  /** The types of fact that a pattern can match. */
  public static final List<Class<?>> FACTS = List.of(Request.class, Train.class);

  /** Methods of every object, and names that DRL takes for keywords. */
  private static final List<String> UNUSABLE = List.of("equals", "hashCode", "toString");

  private static final Map<String, Class<?>> ENUMS = enums();
  private static final Map<String, List<Method>> DECLARED = accessors();

  private Vocabulary() {}

  /** Returns the type of fact of that name. */
  public static Optional<Class<?>> fact(String name) {
    return FACTS.stream()
        .filter(fact -> fact.getSimpleName().equals(name))
        .<Class<?>>map(fact -> fact)
        .findFirst();
  }

  /** Returns the set of words of that name. */
  public static Optional<Class<?>> enumNamed(String name) {
    return Optional.ofNullable(ENUMS.get(name));
  }

  /** Returns every set of words of the vocabulary, in the order of names. */
  public static Collection<Class<?>> enumTypes() {
    return ENUMS.values();
  }

  /** Returns the name of every set of words, in order. */
  public static List<String> enumNames() {
    return List.copyOf(ENUMS.keySet());
  }

  /**
   * Returns the constant of that name. Of words that the knowledge base declares any name is taken:
   * the lint has looked whether it is declared.
   */
  public static Optional<Term> constant(Class<?> type, String name) {
    Optional<WordKind> kind = WordKind.of(type);
    if (kind.isPresent()) {
      Term word = kind.get().word(id(name));
      return word.name().equals(name) ? Optional.of(word) : Optional.empty();
    }
    return Arrays.stream(type.getEnumConstants())
        .map(Term.class::cast)
        .filter(word -> word.name().equals(name))
        .findFirst();
  }

  /** Returns how files spell a word that rules spell like that. */
  public static String id(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the names of the constants of a set of words, in their order. */
  public static List<String> constants(Class<?> type, Lexicon lexicon) {
    return lexicon.terms(type.asSubclass(Term.class)).all().stream().map(Term::name).toList();
  }

  /** Returns whether a type is a set of words, those of an enum or of the knowledge base. */
  static boolean isWords(Class<?> type) {
    return type.isEnum() || WordKind.of(type).isPresent();
  }

  /** Returns the accessor of a property whose type rules can work with. */
  public static Optional<Method> property(Class<?> fact, String name) {
    return properties(fact).filter(method -> method.getName().equals(name)).findFirst();
  }

  /** Returns the names of the properties of a fact, in order. */
  public static List<String> propertyNames(Class<?> fact) {
    return properties(fact).map(Method::getName).sorted().toList();
  }

  /** Returns the methods of that name that take arguments, or that answer yes or no. */
  public static List<Method> methods(Class<?> fact, String name) {
    return questions(fact).filter(method -> method.getName().equals(name)).toList();
  }

  /** Returns the form of a method that takes arguments of some types. */
  public static Optional<Method> form(Class<?> fact, String name, List<ValueType> arguments) {
    return methods(fact, name).stream().filter(form -> takes(form, arguments)).findFirst();
  }

  private static boolean takes(Method form, List<ValueType> arguments) {
    Class<?>[] types = form.getParameterTypes();
    return types.length == arguments.size()
        && IntStream.range(0, types.length).allMatch(i -> takes(types[i], arguments.get(i)));
  }

  private static boolean takes(Class<?> type, ValueType argument) {
    return type == double.class ? argument.isNumber() : type.isAssignableFrom(argument.type());
  }

  /** Returns the names of the methods of a fact, in order. */
  public static List<String> methodNames(Class<?> fact) {
    return questions(fact).map(Method::getName).distinct().sorted().toList();
  }

  private static Stream<Method> properties(Class<?> fact) {
    return declared(fact).filter(method -> method.getParameterCount() == 0);
  }

  private static Stream<Method> questions(Class<?> fact) {
    return declared(fact)
        .filter(
            method -> method.getParameterCount() > 0 || method.getReturnType() == boolean.class);
  }

  private static Stream<Method> declared(Class<?> fact) {
    return DECLARED.getOrDefault(fact.getSimpleName(), List.of()).stream();
  }

  private static Map<String, List<Method>> accessors() {
    Map<String, List<Method>> found = new TreeMap<>();
    for (Class<?> fact : FACTS) {
      found.put(
          fact.getSimpleName(),
          Arrays.stream(fact.getDeclaredMethods())
              .filter(method -> Modifier.isPublic(method.getModifiers()))
              .filter(method -> !Modifier.isStatic(method.getModifiers()))
              .filter(method -> !UNUSABLE.contains(method.getName()))
              .filter(method -> ValueType.of(method.getGenericReturnType()).isPresent())
              .sorted(Comparator.comparing(Method::toGenericString))
              .toList());
    }
    return found;
  }

  private static Map<String, Class<?>> enums() {
    Map<String, Class<?>> found = new TreeMap<>();
    for (Class<?> type : List.of(Request.class, Train.class, Verdict.class)) {
      for (Method method : type.getDeclaredMethods()) {
        add(method.getGenericReturnType(), found);
        Stream.of(method.getGenericParameterTypes()).forEach(parameter -> add(parameter, found));
      }
    }
    return found;
  }

  private static void add(Type type, Map<String, Class<?>> found) {
    if (type instanceof ParameterizedType generic) {
      Stream.of(generic.getActualTypeArguments()).forEach(argument -> add(argument, found));
    } else if (type == StepKind.class) {
      Stream.of(StepKind.class.getPermittedSubclasses()).forEach(kind -> add(kind, found));
    } else if (type instanceof Class<?> plain && isWords(plain)) {
      found.put(plain.getSimpleName(), plain);
    }
  }
}
