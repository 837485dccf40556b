package evisor.whatif;

import evisor.model.Equipment;
import evisor.model.Lexicon;
import evisor.model.Request;
import evisor.model.Term;
import evisor.model.Train;
import evisor.request.FieldValue.Words;
import evisor.request.RequestField;
import evisor.rules.plain.PlainRule;
import evisor.rules.typed.FactQuestion;
import evisor.whatif.FieldCandidates.Alternatives;
import evisor.whatif.FieldCandidates.Numbers;
import evisor.whatif.FieldEasing.Exchange;
import evisor.whatif.FieldEasing.Slide;
import evisor.whatif.FieldEasing.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds by which fields of a request a rule that excludes a train can be made to fail. The rule's
 * conditions are asked alone, with the train as it was predicted; what comes of it is to be
 * confirmed by all rules.
 */
final class RuleEasings {

  private final Lexicon lexicon;
  private final Request request;
  private final ChangedRequests draft;
  private final Map<RequestField, List<FieldCandidates>> menu;
  private final List<Tried> tried = new ArrayList<>();

  /** A request changed by one easing. */
  private record Tried(FieldEasing easing, Request request) {}

  /**
   * Takes the request about which is asked.
   *
   * @param lexicon the words of the knowledge base
   * @param request the request as it was understood
   * @param draft the same request, to be changed
   * @param menu which changes are tried
   */
  RuleEasings(
      Lexicon lexicon,
      Request request,
      ChangedRequests draft,
      Map<RequestField, List<FieldCandidates>> menu) {
    this.lexicon = lexicon;
    this.request = request;
    this.draft = draft;
    this.menu = menu;
    for (Map.Entry<RequestField, List<FieldCandidates>> entry : menu.entrySet()) {
      for (FieldCandidates row : entry.getValue()) {
        lay(entry.getKey(), row);
      }
    }
  }

  /** Returns the easings each of which alone makes the rule fail, or may. */
  List<FieldEasing> of(PlainRule rule, Train train) {
    List<FieldEasing> found = new ArrayList<>();
    for (Tried next : tried) {
      if (!rule.holds(next.request(), train) && !goesOnFrom(next.easing(), found)) {
        found.add(next.easing());
      }
    }
    lacking(rule, train).ifPresent(found::add);
    several(rule, train, found);
    if (rule.asksFigures()) {
      // Smaller and fewer samples are done sooner.
      addSlide(RequestField.SAMPLES_PER_DAY, found);
      addSlide(RequestField.SAMPLES, found);
      addSlide(RequestField.VOLUME, found);
    }
    return found;
  }

  private void lay(RequestField field, FieldCandidates row) {
    if (row instanceof Numbers numbers) {
      if (numbers.from().isPresent()) {
        end(numbers, NumberSteps::above)
            .ifPresent(r -> tried.add(new Tried(new Slide(numbers, true), r)));
        end(numbers, NumberSteps::below)
            .ifPresent(r -> tried.add(new Tried(new Slide(numbers, false), r)));
      }
    } else if (row instanceof Alternatives alternatives && !slides(field)) {
      List<List<FieldChange>> all = alternatives.nearestFirst();
      for (int i = 0; i < all.size(); i++) {
        FieldEasing easing = exchange(all.get(i)).orElse(new Step(field, all, i));
        changed(all.get(i)).ifPresent(r -> tried.add(new Tried(easing, r)));
      }
    }
  }

  /** Returns whether numbers of a field are tried, so that it need not be left out. */
  private boolean slides(RequestField field) {
    for (FieldCandidates row : menu.getOrDefault(field, List.of())) {
      if (row instanceof Numbers) {
        return true;
      }
    }
    return false;
  }

  /** Returns the request with a number as far one way as is searched and allowed. */
  private Optional<Request> end(Numbers numbers, UnaryOperator<BigDecimal> way) {
    Optional<Request> last = Optional.empty();
    for (BigDecimal value = way.apply(numbers.start());
        ChangeSearch.near(value, numbers.start(), ChangeSearch.FAR);
        value = way.apply(value)) {
      Optional<Request> next = changed(List.of(numbers.to(value)));
      if (next.isEmpty()) {
        return last;
      }
      last = next;
    }
    return last;
  }

  private Optional<Request> changed(List<FieldChange> changes) {
    return draft
        .with(changes)
        .map(
            changed ->
                changed.understood(
                    lexicon,
                    request.matrix(),
                    request.purityAgainst(),
                    request.campaign().workingDaysPerWeek()));
  }

  /** Returns whether a nearer alternative of the same row was found. */
  private static boolean goesOnFrom(FieldEasing easing, List<FieldEasing> found) {
    for (FieldEasing nearer : found) {
      if (nearer instanceof Step step
          && easing instanceof Step next
          && step.nearestFirst().equals(next.nearestFirst())) {
        return true;
      }
    }
    return false;
  }

  private Optional<FieldEasing> exchange(List<FieldChange> changes) {
    FieldChange change = changes.get(0);
    if (change.from().orElse(null) instanceof Words from
        && change.to().orElse(null) instanceof Words to) {
      List<Term> out = new ArrayList<>(from.words());
      out.removeAll(to.words());
      List<Term> in = new ArrayList<>(to.words());
      in.removeAll(from.words());
      return Optional.of(exchange(change.field(), from.words(), out, in));
    }
    return Optional.empty();
  }

  private Exchange exchange(
      RequestField field,
      List<Term> held,
      Collection<? extends Term> out,
      Collection<? extends Term> in) {
    return new Exchange(
        field, held, List.copyOf(out), List.copyOf(in), field.terms(lexicon).orElseThrow().all());
  }

  /** Equipment that the rule asks for and the train lacks. */
  private Optional<FieldEasing> lacking(PlainRule rule, Train train) {
    List<Term> lacking = new ArrayList<>();
    for (FactQuestion question : rule.questions()) {
      for (Object word : question.words()) {
        if (question.ofTrain() && word instanceof Equipment item && train.lacks(item)) {
          lacking.add(item);
        }
      }
    }
    List<Term> owned = List.copyOf(request.equipment());
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(exchange(RequestField.EQUIPMENT, owned, List.of(), lacking));
  }

  /** Uses each of which alone would keep the rule firing are left out together. */
  private void several(PlainRule rule, Train train, List<FieldEasing> found) {
    List<Term> held = List.copyOf(request.downstream());
    List<Term> out = new ArrayList<>();
    for (Term use : held) {
      FieldEasing alone = exchange(RequestField.DOWNSTREAM, held, without(held, use), List.of());
      Optional<Request> left = changed(List.of(((Exchange) alone).change()));
      if (left.isPresent() && rule.holds(left.get(), train)) {
        out.add(use);
      }
    }
    Exchange all = exchange(RequestField.DOWNSTREAM, held, out, List.of());
    if (out.size() > 1
        && changed(List.of(all.change())).filter(r -> !rule.holds(r, train)).isPresent()) {
      found.add(all);
    }
  }

  private static List<Term> without(List<Term> words, Term word) {
    List<Term> others = new ArrayList<>(words);
    others.remove(word);
    return others;
  }

  private void addSlide(RequestField field, List<FieldEasing> found) {
    for (FieldCandidates row : menu.getOrDefault(field, List.of())) {
      if (row instanceof Numbers numbers) {
        Slide down = new Slide(numbers, false);
        if (!found.contains(down)) {
          found.add(down);
        }
      }
    }
  }
}
