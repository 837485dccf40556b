package evisor.rules.lint;

import evisor.files.Faults;
import evisor.files.Nearest;
import evisor.files.Place;
import evisor.model.Lexicon;
import evisor.model.Predicted;
import evisor.model.StepKind;
import evisor.model.Term;
import evisor.rules.language.Expr;
import evisor.rules.language.ValueType;
import evisor.rules.language.Vocabulary;
import evisor.rules.typed.FactQuestion;
import evisor.rules.typed.TermNode.WrittenTerm;
import evisor.rules.typed.TypedNode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds what the names in the pattern on one fact stand for, and reports names that stand for
 * nothing.
 */
final class NameResolver {

  private final Class<?> fact;
  private final boolean composes;
  private final Lexicon lexicon;
  private final Faults faults;

  NameResolver(Class<?> fact, boolean composes, Lexicon lexicon, Faults faults) {
    this.fact = fact;
    this.composes = composes;
    this.lexicon = lexicon;
    this.faults = faults;
  }

  Optional<FactQuestion> property(Expr.Property property) {
    Optional<Method> accessor = Vocabulary.property(fact, property.name());
    if (accessor.isEmpty()) {
      boolean method = !Vocabulary.methods(fact, property.name()).isEmpty();
      unknown(
          property.place(),
          "unknown-property",
          fact.getSimpleName()
              + " has no property '"
              + property.name()
              + "'"
              + (method ? ", but a method of that name, which takes arguments." : "."),
          property.name(),
          Vocabulary.propertyNames(fact),
          constantsNamed(property.name()));
      return Optional.empty();
    }
    checkPredicted(accessor.get(), property.place());
    return Optional.of(FactQuestion.of(fact, accessor.get(), List.of()));
  }

  Optional<FactQuestion> call(Expr.Call call, List<Optional<TypedNode>> arguments) {
    List<Method> forms = Vocabulary.methods(fact, call.name());
    if (forms.isEmpty()) {
      boolean property = Vocabulary.property(fact, call.name()).isPresent();
      unknown(
          call.place(),
          "unknown-method",
          fact.getSimpleName()
              + " has no method '"
              + call.name()
              + "'"
              + (property ? ", but a property of that name; write it without parentheses." : "."),
          call.name(),
          Vocabulary.methodNames(fact));
      return Optional.empty();
    }
    if (arguments.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<TypedNode> given = arguments.stream().flatMap(Optional::stream).toList();
    List<ValueType> kinds = given.stream().map(TypedNode::type).toList();
    Optional<Method> form = Vocabulary.form(fact, call.name(), kinds);
    if (form.isEmpty()) {
      faults.add(
          call.place(),
          "method-arguments",
          "'"
              + call.name()
              + "' does not take "
              + (kinds.isEmpty()
                  ? "no arguments"
                  : kinds.stream().map(ValueType::described).collect(Collectors.joining(", ")))
              + ".",
          "It is written "
              + forms.stream().map(NameResolver::shown).collect(Collectors.joining(" or "))
              + ".");
    }
    form.ifPresent(method -> checkPredicted(method, call.place()));
    return form.map(method -> FactQuestion.of(fact, method, given));
  }

  Optional<WrittenTerm> constant(Expr.Constant constant) {
    Optional<Class<?>> type = Vocabulary.enumNamed(constant.type());
    if (type.isEmpty()) {
      unknown(
          constant.place(),
          "unknown-enum",
          "there is no set of words '" + constant.type() + "'.",
          constant.type(),
          Vocabulary.enumNames());
      return Optional.empty();
    }
    List<String> known = Vocabulary.constants(type.get(), lexicon);
    Optional<Term> word =
        Vocabulary.constant(type.get(), constant.name())
            .filter(found -> known.contains(found.name()));
    if (word.isEmpty()) {
      unknown(
          constant.place(),
          "unknown-constant",
          constant.type()
              + " has no '"
              + constant.name()
              + "'; it has "
              + String.join(", ", known)
              + ".",
          constant.name(),
          known);
      return Optional.empty();
    }
    return ValueType.of(type.get()).map(kind -> new WrittenTerm(constant, kind, word.get()));
  }

  private List<String> known(String type) {
    return Vocabulary.constants(Vocabulary.enumNamed(type).orElseThrow(), lexicon);
  }

  /** Returns the constants of that name, however it is written, as they stand in a rule. */
  private List<String> constantsNamed(String name) {
    List<String> found = new ArrayList<>();
    for (String type : Vocabulary.enumNames()) {
      for (String constant : known(type)) {
        if (constant.equalsIgnoreCase(name)) {
          found.add(type + "." + constant);
        }
      }
    }
    return found;
  }

  private void unknown(
      Place place, String lint, String message, String name, Collection<String> known) {
    unknown(place, lint, message, name, known, List.of());
  }

  private void unknown(
      Place place,
      String lint,
      String message,
      String name,
      Collection<String> known,
      List<String> meant) {
    faults.add(
        place,
        lint,
        message,
        meant.isEmpty()
            ? Nearest.question(name, known, "'")
            : "Did you mean " + String.join(" or ", meant) + "?");
  }

  private void checkPredicted(Method method, Place place) {
    if (composes && method.isAnnotationPresent(Predicted.class)) {
      faults.add(
          place,
          "predicted-too-early",
          "'"
              + method.getName()
              + "' is known only after the steps are composed, and this rule composes them.",
          "Ask for what is known of the core, or of the request.");
    }
  }

  private static String shown(Method method) {
    List<String> types = new ArrayList<>();
    for (Class<?> type : method.getParameterTypes()) {
      types.add(
          type == double.class
              ? "a number"
              : type == StepKind.class ? "Method or Operation" : type.getSimpleName());
    }
    return method.getName() + "(" + String.join(", ", types) + ")";
  }
}
