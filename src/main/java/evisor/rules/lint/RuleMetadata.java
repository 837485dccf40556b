package evisor.rules.lint;

import evisor.files.FileFaults;
import evisor.files.Nearest;
import evisor.model.Basis;
import evisor.model.Criterion;
import evisor.model.Level;
import evisor.model.Term;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Annotation;
import evisor.rules.text.Rule;
import evisor.rules.text.RuleId;
import evisor.rules.text.Verb;
import evisor.speech.Phrase;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the name and the metadata of one rule and reports what is missing or wrong. */
record RuleMetadata(RuleText text, FileFaults faults) {

  private static final String LEVEL = "level";
  private static final String CRITERION = "criterion";

  /** Entries of earlier releases, and what became of them. */
  private static final Map<String, String> GONE =
      Map.of(
          "strength",
          "Findings no longer weigh: take it out; @level says where a rule that excludes, or lays"
              + " down a condition, bears on the decision.");

  private static final List<String> NAMES =
      List.of("title", LEVEL, CRITERION, "basis", "evidence", AcceptedWarning.NAME);

  /** Reads them of a rule whose verb is not known where it is misspelt. */
  Rule rule(Optional<Verb> spoken, String message) {
    checkNames();
    Verb verb = spoken.orElse(Verb.CAUTION);
    return new Rule(
        text.id(),
        required("title", "").map(Annotation::value).orElse(""),
        verb,
        spoken.map(this::level).or(() -> stated(LEVEL, Level.class)).orElse(Level.ADVICE),
        spoken.map(this::criterion).orElseGet(() -> stated(CRITERION, Criterion.class)),
        term("basis", Basis.class),
        text.annotation("evidence").map(entry -> words(entry.value())).orElse(List.of()),
        text.place(),
        text.text(),
        message);
  }

  private static List<String> words(String value) {
    return Arrays.stream(value.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private void checkNames() {
    if (RuleId.of(text.id()).isEmpty()) {
      faults.add(
          text.place(),
          "rule-name",
          Phrase.of(
              "\"%s\" is no id of a rule; it is a subject in capitals and three digits, for example"
                  + " PRECIP-003.",
              text.id()));
    }
    Set<String> seen = new LinkedHashSet<>();
    for (Annotation entry : text.annotations()) {
      if (!NAMES.contains(entry.name())) {
        faults.add(
            entry.place(),
            "unknown-metadata",
            "@" + entry.name() + " is not known; allowed: @" + String.join(", @", NAMES) + ".",
            Optional.ofNullable(GONE.get(entry.name()))
                .or(
                    () ->
                        Nearest.to(entry.name(), NAMES).map(near -> "Did you mean @" + near + "?"))
                .orElse(""));
      } else if (!entry.name().equals(AcceptedWarning.NAME) && !seen.add(entry.name())) {
        faults.add(
            entry.place(),
            "duplicate-metadata",
            "@" + entry.name() + " stands twice in this rule.");
      }
    }
    AcceptedWarning.check(text, faults);
  }

  private Optional<Annotation> required(String name, String allowed) {
    Optional<Annotation> found = text.annotation(name);
    boolean misspelt =
        text.annotations().stream()
            .map(Annotation::name)
            .anyMatch(
                other ->
                    !NAMES.contains(other)
                        && Nearest.to(other, NAMES).stream().anyMatch(name::equals));
    // An entry whose name is misspelt is reported there.
    if (found.filter(entry -> !entry.value().isBlank()).isEmpty() && !misspelt) {
      faults.add(
          found.map(Annotation::valuePlace).orElse(text.place()),
          "missing-metadata",
          "the rule " + text.id() + " has no @" + name + ".",
          "Add @" + name + "(\"…\")" + allowed + ".");
    }
    return found.filter(entry -> !entry.value().isBlank());
  }

  /** What bears on one level alone need not say so. */
  private Level level(Verb verb) {
    Level fallback = verb.levels().iterator().next();
    return verb.levels().size() == 1 && text.annotation(LEVEL).isEmpty()
        ? fallback
        : term(LEVEL, List.copyOf(verb.levels()));
  }

  /** Returns what an entry says that need not be there. */
  private <E extends Enum<E> & Term> Optional<E> stated(String name, Class<E> words) {
    return text.annotation(name).map(entry -> term(name, words));
  }

  /** What is about one criterion by its nature, or about none, need not say so. */
  private Optional<Criterion> criterion(Verb verb) {
    return switch (verb) {
      case NEED, GRADE -> Optional.of(Criterion.PURITY);
      case ASK, REFUSE, USUAL, QUICK, PREFER -> Optional.empty();
      default -> Optional.of(term(CRITERION, Criterion.class));
    };
  }

  private <E extends Enum<E> & Term> E term(String name, Class<E> words) {
    return term(name, List.of(words.getEnumConstants()));
  }

  private <E extends Enum<E> & Term> E term(String name, List<E> words) {
    E fallback = words.get(0);
    List<String> allowed = words.stream().map(Term::id).toList();
    Optional<Annotation> entry = required(name, "; allowed: " + String.join(", ", allowed));
    if (entry.isEmpty()) {
      return fallback;
    }
    String value = entry.get().value().strip();
    Optional<E> word = words.stream().filter(w -> w.id().equals(value)).findFirst();
    if (word.isEmpty()) {
      faults.add(
          entry.get().valuePlace(),
          "unknown-word",
          Phrase.of(
              "\"%s\" is no %s; allowed: %s.",
              value, name, allowed.stream().collect(Collectors.joining(", "))),
          Nearest.question(value, allowed, "\""));
    }
    return word.orElse(fallback);
  }
}
