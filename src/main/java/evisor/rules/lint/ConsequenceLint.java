package evisor.rules.lint;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.model.Lexicon;
import evisor.model.StepKind;
import evisor.model.Train;
import evisor.model.Verdict;
import evisor.process.SettableParameters;
import evisor.rules.language.Expression;
import evisor.rules.language.RuleText;
import evisor.rules.language.Vocabulary;
import evisor.rules.text.UsualTrains;
import evisor.rules.text.Verb;
import evisor.speech.Phrase;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Checks the one call of a rule's consequence. */
record ConsequenceLint(RuleText text, Lexicon lexicon, FileFaults faults) {

  /** What replaces calls of earlier releases. */
  private static final Map<String, String> GONE =
      Map.of(
          "against",
          "Arguments are no longer weighed: write verdict.condition($train) or"
              + " verdict.exclude($train) where the train is fit on a condition or unfit, a"
              + " precedent where a paper found it worse, verdict.caution($train) else.",
          "favour",
          "Arguments are no longer weighed: name the train in a rule of verdict.usual(…) where it"
              + " is what is usually done, write a precedent where a paper found it better, or"
              + " verdict.grade($train, 2) where it is about purity.");

  /** Grades of purity run from 0 to this. */
  private static final int HIGHEST_GRADE = 3;

  private static final Pattern PARAMETER = Pattern.compile("[a-z][a-z0-9_]*");

  /** Returns what the call does, unless there is no such thing. */
  Optional<Verb> check() {
    RuleText.Consequence call = text.consequence();
    Optional<Verb> verb = Verb.named(call.method());
    if (verb.isEmpty()) {
      List<String> known = Arrays.stream(Verb.values()).map(Verb::id).toList();
      faults.add(
          call.place(),
          "unknown-verdict",
          "verdict has no '" + call.method() + "'; it has " + String.join(", ", known) + ".",
          Optional.ofNullable(GONE.get(call.method()))
              .orElseGet(() -> Nearest.question(call.method(), known, "'")));
      return verb;
    }
    List<Method> forms = forms(call.method());
    int before = faults.found();
    NameResolver names = new NameResolver(Train.class, false, lexicon, faults);
    for (Expression argument : call.arguments()) {
      if (argument instanceof Expression.Constant constant) {
        names.constant(constant);
      }
    }
    if (faults.found() > before) {
      return verb;
    }
    if (forms.stream().noneMatch(form -> fits(form, call.arguments()))) {
      faults.add(
          call.place(),
          "verdict-arguments",
          "verdict." + call.method() + " is called with other arguments than it takes.",
          "Write "
              + forms.stream().map(ConsequenceLint::shown).collect(Collectors.joining(" or "))
              + ".");
    } else {
      check(verb.get(), call.arguments());
    }
    checkTrain(call, faults.found() > before);
    return verb;
  }

  private static List<Method> forms(String name) {
    return Arrays.stream(Verdict.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .sorted(Comparator.comparing(Method::toGenericString))
        .toList();
  }

  private boolean fits(Method form, List<Expression> arguments) {
    Class<?>[] types = form.getParameterTypes();
    if (form.isVarArgs()) {
      return !arguments.isEmpty()
          && arguments.stream().allMatch(each -> each instanceof Expression.Text);
    }
    return types.length == arguments.size()
        && IntStream.range(0, types.length).allMatch(i -> fits(types[i], arguments.get(i)));
  }

  private boolean fits(Class<?> type, Expression argument) {
    if (type == Train.class) {
      return isTrain(argument);
    }
    if (type == String.class) {
      return argument instanceof Expression.Text;
    }
    if (type == int.class) {
      return argument instanceof Expression.Numeral numeral
          && numeral.value() == StrictMath.rint(numeral.value());
    }
    if (type == double.class) {
      return argument instanceof Expression.Numeral
          || (argument instanceof Expression.Variable && !isTrain(argument));
    }
    return argument instanceof Expression.Constant constant
        && Vocabulary.enumNamed(constant.type())
            .filter(type::isAssignableFrom)
            .flatMap(found -> Vocabulary.constant(found, constant.name()))
            .isPresent();
  }

  private void check(Verb verb, List<Expression> arguments) {
    switch (verb) {
      case SET -> {
        arguments.forEach(this::checkParameter);
        checkValue(arguments);
      }
      case USUAL, QUICK -> arguments.forEach(this::checkTrains);
      case NEED, GRADE -> checkGrade((Expression.Numeral) arguments.get(arguments.size() - 1));
      default -> {}
    }
  }

  private void checkTrains(Expression argument) {
    String written = ((Expression.Text) argument).value();
    for (String train : UsualTrains.alike(written)) {
      for (String method : train.split(Lexicon.ARROW, -1)) {
        if (lexicon.core(method).isEmpty()) {
          List<String> known =
              lexicon.terms(evisor.model.Method.class).all().stream().map(lexicon::label).toList();
          faults.add(
              argument.place(),
              "unknown-train",
              Phrase.of("\"%s\" in \"%s\" is no method.", method.strip(), written),
              Nearest.mend(
                  method.strip(),
                  known,
                  "A train is written as in \"TFF " + Lexicon.ARROW + " SEC\"."));
        }
      }
    }
  }

  private void checkGrade(Expression.Numeral grade) {
    if (grade.value() < 0 || grade.value() > HIGHEST_GRADE) {
      faults.add(
          grade.place(),
          "out-of-range",
          "a grade of purity cannot be " + grade.digits() + ".",
          "Grades run from 0 to " + HIGHEST_GRADE + ".");
    }
  }

  private void checkParameter(Expression argument) {
    if (argument instanceof Expression.Text name && !PARAMETER.matcher(name.value()).matches()) {
      faults.add(
          name.place(),
          "parameter-name",
          Phrase.of(
              "\"%s\" is no name of a parameter; it is written in snake_case with its unit, for"
                  + " example \"mwco_kda\".",
              name.value()));
    }
  }

  private void checkValue(List<Expression> arguments) {
    int last = arguments.size() - 1;
    if (last > 0
        && arguments.get(last - 1) instanceof Expression.Text parameter
        && arguments.get(last) instanceof Expression.Numeral value
        && !SettableParameters.allows(parameter.value(), value.value())) {
      faults.add(
          value.place(),
          "out-of-range",
          parameter.value() + " cannot be " + value.digits() + ".",
          "Correct the number, and check its unit.");
    }
  }

  private void checkTrain(RuleText.Consequence call, boolean faulty) {
    boolean named = call.arguments().stream().anyMatch(this::isTrain);
    Optional<FilePlace> pattern = text.pattern("Train").map(RuleText.Pattern::place);
    // A pattern on anything else may be meant for the one on the train.
    boolean onFacts =
        text.patterns().stream().allMatch(any -> Vocabulary.fact(any.type()).isPresent());
    if (named && pattern.isEmpty() && onFacts) {
      faults.add(
          call.place(),
          "no-train",
          "the consequence speaks of $train, but no condition finds one.",
          "Add $train : Train( … ) to the conditions.");
    } else if (!named && pattern.isPresent() && !faulty) {
      faults.add(
          pattern.get(),
          "idle-train",
          "the conditions find a train that the consequence does not speak of, so the rule would"
              + " fire once for each.");
    }
  }

  /** A train that is bound to another name is reported there, and taken for one here. */
  private boolean isTrain(Expression argument) {
    return argument instanceof Expression.Variable variable
        && (variable.name().equals(PatternLint.TRAIN)
            || text.pattern("Train")
                .flatMap(RuleText.Pattern::variable)
                .filter(variable.name()::equals)
                .isPresent());
  }

  private static String shown(Method form) {
    return Arrays.stream(form.getParameterTypes())
        .map(ConsequenceLint::shown)
        .collect(Collectors.joining(", ", "verdict." + form.getName() + "(", ");"));
  }

  private static String shown(Class<?> type) {
    if (type == Train.class) {
      return PatternLint.TRAIN;
    }
    if (type == String.class) {
      return "\"parameter\"";
    }
    if (type == String[].class) {
      return "\"train\", …";
    }
    if (type == int.class || type == double.class) {
      return "a number";
    }
    return type == StepKind.class ? "a Method or Operation" : "a " + type.getSimpleName();
  }
}
