package evisor.cli;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.answer.Answer;
import evisor.explain.ExplanationJson;
import evisor.explain.NamedCore;
import evisor.explain.RuleExplanation;
import evisor.explain.RuleTraceText;
import evisor.explain.TrainExplanation;
import evisor.explain.TrainText;
import evisor.files.Nearest;
import evisor.knowledge.Knowledge;
import evisor.model.Method;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.rules.text.Rule;
import evisor.speech.Language;
import evisor.speech.Phrase;
import evisor.text.Outline;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** Says why a train stands where it stands, or why a rule fires or does not. */
final class ExplainCommand implements Command {

  private static final TextOption TRAIN =
      TextOption.ofWords(
          "train", "METHODS", "the isolation methods of the train, in order: tff,sec");
  private static final TextOption RULE =
      new TextOption("rule", "ID", "the rule to be traced, such as DOMAIN-001, for all trains");
  private static final SwitchOption ALL =
      new SwitchOption("all", "list the rules far from speaking of the train too");

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "explain",
            "says why a train stands where it stands, or why a rule did not fire",
            "FILE | - | --sample TYPE … --train tff,sec and/or --rule ID",
            StatedRequest.options(
                TRAIN,
                RULE,
                ALL,
                SharedOptions.FORMAT,
                AnswerLanguage.LANG,
                SharedOptions.RULES,
                LaboratoryFile.LAB,
                LaboratoryFile.NO_LAB),
            "With --train, every rule about that train: what fires, what would have to change, and"
                + " how far silent rules are from speaking. With --rule, for every train (or the"
                + " one named by --train) condition by condition what was compared with what. JSON"
                + " is always complete.")
        .like(
            "explain request.json --train \"TFF → SEC\"",
            "explain --sample urine --volume \"50 mL\" --rule DOMAIN-001");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure {
    boolean json = SharedOptions.FORMAT.in(line).equals("json");
    boolean markdown = SharedOptions.FORMAT.in(line).equals("markdown");
    Optional<String> train = TRAIN.in(line);
    Optional<String> rule = RULE.in(line);
    if (train.isEmpty() && rule.isEmpty()) {
      throw CommandFailure.usage(
          "explain needs --train METHODS, for example --train tff,sec, or --rule ID, or both.");
    }
    StatedRequest stated = StatedRequest.of(this, line, around);
    Language language = json ? AnswerLanguage.ofProgram(line) : AnswerLanguage.of(line, around);
    Optional<LaboratoryFile> profile = LaboratoryFile.of(line, around);
    Advisor advisor =
        LaboratoryFile.answering(RulesLoader.advisor(line, around).in(language), profile);
    Knowledge knowledge = advisor.knowledge();
    Optional<List<Method>> core =
        train.isPresent() ? Optional.of(core(train.get(), knowledge)) : Optional.empty();
    Optional<Rule> traced =
        rule.isPresent() ? Optional.of(rule(rule.get(), advisor)) : Optional.empty();
    AskedRequest asked = stated.checked(advisor);
    Recommendation answer = advisor.recommend(asked);
    try {
      if (!answer.refusals().isEmpty()) {
        Answer.refuse(answer, knowledge.lexicon().speech());
      }
    } catch (RequestException e) {
      throw new CommandFailure(e.problem(), ExitStatus.USAGE);
    }
    if (traced.isPresent()) {
      RuleExplanation explained = RuleExplanation.of(answer, traced.get(), core, advisor.rules());
      TerminalPager.show(
          json
              ? around.json(ExplanationJson.of(explained, knowledge) + "\n")
              : around.laidOut(
                  LaboratoryFile.toldIn(RuleTraceText.of(explained, knowledge), answer, knowledge),
                  markdown),
          around);
    } else {
      TrainExplanation explained = TrainExplanation.of(answer, core.orElseThrow(), advisor.rules());
      TerminalPager.show(
          json
              ? around.json(ExplanationJson.of(explained, knowledge) + "\n")
              : around.laidOut(
                  LaboratoryFile.toldIn(
                      text(explained, knowledge, ALL.in(line)), answer, knowledge),
                  markdown),
          around);
    }
    return ExitStatus.DONE;
  }

  private static Outline text(TrainExplanation explained, Knowledge knowledge, boolean all) {
    Outline text = TrainText.of(explained, knowledge, all);
    if (!all) {
      text.item(
          "  ",
          "",
          knowledge
              .lexicon()
              .speech()
              .say("--all lists them with the condition that keeps each silent."));
    }
    return text;
  }

  private static List<Method> core(String text, Knowledge knowledge) throws CommandFailure {
    NamedCore named = NamedCore.of(text, knowledge);
    if (named.fault().isPresent()) {
      throw CommandFailure.usage("--train %s: %s", text, named.fault().get());
    }
    return named.methods();
  }

  private static Rule rule(String id, Advisor advisor) throws CommandFailure {
    Optional<Rule> found = advisor.rules().rule(id);
    if (found.isEmpty()) {
      List<String> known = advisor.rules().rules().stream().map(Rule::id).toList();
      throw CommandFailure.usage(
          speech ->
              Phrase.sentences(
                  speech.say("There is no rule \"%s\".", id),
                  Nearest.question(id, known, "\"", speech),
                  speech.say("evisor rules lists them.")));
    }
    return found.get();
  }
}
