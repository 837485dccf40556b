package evisor.rules.lint;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.knowledge.Claim;
import evisor.model.Basis;
import evisor.model.Family;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.rules.language.Expression;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Annotation;
import evisor.rules.language.Vocabulary;
import evisor.rules.text.Rule;
import evisor.rules.text.Verb;
import evisor.speech.Phrase;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that a rule says no more than what it rests on allows. */
record EvidenceLint(
    RuleText text,
    Rule rule,
    Optional<Map<String, Claim>> known,
    Lexicon lexicon,
    FileFaults faults) {

  private static final Set<Verb> DECIDING =
      Collections.unmodifiableSet(
          EnumSet.of(Verb.EXCLUDE, Verb.CONDITION, Verb.GRADE, Verb.NEED, Verb.USUAL, Verb.QUICK));

  void check() {
    List<Claim> claims = claims();
    if (text.annotation("basis")
            .filter(entry -> entry.value().strip().equals(Basis.EVIDENCE.id()))
            .isPresent()
        && rule.basis() == Basis.EVIDENCE
        && rule.evidence().isEmpty()) {
      faults.add(
          placeOf("basis"),
          "no-evidence",
          "the rule " + rule.id() + " rests on evidence but names no claim.",
          "Add @evidence.");
    }
    if (!claims.isEmpty()
        && DECIDING.contains(rule.verb())
        && claims.stream().noneMatch(Claim::verified)) {
      faults.add(
          placeOf("evidence"),
          "unverified-evidence",
          Phrase.of("no claim behind %s is verified, so it may not decide anything.", rule.id()),
          "Make it a caution, or add a verified claim.");
    }
    checkMethods(claims);
  }

  private List<Claim> claims() {
    Set<String> seen = new LinkedHashSet<>();
    for (String id : rule.evidence()) {
      if (known.isPresent() && !known.get().containsKey(id)) {
        faults.add(
            placeOf(id),
            "unknown-claim",
            "there is no claim " + id + ".",
            Nearest.question(id, known.get().keySet()));
      }
      if (!seen.add(id)) {
        faults.add(
            placeOf(id), "duplicate-claim", "the claim " + id + " stands twice in this rule.");
      }
    }
    return rule.evidence().stream()
        .distinct()
        .flatMap(id -> known.map(claims -> claims.get(id)).stream())
        .toList();
  }

  private void checkMethods(List<Claim> claims) {
    Set<Method> spokenOf = methods();
    boolean all = claims.stream().noneMatch(claim -> claim.methods().isEmpty());
    if (claims.isEmpty() || spokenOf.isEmpty() || !all) {
      return;
    }
    if (claims.stream().allMatch(claim -> Collections.disjoint(claim.methods(), spokenOf))) {
      faults.add(
          placeOf("evidence"),
          "claim-method",
          "no claim behind " + rule.id() + " speaks of a method that the rule names.",
          "Cite a claim about "
              + Phrase.listed(spokenOf.stream().map(Method::id).toList())
              + ", or about no particular method.");
    }
  }

  /**
   * Returns the methods that the rule speaks of, itself or by their family; not those it only rules
   * out.
   */
  private Set<Method> methods() {
    Set<Method> named = new LinkedHashSet<>();
    for (RuleText.Pattern pattern : text.patterns()) {
      for (RuleText.Constraint constraint : pattern.constraints()) {
        if (constraint instanceof RuleText.Condition condition) {
          collect(condition.expression(), named);
        }
      }
    }
    text.consequence().arguments().forEach(argument -> collect(argument, named));
    return lexicon.terms(Method.class).ordered(named);
  }

  private void collect(Expression expression, Set<Method> named) {
    if (expression instanceof Expression.Constant constant) {
      Vocabulary.enumNamed(constant.type())
          .flatMap(type -> Vocabulary.constant(type, constant.name()))
          .ifPresent(word -> add(word, named));
    } else if (!(expression instanceof Expression.Not)) {
      expression.parts().forEach(part -> collect(part, named));
    }
  }

  private void add(Object word, Set<Method> named) {
    if (word instanceof Method method) {
      named.add(method);
    } else if (word instanceof Family family) {
      lexicon.terms(Method.class).all().stream()
          .filter(method -> lexicon.family(method).equals(Optional.of(family)))
          .forEach(named::add);
    }
  }

  /** Returns where an entry of metadata, or a claim in it, stands. */
  private FilePlace placeOf(String name) {
    return text.annotation(name)
        .map(Annotation::valuePlace)
        .or(() -> text.annotation("evidence").map(entry -> within(entry, name)))
        .orElse(text.place());
  }

  private static FilePlace within(Annotation entry, String word) {
    int at = Math.max(0, (' ' + entry.value() + ' ').indexOf(' ' + word + ' '));
    FilePlace quote = entry.valuePlace();
    return new FilePlace(quote.file(), quote.line(), quote.column() + 1 + at);
  }
}
