package evisor.authoring;

import evisor.files.FillIn;
import evisor.model.Basis;
import evisor.model.Criterion;
import evisor.model.Term;
import evisor.rules.text.RuleId;
import evisor.rules.text.Verb;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The texts that a new rule begins with: sound but for what only its author knows, which {@link
 * FillIn} marks.
 *
 * @param id the rule's name
 * @param verb what its consequence does
 */
record RuleDraft(RuleId id, Verb verb) {

  private static final String REQUEST = "such as purity >= Purity.HIGH";
  private static final String TRAIN = "such as has(Method.SEC)";

  /** Returns the rule, ending in a line break. */
  String rule() {
    StringBuilder text = new StringBuilder();
    text.append("rule \"").append(id).append("\"\n");
    entry(text, "title", FillIn.of("what the rule says, in a few words"));
    if (verb.levels().size() > 1) {
      entry(
          text, "level", FillIn.of("on which level: " + words(verb.levels().toArray(Term[]::new))));
    }
    if (saysCriterion()) {
      entry(text, "criterion", FillIn.of("what it is about: " + words(Criterion.values())));
    }
    entry(text, "basis", FillIn.of("what it rests on: " + words(Basis.values())));
    entry(
        text,
        "evidence",
        FillIn.of("ids of claims, blanks between; delete the line on another basis"));
    text.append("when\n    Request( ");
    text.append(comment("what must hold of the request, " + REQUEST)).append(" )\n");
    if (aboutTrain()) {
      text.append("    $train : Train( ");
      text.append(comment("of which trains it speaks, " + TRAIN)).append(" )\n");
    }
    text.append("then\n    ").append(call()).append("\nend\n");
    return text.toString();
  }

  private static void entry(StringBuilder text, String name, String value) {
    text.append("    @").append(name).append("(\"").append(value).append("\")\n");
  }

  private static String comment(String whatGoesThere) {
    return "/* " + FillIn.of(whatGoesThere) + " */";
  }

  private boolean saysCriterion() {
    return switch (verb) {
      case NEED, GRADE, ASK, REFUSE, USUAL, QUICK, PREFER -> false;
      default -> true;
    };
  }

  private boolean aboutTrain() {
    return switch (verb) {
      case ADVISE, ASK, REFUSE, NEED, USUAL, QUICK, PREFER -> false;
      default -> true;
    };
  }

  private String call() {
    return switch (verb) {
      case REQUIRE ->
          Phrase.of(
              "verdict.require($train, Operation.DEPTH_FILTRATION %s);",
              comment("which step is needed instead of this one"));
      case SET ->
          Phrase.of(
              "verdict.set($train, Method.TFF, \"diafiltration_volumes\", 6 %s);",
              comment("which step, parameter and value instead of these"));
      case ADVISE, ASK, REFUSE -> "verdict." + verb.id() + "();";
      case NEED -> Phrase.of("verdict.need(2 %s);", comment("which grade of purity, 0 to 3"));
      case GRADE ->
          Phrase.of("verdict.grade($train, 2 %s);", comment("which grade of purity, 0 to 3"));
      case USUAL, QUICK ->
          Phrase.of(
              "verdict.%s(\"TFF → SEC\" %s);",
              verb.id(), comment("which trains, the most usual first"));
      case PREFER ->
          Phrase.of("verdict.prefer(Preference.RECOVERY %s);", comment("what is compared instead"));
      default -> "verdict." + verb.id() + "($train);";
    };
  }

  /** Returns the line of the rule's sentence, without a line break. */
  String message() {
    return Phrase.of(
        "%s = %s",
        id, FillIn.of("one sentence for a planner; {hours} would show the binding $hours"));
  }

  /** Returns the id of the case in which the rule fires. */
  String fires() {
    return id.toString().toLowerCase(Locale.ROOT) + "-fires";
  }

  /** Returns the id of the case in which it does not. */
  String silent() {
    return id.toString().toLowerCase(Locale.ROOT) + "-silent";
  }

  /** Returns the case in which the rule fires. */
  String firing() {
    return tested(
        fires(), "when the rule speaks, in one sentence", "\"findings\": [\n      \"" + id);
  }

  /** Returns the case in which it does not. */
  String passing() {
    return tested(
        silent(),
        "where it no longer speaks, in one sentence; change only what decides",
        "\"no_findings\": [\n      \"" + id);
  }

  private String tested(String name, String title, String expectation) {
    return """
    {
      "id": "NAME",
      "title": "TITLE",
      "tags": [
        "TAG",
        "boundary"
      ],
      "request": {
        "sample": {
          "type": "TYPE",
          "volume": "VOLUME"
        }
      },
      "expect": {
        EXPECTATION"
        ]
      }
    }
    """
        .replace("NAME", name)
        .replace("TITLE", FillIn.of(title))
        .replace("TAG", id.toString().toLowerCase(Locale.ROOT))
        .replace("TYPE", FillIn.of("the kind of sample, such as plasma"))
        .replace("VOLUME", FillIn.of("such as 1 mL; then all else that decides, such as purity"))
        .replace("EXPECTATION", expectation);
  }

  private static String words(Term[] terms) {
    List<String> ids = new ArrayList<>();
    for (Term term : terms) {
      ids.add(term.id());
    }
    String last = ids.remove(ids.size() - 1);
    return String.join(", ", ids) + " or " + last;
  }
}
