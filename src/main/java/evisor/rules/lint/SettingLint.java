package evisor.rules.lint;

import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.knowledge.Knowledge;
import evisor.knowledge.StepProfile;
import evisor.knowledge.StepProfile.Form;
import evisor.model.Format;
import evisor.model.StepKind;
import evisor.process.SettableParameters;
import evisor.rules.language.RuleText;
import evisor.rules.typed.TypedNode;
import evisor.rules.typed.VerdictCall;
import evisor.speech.Phrase;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds parameters and formats that a rule sets and that a step does not have. */
record SettingLint(RuleText rule, VerdictCall call, Knowledge knowledge, RuleReview review) {

  void check() {
    if (!call.method().equals("set")) {
      return;
    }
    StepKind kind = (StepKind) call.arguments().get(0).constant().orElseThrow();
    TypedNode what = call.arguments().get(1);
    Optional.ofNullable(knowledge.steps().get(kind))
        .ifPresent(
            step -> {
              if (what.constant().orElseThrow() instanceof Format format) {
                form(step, format, what.place());
              } else {
                parameter(step, (String) what.constant().orElseThrow(), what.place());
              }
            });
  }

  private void parameter(StepProfile step, String name, FilePlace place) {
    SortedSet<String> known = SettableParameters.of(step);
    if (!known.contains(name)) {
      review.warn(
          rule,
          place,
          "no-such-parameter",
          Phrase.of(
              "%s has no parameter \"%s\"; it has %s.",
              step.kind().id(), name, String.join(", ", known)),
          Nearest.to(name, known)
              .map(near -> "Did you mean \"" + near + "\"?")
              .orElse("Name one of them, or give a form of the step that parameter."));
    }
  }

  private void form(StepProfile step, Format format, FilePlace place) {
    SortedSet<String> known = new TreeSet<>();
    for (Form form : step.forms()) {
      if (form.format() == format) {
        return;
      }
      known.add(form.format().id());
    }
    review.warn(
        rule,
        place,
        "no-such-form",
        Phrase.of(
            "%s is never run as %s; its forms are %s.",
            step.kind().id(), format.id(), String.join(", ", known)),
        "Name one of them, or add the form to the knowledge base.");
  }
}
