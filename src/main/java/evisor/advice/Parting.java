package evisor.advice;

import evisor.decision.CountedPrecedent;
import evisor.decision.Decision;
import evisor.decision.LevelOrder;
import evisor.decision.Practice;
import evisor.decision.Standing;
import evisor.model.Effect;
import evisor.model.Level;
import evisor.model.Method;
import evisor.model.Preference;
import evisor.model.Quantity;
import evisor.rules.Composition;
import evisor.rules.Finding;
import evisor.speech.Phrase;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says on which level two trains part, by which rules and precedents, and why. */
public final class Parting {

  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

  private final Composition said;
  private final Decision decision;
  private final Wording wording;

  Parting(Composition said, Decision decision, Wording wording) {
    this.said = said;
    this.decision = decision;
    this.wording = wording;
  }

  /** Returns why a train stands behind another; empty where nothing parts them. */
  public Optional<DecidedBy> of(Standing behind, Standing before) {
    return LevelOrder.parting(behind, before).map(level -> of(level, behind, before));
  }

  private DecidedBy of(Level level, Standing behind, Standing before) {
    List<Method> against = before.train().core();
    return switch (level) {
      case SUFFICIENCY ->
          new DecidedBy(level, against, grading(behind), List.of(), sufficiency(behind, before));
      case PRACTICE ->
          new DecidedBy(
              level,
              against,
              ids(decision.usual().findings()),
              rows(behind, before),
              Phrase.of(
                  "%s; %s is %s.",
                  capital(words(behind.practice())),
                  wording.train(against),
                  words(before.practice())));
      case PRIORITY ->
          new DecidedBy(
              level,
              against,
              ids(said.findings(Effect.PREFER)),
              List.of(),
              priority(behind, before));
      default -> conditional(level, behind, against);
    };
  }

  private static DecidedBy conditional(Level level, Standing behind, List<Method> against) {
    List<Finding> conditions = behind.conditions(level);
    return new DecidedBy(level, against, ids(conditions), List.of(), conditions.get(0).message());
  }

  private List<String> grading(Standing behind) {
    List<Finding> deciding = new ArrayList<>(said.findings(Effect.NEED));
    behind.findings().stream()
        .filter(finding -> finding.effect() == Effect.GRADE && finding.grade() == behind.grade())
        .forEach(deciding::add);
    return ids(deciding);
  }

  private static String sufficiency(Standing behind, Standing before) {
    return behind.fallsShort()
        ? Phrase.of(
            "It reaches grade %s of purity where %s is needed.", behind.grade(), behind.need())
        : Phrase.of(
            "It reaches grade %s of purity where %s is needed: more steps than the need asks for"
                + " (grade %s is enough).",
            behind.grade(), behind.need(), before.grade());
  }

  private static List<String> rows(Standing behind, Standing before) {
    Set<String> ids = new LinkedHashSet<>();
    for (Standing one : List.of(before, behind)) {
      one.practice().counted().stream().limit(3).forEach(group -> ids.add(group.row().id()));
    }
    return List.copyOf(ids);
  }

  /** Says how usual a train is, to follow its name and {@code is}. */
  static String words(Practice practice) {
    String place =
        practice.place() == 0
            ? "not on the list of what is usual"
            : practice.place() <= ORDINALS.size()
                ? ORDINALS.get(practice.place() - 1) + " of what is usual"
                : "far down the list of what is usual";
    long groups = practice.counted().stream().filter(group -> group.points() > 0).count();
    long against = practice.counted().stream().filter(group -> group.points() < 0).count();
    String used =
        groups == 0
            ? "known from no research group for something like it"
            : Phrase.of(
                "known from %s for something like it, %s in just this situation",
                Phrase.counted(groups, "research group"), practice.directGroups());
    return place
        + " and "
        + used
        + (against == 0
            ? ""
            : Phrase.of(" (%s found it wanting)", Phrase.counted(against, "more group")));
  }

  private String priority(Standing behind, Standing before) {
    Preference preferred = decision.order().preference().orElseThrow();
    return Phrase.of(
        "By %s, which is asked for first: %s against %s.",
        wording.term(preferred), figure(behind, preferred), figure(before, preferred));
  }

  private String figure(Standing one, Preference preferred) {
    if (one.preferred().isEmpty()) {
      return "not known";
    }
    double value = one.preferred().getAsDouble();
    return switch (preferred) {
      case RECOVERY -> wording.say("about %s", wording.quantity(value, Quantity.FRACTION));
      case HOURS -> wording.say("about %s", wording.quantity(value, Quantity.HOURS));
      case COST -> wording.say("about %s EUR", wording.whole(value));
      case GRADE -> wording.say("grade %s", wording.whole(value));
    };
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(finding -> finding.rule().id()).distinct().toList();
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Returns the rows by which a train is known, the most direct first. */
  static List<String> precedents(Practice practice) {
    return practice.counted().stream()
        .filter(group -> group.points() > 0)
        .map(CountedPrecedent::row)
        .map(row -> row.id())
        .toList();
  }
}
