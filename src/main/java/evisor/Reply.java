package evisor;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.answer.Answer;
import evisor.answer.AnswerJson;
import evisor.answer.AnswerScope;
import evisor.answer.AnswerSummary;
import evisor.knowledge.Knowledge;
import evisor.model.Method;
import evisor.model.Term;
import evisor.rules.Finding;
import evisor.text.Wording;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a request; what most programs need of it in fields of their own, and all of it as
 * JSON.
 *
 * @param status {@code recommended}, or {@code no-feasible-train}
 * @param summary one sentence of at most 140 characters
 * @param strength how strongly the first train is recommended, as the README's words have it; empty
 *     where no train is feasible
 * @param core the isolation methods of the first train in order; empty where no train is feasible
 * @param tied the cores of the trains that nothing parts from the first
 * @param conditions on what the first train is fit, in sentences
 * @param questions what to look at before anything else, in sentences
 * @param json the answer as the command line writes it with {@code --format json}, without a line
 *     break at its end
 */
public record Reply(
    String status,
    String summary,
    Optional<String> strength,
    List<String> core,
    List<List<String>> tied,
    List<String> conditions,
    List<String> questions,
    String json) {

  static Reply of(Answer answer, AnswerScope scope, Knowledge knowledge) {
    Recommendation found = answer.recommendation();
    return new Reply(
        found.status().id(),
        AnswerSummary.of(found, new Wording(knowledge)),
        found.strength().map(Term::id),
        found.leader().map(Reply::ids).orElse(List.of()),
        found.tied().stream().map(option -> ids(option.train().core())).toList(),
        found.recommended().map(Reply::conditions).orElse(List.of()),
        found.questions().stream().map(Finding::message).toList(),
        AnswerJson.of(answer, scope, knowledge));
  }

  private static List<String> ids(List<Method> core) {
    return core.stream().map(Method::id).toList();
  }

  private static List<String> conditions(Option first) {
    return first.standing().conditions().stream().map(Finding::message).toList();
  }
}
