package evisor.advice;

import evisor.decision.CountedPrecedent;
import evisor.decision.Decision;
import evisor.decision.LevelOrder;
import evisor.decision.TrainPractice;
import evisor.decision.TrainStanding;
import evisor.model.Effect;
import evisor.model.Level;
import evisor.model.Method;
import evisor.model.Preference;
import evisor.model.Quantity;
import evisor.rules.Composition;
import evisor.rules.Finding;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says on which level two trains part, by which rules and precedents, and why. */
public final class TrainParting {

  private final Composition said;
  private final Decision decision;
  private final Wording wording;

  TrainParting(Composition said, Decision decision, Wording wording) {
    this.said = said;
    this.decision = decision;
    this.wording = wording;
  }

  /** Returns why a train stands behind another; empty where nothing parts them. */
  public Optional<DecidedBy> of(TrainStanding behind, TrainStanding before) {
    return LevelOrder.parting(behind, before).map(level -> of(level, behind, before));
  }

  private DecidedBy of(Level level, TrainStanding behind, TrainStanding before) {
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
              words(behind) + " " + words(before));
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

  private static DecidedBy conditional(Level level, TrainStanding behind, List<Method> against) {
    List<Finding> conditions = behind.conditions(level);
    return new DecidedBy(level, against, ids(conditions), List.of(), conditions.get(0).message());
  }

  private List<String> grading(TrainStanding behind) {
    List<Finding> deciding = new ArrayList<>(said.findings(Effect.NEED));
    behind.findings().stream()
        .filter(finding -> finding.effect() == Effect.GRADE && finding.grade() == behind.grade())
        .forEach(deciding::add);
    return ids(deciding);
  }

  private String sufficiency(TrainStanding behind, TrainStanding before) {
    return behind.fallsShort()
        ? wording.say(
            "It reaches grade %s of purity where %s is needed.", behind.grade(), behind.need())
        : wording.say(
            "It reaches grade %s of purity where %s is needed: more steps than the need asks for"
                + " (grade %s is enough).",
            behind.grade(), behind.need(), before.grade());
  }

  private static List<String> rows(TrainStanding behind, TrainStanding before) {
    Set<String> ids = new LinkedHashSet<>();
    for (TrainStanding one : List.of(before, behind)) {
      one.practice().counted().stream().limit(3).forEach(group -> ids.add(group.row().id()));
    }
    return List.copyOf(ids);
  }

  /** Says that two trains are tied. */
  String nothing() {
    return wording.say("Nothing parts it from the first.");
  }

  /** Says in sentences how usual a train is. */
  String words(TrainStanding one) {
    TrainPractice practice = one.practice();
    String train = wording.train(one.train().core());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        practice.place() == 0
            ? wording.say("%s is not on the list of what is usual.", train)
            : wording.say("%s is number %s of what is usual.", train, practice.place()));
    long groups = practice.counted().stream().filter(group -> group.points() > 0).count();
    sentences.add(
        groups == 0
            ? unknown(practice)
            : wording.counted(
                groups,
                "It is known from %s research group for something like it, %s in just this"
                    + " situation.",
                "It is known from %s research groups for something like it, %s in just this"
                    + " situation.",
                practice.directGroups()));
    long against = practice.counted().stream().filter(group -> group.points() < 0).count();
    if (against > 0) {
      sentences.add(
          wording.counted(against, "%s group found it wanting.", "%s groups found it wanting."));
    }
    return String.join(" ", sentences);
  }

  private String unknown(TrainPractice practice) {
    return practice.tried()
        ? wording.say("It is published for something like it, by no research group that counts.")
        : wording.say("It is known from no research group for something like it.");
  }

  private String priority(TrainStanding behind, TrainStanding before) {
    Preference preferred = decision.order().preference().orElseThrow();
    return wording.say(
        "By %s, which is asked for first: %s against %s.",
        wording.term(preferred), figure(behind, preferred), figure(before, preferred));
  }

  private String figure(TrainStanding one, Preference preferred) {
    if (one.preferred().isEmpty()) {
      return wording.say("not known");
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

  /** Returns the rows by which a train is known, the most direct first. */
  static List<String> precedents(TrainPractice practice) {
    return practice.counted().stream()
        .filter(group -> group.points() > 0)
        .map(CountedPrecedent::row)
        .map(row -> row.id())
        .toList();
  }
}
