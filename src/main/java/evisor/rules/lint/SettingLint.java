package evisor.rules.lint;

import evisor.files.Nearest;
import evisor.knowledge.Knowledge;
import evisor.knowledge.StepProfile;
import evisor.knowledge.StepProfile.Form;
import evisor.model.Format;
import evisor.model.StepKind;
import evisor.process.Settable;
import evisor.rules.language.Expr;
import evisor.rules.language.RuleText;
import evisor.rules.language.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds parameters and formats that a rule sets and that a step does not have. */
final class SettingLint {

  private final RuleText rule;
  private final Knowledge knowledge;
  private final RuleReview review;

  SettingLint(RuleText rule, Knowledge knowledge, RuleReview review) {
    this.rule = rule;
    this.knowledge = knowledge;
    this.review = review;
  }

  void check() {
    List<Expr> arguments = rule.consequence().arguments();
    if (!rule.consequence().method().equals("set") || arguments.size() < 3) {
      return;
    }
    Optional<StepProfile> step =
        value(arguments.get(1), StepKind.class)
            .flatMap(kind -> Optional.ofNullable(knowledge.steps().get(kind)));
    if (step.isEmpty()) {
      return;
    }
    Expr what = arguments.get(2);
    if (what instanceof Expr.Text name) {
      parameter(step.get(), name);
    } else {
      value(what, Format.class).ifPresent(format -> form(step.get(), format, what));
    }
  }

  private void parameter(StepProfile step, Expr.Text name) {
    SortedSet<String> known = Settable.of(step);
    if (!known.contains(name.value())) {
      review.warn(
          rule,
          name.place(),
          "no-such-parameter",
          step.kind().id()
              + " has no parameter \""
              + name.value()
              + "\"; it has "
              + String.join(", ", known)
              + ".",
          Nearest.to(name.value(), known)
              .map(near -> "Did you mean \"" + near + "\"?")
              .orElse("Name one of them, or give a form of the step that parameter."));
    }
  }

  private void form(StepProfile step, Format format, Expr what) {
    SortedSet<String> known = new TreeSet<>();
    for (Form form : step.forms()) {
      if (form.format() == format) {
        return;
      }
      known.add(form.format().id());
    }
    review.warn(
        rule,
        what.place(),
        "no-such-form",
        step.kind().id()
            + " is never run as "
            + format.id()
            + "; its forms are "
            + String.join(", ", known)
            + ".",
        "Name one of them, or add the form to the knowledge base.");
  }

  private static <T> Optional<T> value(Expr argument, Class<T> type) {
    return argument instanceof Expr.Constant constant
        ? Vocabulary.enumNamed(constant.type())
            .flatMap(found -> Vocabulary.constant(found, constant.name()))
            .filter(type::isInstance)
            .map(type::cast)
        : Optional.empty();
  }
}
