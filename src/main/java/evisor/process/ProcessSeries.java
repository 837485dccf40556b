package evisor.process;

import evisor.model.Outcome;
import evisor.model.Request;
import java.util.List;
import java.util.Optional;

/**
 * Works out trains of a few requests that follow one another, such as those of one volume for
 * several uses: the forms chosen for one serve the next where it is worked by the same terms. Made
 * for one thread.
 */
public final class ProcessSeries {

  private final ProcessModel process;
  private Optional<FormCache> choices = Optional.empty();

  /** Takes what predicts trains. */
  public ProcessSeries(ProcessModel process) {
    this.process = process;
  }

  /**
   * Works trains out, in the order of their plans, with the whole range of every figure.
   *
   * @throws IllegalArgumentException where the knowledge base lacks a method of a core
   */
  public List<Outcome> run(Request request, List<Plan> plans) {
    WorkTerms terms = process.terms(request);
    FormCache made =
        choices.filter(known -> known.terms().equals(terms)).orElseGet(() -> new FormCache(terms));
    choices = Optional.of(made);
    return process.run(request, plans, made);
  }
}
