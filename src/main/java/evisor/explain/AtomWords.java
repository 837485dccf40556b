package evisor.explain;

import evisor.model.Quantity;
import evisor.rules.trace.ComparedOperand;
import evisor.rules.trace.ConditionGap;
import evisor.rules.trace.TracedComparison;
import evisor.rules.trace.ValueNeed;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a comparison into words: what was found, what is needed, and how far one is from other. */
final class AtomWords {

  /** From here on a ratio says more than a difference. */
  private static final double MANY = 2;

  private final Wording wording;

  AtomWords(Wording wording) {
    this.wording = wording;
  }

  /** Returns the value that was found, for example {@code 2 L}. */
  String found(TracedComparison atom) {
    ComparedOperand asked = asked(atom);
    return wording.value(asked.value(), asked.quantity());
  }

  /** Returns what is needed for it to hold, for example {@code less than 500 µL}. */
  String needed(TracedComparison atom) {
    return needed(atom, need(atom));
  }

  /** Returns what is needed for it not to hold. */
  String neededForContrary(TracedComparison atom) {
    return needed(atom, need(atom).negated());
  }

  /** Returns the whole comparison, with what a condition that does not hold is short of. */
  String line(TracedComparison atom) {
    return atom.text() + ": " + inWords(atom);
  }

  /** Returns what was found, and what a condition that does not hold is short of. */
  String inWords(TracedComparison atom) {
    return atom.holds()
        ? found(atom)
        : wording.say("%s, needs %s%s", found(atom), needed(atom), bracketed(distance(atom)));
  }

  /** Returns what would make a condition that holds fail. */
  String contrary(TracedComparison atom) {
    String contrary =
        need(atom) == ValueNeed.CONTAINS
            ? wording.say("being without %s", other(atom))
            : neededForContrary(atom);
    return atom.text()
        + ": "
        + wording.say("%s, lifted by %s%s", found(atom), contrary, bracketed(distance(atom)));
  }

  /** Returns what together would make the condition fail that these comparisons hold. */
  String contraries(List<TracedComparison> atoms) {
    return atoms.stream()
        .map(this::contrary)
        .reduce((some, next) -> wording.say("%s; and %s", some, next))
        .orElse("");
  }

  private String other(TracedComparison atom) {
    return wording.value(atom.right().value(), atom.right().quantity());
  }

  private static String bracketed(String words) {
    return words.isEmpty() ? "" : " (" + words + ")";
  }

  /** Returns how far what was found is from the limit; empty where that cannot be measured. */
  String distance(TracedComparison atom) {
    boolean turned = turned(atom);
    if (atom.gap() instanceof ConditionGap.Ranks ranks) {
      int steps = turned ? -ranks.steps() : ranks.steps();
      return ranks(steps);
    }
    if (atom.gap() instanceof ConditionGap.Figures figures && need(atom).orders()) {
      ConditionGap.Figures seen =
          turned
              ? new ConditionGap.Figures(/* found= */ figures.limit(), /* limit= */ figures.found())
              : figures;
      return figures(seen, asked(atom).quantity());
    }
    return "";
  }

  private String ranks(int steps) {
    if (steps == 0) {
      return wording.say("at the border");
    }
    int many = Math.abs(steps);
    return steps > 0
        ? wording.counted(many, "%s step up", "%s steps up")
        : wording.counted(many, "%s step down", "%s steps down");
  }

  private String figures(ConditionGap.Figures gap, Optional<Quantity> quantity) {
    double difference = gap.difference();
    if (difference == 0) {
      return wording.say("at the border");
    }
    if (!Double.isFinite(difference)) {
      return "";
    }
    boolean more = difference > 0;
    if (gap.hasRatio()) {
      double times = more ? gap.ratio() : 1 / gap.ratio();
      if (times >= MANY) {
        String fold = wording.rounded(times, 2);
        return more ? wording.say("%s-fold more", fold) : wording.say("%s-fold less", fold);
      }
    }
    String amount = wording.quantity(Math.abs(difference), quantity.orElse(Quantity.COUNT));
    return more ? wording.say("%s more", amount) : wording.say("%s less", amount);
  }

  /** A number or word that stands in the rule is seen from the other side. */
  private static boolean turned(TracedComparison atom) {
    return atom.left().questions().isEmpty() && atom.need().turned().isPresent();
  }

  private static ComparedOperand asked(TracedComparison atom) {
    return turned(atom) ? atom.right() : atom.left();
  }

  private static ValueNeed need(TracedComparison atom) {
    return turned(atom) ? atom.need().turned().orElseThrow() : atom.need();
  }

  private String needed(TracedComparison atom, ValueNeed need) {
    ComparedOperand other = turned(atom) ? atom.left() : atom.right();
    if (other.value() instanceof Boolean wanted) {
      return (need == ValueNeed.EQUAL) == wanted ? wording.say("yes") : wording.say("no");
    }
    if (other.value() instanceof Double limit && limit.isInfinite()) {
      return wording.say("a limit, and none is stated");
    }
    String value =
        need == ValueNeed.ONE_OF || need == ValueNeed.NONE_OF
            ? oneOf((List<?>) other.value())
            : wording.value(other.value(), other.quantity());
    return switch (need) {
      case EQUAL -> value;
      case UNEQUAL -> wording.say("anything but %s", value);
      case AT_LEAST -> wording.say("at least %s", value);
      case AT_MOST -> wording.say("at most %s", value);
      case ABOVE -> wording.say("more than %s", value);
      case BELOW -> wording.say("less than %s", value);
      case CONTAINS -> wording.say("%s among them", value);
      case LACKS -> wording.say("to be without %s", value);
      case ONE_OF -> value;
      case NONE_OF -> wording.say("none of %s", value);
    };
  }

  private String oneOf(List<?> words) {
    List<String> texts = new ArrayList<>();
    for (Object word : words) {
      texts.add(wording.value(word, Optional.empty()));
    }
    int last = texts.size() - 1;
    return last == 0
        ? texts.get(0)
        : wording.say("%s or %s", String.join(", ", texts.subList(0, last)), texts.get(last));
  }
}
