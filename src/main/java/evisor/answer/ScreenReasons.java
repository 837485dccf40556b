package evisor.answer;

import evisor.advice.DecidedBy;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.answer.AnswerScreen.FamilyRow;
import evisor.answer.AnswerScreen.Statement;
import evisor.decision.Tier;
import evisor.decision.TrainPractice;
import evisor.decision.TrainStanding;
import evisor.knowledge.Knowledge;
import evisor.model.Effect;
import evisor.model.Family;
import evisor.model.Train;
import evisor.rules.Finding;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says in few lines why a train comes first, and why none of the four families alone does. */
final class ScreenReasons {

  private final Recommendation answer;
  private final Knowledge knowledge;
  private final Wording wording;

  ScreenReasons(Recommendation answer, Knowledge knowledge, Wording wording) {
    this.answer = answer;
    this.knowledge = knowledge;
    this.wording = wording;
  }

  /** Returns a finding: its sentence, or the title of its rule. */
  static Statement statement(Finding finding, Wording wording) {
    return new Statement(
        finding.message(), wording.text(finding.rule().title()), List.of(finding.rule().id()));
  }

  /** Says how certain a train of a tier is. */
  static String certain(Tier tier, Wording wording) {
    return switch (tier) {
      case ESTABLISHED ->
          wording.say("several groups did just this, or a product for people is made so");
      case SHOWN -> wording.say("one group did just this");
      case ADAPTED -> wording.say("it was done with something like it, and has to be adapted");
      case UNTRIED -> wording.say("nobody is known to have done it");
    };
  }

  /** Returns why a train comes first. */
  List<Statement> why(Option option) {
    TrainStanding standing = option.standing();
    List<Statement> why = new ArrayList<>();
    for (Finding condition : standing.conditions()) {
      why.add(
          new Statement(
              wording.say("On condition: %s", condition.message()),
              wording.say("On condition: %s", wording.text(condition.rule().title())),
              List.of(condition.rule().id())));
    }
    why.add(plain(practice(standing.practice()), ids(answer.decision().usual().findings())));
    if (standing.fallsShort()) {
      why.add(
          plain(
              wording.say(
                  "No train that fits reaches the purity that is needed, grade %s of 3.",
                  standing.need()),
              ids(answer.said().findings(Effect.NEED))));
    }
    answer.said().findings(Effect.PREFER).forEach(wish -> why.add(statement(wish, wording)));
    return List.copyOf(why);
  }

  private static Statement plain(String sentence, List<String> rules) {
    return new Statement(sentence, sentence, rules);
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(finding -> finding.rule().id()).distinct().toList();
  }

  private String practice(TrainPractice practice) {
    String place =
        practice.place() == 0
            ? wording.say("Not on the list of what is usual")
            : wording.say("Number %s of what is usual here", practice.place());
    long groups = groups(practice);
    long against = practice.counted().stream().filter(group -> group.points() < 0).count();
    List<String> parts = new ArrayList<>();
    parts.add(place);
    parts.add(
        groups == 0
            ? unknown(practice)
            : wording.counted(
                groups,
                "used by %s research group for the like",
                "used by %s research groups for the like"));
    if (practice.directGroups() > 0) {
      parts.add(wording.counted(practice.directGroups(), "by %s just so", "by %s just so"));
    }
    if (against > 0) {
      parts.add(wording.counted(against, "%s found it wanting", "%s found it wanting"));
    }
    return String.join(", ", parts) + ".";
  }

  private String unknown(TrainPractice practice) {
    return practice.tried()
        ? wording.say("published for the like by no research group that counts")
        : wording.say("used by no known research group for the like");
  }

  /** Returns the four families in their order. */
  List<FamilyRow> families() {
    return Stream.of(Family.values())
        .map(family -> new FamilyRow(family, wording.term(family), why(family)))
        .toList();
  }

  private Statement why(Family family) {
    Optional<Option> best =
        answer.ranking().stream().filter(option -> alone(option.train(), family)).findFirst();
    if (best.isPresent()) {
      return answer
          .behindFirst(best.get().train().core())
          .map(decided -> behind(best.get(), decided))
          .orElseGet(
              () ->
                  plain(
                      best.get().rank() == 1
                          ? wording.say("recommended")
                          : wording.say("%s is equal", name(best.get().train())),
                      List.of()));
    }
    return answer.excluded().stream()
        .filter(exclusion -> alone(exclusion.train(), family))
        .min(Comparator.comparingInt((Exclusion e) -> excluding(e).size()))
        .map(nearest -> about(nearest.train(), excluding(nearest).get(0)))
        .orElseGet(() -> plain(wording.say("no train of this family alone is known"), List.of()));
  }

  private boolean alone(Train train, Family family) {
    return knowledge.lexicon().families(train.core()).equals(Set.of(family));
  }

  private String name(Train train) {
    return wording.train(train.core());
  }

  private Statement behind(Option option, DecidedBy decided) {
    String brief = brief(option, decided);
    return switch (decided.level()) {
      case SUFFICIENCY -> about(option.train(), brief, decided.rules());
      case PRACTICE ->
          about(option.train(), lessUsual(option.standing().practice()), brief, decided.rules());
      // The title of a rule needs the room that the name of a long train would take.
      default ->
          new Statement(
              wording.say("%s: %s", name(option.train()), decided.why()), brief, decided.rules());
    };
  }

  private String lessUsual(TrainPractice practice) {
    long groups = groups(practice);
    return practice.place() == 0
        ? wording.say("less usual: not on the list, research groups: %s", groups)
        : wording.say(
            "less usual: number %s of the list, research groups: %s", practice.place(), groups);
  }

  private Statement about(Train train, Finding finding) {
    return new Statement(
        wording.say("%s: %s", name(train), finding.message()),
        wording.text(finding.rule().title()),
        List.of(finding.rule().id()));
  }

  private Statement about(Train train, String said, List<String> rules) {
    return about(train, said, said, rules);
  }

  private Statement about(Train train, String sentence, String brief, List<String> rules) {
    return new Statement(
        wording.say("%s: %s", name(train), sentence),
        wording.say("%s: %s", name(train), brief),
        rules);
  }

  private static long groups(TrainPractice practice) {
    return practice.counted().stream().filter(group -> group.points() > 0).count();
  }

  /** Says in a few words why an option falls behind another. */
  String brief(Option option, DecidedBy decided) {
    return switch (decided.level()) {
      case SUFFICIENCY ->
          option.standing().fallsShort()
              ? wording.say(
                  "reaches purity grade %s, %s is needed",
                  option.standing().grade(), option.standing().need())
              : wording.say("does more than the purity needs");
      case PRACTICE -> wording.say("less usual here");
      case PRIORITY -> wording.say("worse by what is asked for first");
      default -> wording.text(title(decided));
    };
  }

  private String title(DecidedBy decided) {
    return answer.assessed().stream()
        .flatMap(train -> train.findings().stream())
        .filter(finding -> finding.rule().id().equals(decided.rules().get(0)))
        .findFirst()
        .map(finding -> finding.rule().title())
        .orElse(decided.why());
  }

  private static List<Finding> excluding(Exclusion exclusion) {
    return exclusion.findings().stream()
        .filter(finding -> finding.effect() == Effect.EXCLUDE)
        .toList();
  }
}
