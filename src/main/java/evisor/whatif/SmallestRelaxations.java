package evisor.whatif;

import evisor.advice.Advisor;
import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.model.Train;
import evisor.request.AskedRequest;
import evisor.request.RequestField;
import evisor.rules.text.Rule;
import evisor.whatif.FieldEasing.Slide;
import evisor.whatif.WhatIf.Border;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds the smallest sets of changes that make a train feasible where none is. Of every train the
 * conditions are taken that exclude it; sets of fields that make all of them fail are put to the
 * rules, and only where none of so many fields is enough, what still excludes the train is eased in
 * turn.
 */
final class SmallestRelaxations {

  /** So many answers cost about half a second; what is not found by then is far from asked. */
  private static final int MOST_DECISIONS = 240;

  private final Advisor advisor;
  private final Recommendation answer;
  private final ChangedRequests draft;
  private final Map<RequestField, List<FieldCandidates>> menu;
  private final AnsweredRequests decisions;
  private final Map<AskedRequest, ChangedRequests> drafts = new LinkedHashMap<>();
  private final Map<AskedRequest, RuleEasings> easings = new LinkedHashMap<>();
  private final PriorityQueue<Candidate> queue = new PriorityQueue<>(Candidate.ORDER);
  private final Set<Candidate> seen = new LinkedHashSet<>();
  private final Map<EasedFields, Boolean> tried = new LinkedHashMap<>();
  private final List<FoundChange> found = new ArrayList<>();

  SmallestRelaxations(
      Advisor advisor,
      ChangedRequests draft,
      Recommendation answer,
      Map<RequestField, List<FieldCandidates>> menu,
      AnsweredRequests decisions) {
    this.advisor = advisor;
    this.answer = answer;
    this.draft = draft;
    this.menu = menu;
    this.decisions = decisions;
  }

  /** RuleEasings that may make one train feasible, by its place among all. */
  private record Candidate(EasedFields relaxation, int train) {

    static final Comparator<Candidate> ORDER =
        Comparator.comparing(Candidate::relaxation, EasedFields.EASIEST_FIRST)
            .thenComparingInt(Candidate::train);
  }

  /** Returns the sets found, those of the fewest fields first. */
  List<FoundChange> smallest() {
    RuleEasings own = easings.computeIfAbsent(draft.request(), this::easings);
    for (int i = 0; i < answer.assessed().size(); i++) {
      AssessedTrain assessed = answer.assessed().get(i);
      propose(EasedFields.NONE, decisions.excluding(draft.request(), i), i, assessed.train(), own);
    }
    for (int fields = 1; fields <= EasedFields.MOST_FIELDS && found.isEmpty(); fields++) {
      tryAll(fields);
    }
    return List.copyOf(found);
  }

  /** Tries every set of so many fields, those that come up on the way included. */
  private void tryAll(int fields) {
    List<Candidate> failed = new ArrayList<>();
    while (decisions.asked() < MOST_DECISIONS) {
      if (!queue.isEmpty() && queue.element().relaxation().easings().size() <= fields) {
        Candidate next = queue.remove();
        if (!isEnough(next)) {
          failed.add(next);
        }
      } else if (found.isEmpty() && !failed.isEmpty()) {
        failed.forEach(this::goOnFrom);
        failed.clear();
      } else {
        return;
      }
    }
  }

  /** Adds every set of easings by which some rules fail, on top of what is eased already. */
  private void propose(
      EasedFields eased, List<Rule> rules, int index, Train train, RuleEasings easings) {
    List<EasedFields> sets = List.of(eased);
    for (Rule rule : rules) {
      List<FieldEasing> own = easings.of(advisor.rules().plain(rule), train);
      Set<EasedFields> larger = new LinkedHashSet<>();
      for (EasedFields set : sets) {
        for (FieldEasing easing : own) {
          set.and(easing).ifPresent(larger::add);
        }
      }
      sets = List.copyOf(larger);
    }
    for (EasedFields set : sets) {
      Candidate candidate = new Candidate(set, index);
      if (!set.equals(eased) && seen.add(candidate)) {
        queue.add(candidate);
      }
    }
  }

  /** Returns whether a set is enough; only of two numbers the second depends on the train. */
  private boolean isEnough(Candidate candidate) {
    return candidate.relaxation().slides().size() > 1
        ? enough(candidate)
        : tried.computeIfAbsent(candidate.relaxation(), none -> enough(candidate));
  }

  /** Puts a set to the rules, and keeps it if it is enough. */
  private boolean enough(Candidate candidate) {
    List<FieldChange> changes = candidate.relaxation().words();
    List<Slide> slides = candidate.relaxation().slides();
    Optional<Border> border = Optional.empty();
    for (int i = 0; i < slides.size(); i++) {
      Slide slide = slides.get(i);
      Optional<FoundChange> far =
          i == slides.size() - 1
              ? anyFeasible(changes, slide)
              : silent(changes, slide, candidate.train());
      if (far.isEmpty()) {
        return false;
      }
      changes.addAll(far.get().changes());
      border = changes.size() == 1 ? far.get().border() : Optional.empty();
    }
    Optional<Border> only = border;
    Optional<AskedRequest> eased = draft.with(changes).filter(decisions::feasible);
    eased.ifPresent(request -> confirm(changes, only, request));
    return eased.isPresent();
  }

  /** Eases what excludes a train after a set of changes that is not enough. */
  private void goOnFrom(Candidate candidate) {
    List<FieldChange> changes = candidate.relaxation().words();
    for (Slide slide : candidate.relaxation().slides()) {
      Optional<FoundChange> far = silent(changes, slide, candidate.train());
      if (far.isEmpty()) {
        return;
      }
      changes.addAll(far.get().changes());
    }
    Optional<AskedRequest> eased = draft.with(changes);
    if (eased.isPresent() && decisions.asked() < MOST_DECISIONS) {
      Recommendation then = decisions.on(eased.get());
      propose(
          candidate.relaxation(),
          decisions.excluding(eased.get(), candidate.train()),
          candidate.train(),
          then.assessed().get(candidate.train()).train(),
          easings.computeIfAbsent(eased.get(), this::easings));
    }
  }

  private ChangedRequests draft(AskedRequest request) {
    return drafts.computeIfAbsent(request, asked -> new ChangedRequests(asked, draft.reader()));
  }

  private RuleEasings easings(AskedRequest request) {
    return new RuleEasings(
        advisor.knowledge().lexicon(), decisions.on(request).request(), draft(request), menu);
  }

  /** Returns the nearest number, after some changes, with which any train is feasible. */
  private Optional<FoundChange> anyFeasible(List<FieldChange> changes, Slide slide) {
    return draft
        .with(changes)
        .flatMap(
            request ->
                new ChangeSearch(draft(request), r -> !decisions.feasible(r), ChangeSearch.FAR)
                    .border(slide.numbers(), slide.up()));
  }

  /** Returns the nearest number, after some changes, with which fewer rules exclude one train. */
  private Optional<FoundChange> silent(List<FieldChange> changes, Slide slide, int train) {
    return draft
        .with(changes)
        .flatMap(
            request -> {
              List<Rule> now = decisions.excluding(request, train);
              return new ChangeSearch(
                      draft(request),
                      r -> decisions.excluding(r, train).containsAll(now),
                      ChangeSearch.FAR)
                  .border(slide.numbers(), slide.up());
            });
  }

  /** Keeps a set of changes, or the smaller set in it that is enough. */
  private void confirm(List<FieldChange> changes, Optional<Border> border, AskedRequest eased) {
    for (int i = 0; changes.size() > 1 && i < changes.size(); i++) {
      List<FieldChange> fewer = new ArrayList<>(changes);
      fewer.remove(i);
      Optional<AskedRequest> less = draft.with(fewer);
      if (less.isPresent() && decisions.feasible(less.get())) {
        confirm(fewer, Optional.empty(), less.get());
        return;
      }
    }
    List<FieldChange> ordered = new ArrayList<>(changes);
    ordered.sort(Comparator.comparingInt(change -> change.field().changePlace()));
    FoundChange next = new FoundChange(List.copyOf(ordered), border, draft.request(), eased);
    for (FoundChange other : found) {
      if (ChangeDominance.than(next.changes(), other.changes())) {
        return;
      }
    }
    found.removeIf(other -> ChangeDominance.than(other.changes(), next.changes()));
    found.add(next);
  }
}
