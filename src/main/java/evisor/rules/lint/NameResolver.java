package evisor.rules.lint;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.model.Lexicon;
import evisor.model.Predicted;
import evisor.model.StepKind;
import evisor.model.Term;
import evisor.rules.language.Expression;
import evisor.rules.language.ValueType;
import evisor.rules.language.Vocabulary;
import evisor.rules.typed.FactQuestion;
import evisor.rules.typed.TermNode.WrittenTerm;
import evisor.rules.typed.TypedNode;
import evisor.speech.Phrase;
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
record NameResolver(Class<?> fact, boolean composes, Lexicon lexicon, FileFaults faults) {

  Optional<FactQuestion> property(Expression.Property property) {
    Optional<Method> accessor = Vocabulary.property(fact, property.name());
    if (accessor.isEmpty()) {
      boolean method = !Vocabulary.methods(fact, property.name()).isEmpty();
      List<String> constants = constantsNamed(property.name());
      faults.add(
          property.place(),
          "unknown-property",
          Phrase.of(
              "%s has no property '%s'%s",
              fact.getSimpleName(),
              property.name(),
              method ? ", but a method of that name, which takes arguments." : "."),
          constants.isEmpty()
              ? meant(property.name(), Vocabulary.propertyNames(fact))
              : "Did you mean " + String.join(" or ", constants) + "?");
      return Optional.empty();
    }
    checkPredicted(accessor.get(), property.place());
    return Optional.of(FactQuestion.of(fact, accessor.get(), List.of()));
  }

  Optional<FactQuestion> call(Expression.Call call, List<Optional<TypedNode>> arguments) {
    List<Method> forms = Vocabulary.methods(fact, call.name());
    if (forms.isEmpty()) {
      boolean property = Vocabulary.property(fact, call.name()).isPresent();
      faults.add(
          call.place(),
          "unknown-method",
          Phrase.of(
              "%s has no method '%s'%s",
              fact.getSimpleName(),
              call.name(),
              property ? ", but a property of that name; write it without parentheses." : "."),
          meant(call.name(), Vocabulary.methodNames(fact)));
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
          Phrase.of(
              "'%s' does not take %s.",
              call.name(),
              kinds.isEmpty()
                  ? "no arguments"
                  : kinds.stream().map(ValueType::described).collect(Collectors.joining(", "))),
          "It is written "
              + forms.stream().map(NameResolver::shown).collect(Collectors.joining(" or "))
              + ".");
    }
    form.ifPresent(method -> checkPredicted(method, call.place()));
    return form.map(method -> FactQuestion.of(fact, method, given));
  }

  Optional<WrittenTerm> constant(Expression.Constant constant) {
    Optional<Class<?>> type = Vocabulary.enumNamed(constant.type());
    if (type.isEmpty()) {
      faults.add(
          constant.place(),
          "unknown-enum",
          "there is no set of words '" + constant.type() + "'.",
          meant(constant.type(), Vocabulary.enumNames()));
      return Optional.empty();
    }
    List<String> known = Vocabulary.constants(type.get(), lexicon);
    Optional<Term> word =
        Vocabulary.constant(type.get(), constant.name())
            .filter(found -> known.contains(found.name()));
    if (word.isEmpty()) {
      faults.add(
          constant.place(),
          "unknown-constant",
          Phrase.of(
              "%s has no '%s'; it has %s.",
              constant.type(), constant.name(), String.join(", ", known)),
          meant(constant.name(), known));
      return Optional.empty();
    }
    return ValueType.of(type.get()).map(kind -> new WrittenTerm(constant, kind, word.get()));
  }

  /** Returns the constants of that name, however it is written, as they stand in a rule. */
  private List<String> constantsNamed(String name) {
    List<String> found = new ArrayList<>();
    for (String type : Vocabulary.enumNames()) {
      for (String constant :
          Vocabulary.constants(Vocabulary.enumNamed(type).orElseThrow(), lexicon)) {
        if (constant.equalsIgnoreCase(name)) {
          found.add(type + "." + constant);
        }
      }
    }
    return found;
  }

  private static String meant(String name, Collection<String> known) {
    return Nearest.question(name, known, "'");
  }

  private void checkPredicted(Method method, FilePlace place) {
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
