package evisor.answer;

import evisor.advice.DecidedBy;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.answer.AnswerScreen.Statement;
import evisor.answer.TrainChangeover.Bearing;
import evisor.answer.TrainChangeover.FigureChange;
import evisor.knowledge.Knowledge;
import evisor.model.Effect;
import evisor.model.Method;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.rules.Finding;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says where the train stands that the laboratory runs, and what changing it costs and gains. */
final class IncumbentWords {

  private final Recommendation answer;
  private final Knowledge knowledge;
  private final Wording wording;

  IncumbentWords(Recommendation answer, Knowledge knowledge) {
    this.answer = answer;
    this.knowledge = knowledge;
    this.wording = new Wording(knowledge);
  }

  /** Returns what is said of it on a screen; nothing where the request names none. */
  List<Statement> statements() {
    List<Method> core = answer.request().incumbentCore();
    if (core.isEmpty() || !answer.refusals().isEmpty()) {
      return List.of();
    }
    List<Statement> said = new ArrayList<>();
    ComparedTrain.of(answer, core, knowledge)
        .ifPresentOrElse(
            today -> {
              said.add(standing(today));
              TrainChangeover.ofFirst(answer, knowledge)
                  .ifPresent(found -> said.add(changed(found)));
            },
            () ->
                said.add(
                    plain(
                        wording.say(
                            "%s runs; no train with this core is considered.",
                            wording.train(core)))));
    return List.copyOf(said);
  }

  private Statement standing(ComparedTrain today) {
    String train = wording.train(today.core());
    if (today.option().isEmpty()) {
      Finding closing = today.exclusions().get(0);
      return new Statement(
          wording.say("%s runs, and is excluded: %s", train, closing.message()),
          wording.say("%s is excluded: %s", train, wording.text(closing.rule().title())),
          today.exclusions().stream().map(finding -> finding.rule().id()).distinct().toList());
    }
    Option option = today.option().get();
    Optional<DecidedBy> decided = answer.behindFirst(today.core());
    if (decided.isEmpty()) {
      return plain(wording.say("%s runs, and comes first: nothing need change.", train));
    }
    String brief = new ScreenReasons(answer, knowledge, wording).brief(option, decided.get());
    int ranked = answer.ranking().size();
    return new Statement(
        wording.say(
            "%s runs, number %s of %s: %s", train, option.rank(), ranked, decided.get().why()),
        wording.say("%s, number %s of %s: %s", train, option.rank(), ranked, brief),
        decided.get().rules());
  }

  private static Statement plain(String sentence) {
    return new Statement(sentence, sentence, List.of());
  }

  private Statement changed(TrainChangeover change) {
    Statement changing = changing(change);
    return new Statement(
        wording.say("Changing: %s", changing.sentence()),
        wording.say("Changing: %s", changing.brief()),
        changing.rules());
  }

  /** Says what a change costs and gains, with the figures or by their names alone. */
  Statement changing(TrainChangeover change) {
    return new Statement(
        parts(change, /* brief= */ false),
        parts(change, /* brief= */ true),
        change.asked().stream().map(finding -> finding.rule().id()).distinct().toList());
  }

  private String parts(TrainChangeover change, boolean brief) {
    List<String> parts = new ArrayList<>();
    for (Bearing bearing : Bearing.values()) {
      List<FigureChange> figures = change.figures(bearing);
      if (!figures.isEmpty()) {
        boolean named = brief || bearing == Bearing.ALIKE;
        parts.add(
            said(
                bearing,
                String.join(
                    ", ",
                    figures.stream()
                        .map(figure -> named ? name(figure) : changed(figure))
                        .toList())));
      }
    }
    change.asked().stream()
        // A condition is said of the train already.
        .filter(finding -> !brief || finding.effect() != Effect.CONDITION)
        .map(this::asked)
        .distinct()
        .forEach(parts::add);
    return String.join("; ", parts);
  }

  private String said(Bearing bearing, String figures) {
    return switch (bearing) {
      case GAIN -> wording.say("better: %s", figures);
      case COST -> wording.say("worse: %s", figures);
      case ALIKE -> wording.say("about alike: %s", figures);
    };
  }

  private String asked(Finding finding) {
    String title = wording.text(finding.rule().title());
    return switch (finding.effect()) {
      case CONDITION -> wording.say("on condition: %s", title);
      case STUDY -> wording.say("to be shown: %s", title);
      default -> wording.say("mind: %s", title);
    };
  }

  private String changed(FigureChange figure) {
    return wording.say(
        "%s %s (today %s)",
        name(figure), value(figure, figure.then()), value(figure, figure.today()));
  }

  private String name(FigureChange figure) {
    return switch (figure.name()) {
      case "grade" -> wording.say("purity");
      case "recovery" -> wording.say("recovery");
      case "particles" -> wording.say("particles");
      case "hours" -> wording.say("time");
      case "hands_on_hours" -> wording.say("hands-on");
      default -> wording.say("cost");
    };
  }

  private String value(FigureChange figure, Range range) {
    return switch (figure.name()) {
      case "grade" -> wording.say("grade %s", wording.whole(range.low()));
      case "recovery" -> wording.range(range, Quantity.FRACTION);
      case "particles" -> wording.range(range, Quantity.PARTICLES);
      case "cost_eur" ->
          wording.say("%s EUR", wording.range(ScreenFigures.rough(range), Quantity.COUNT));
      default -> wording.range(range, Quantity.HOURS);
    };
  }
}
