package evisor.answer;

import evisor.advice.Recommendation;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Sources;
import evisor.knowledge.Claim;
import evisor.knowledge.Core;
import evisor.knowledge.Knowledge;
import evisor.knowledge.StepProfile;
import evisor.model.Basis;
import evisor.model.Figure;
import evisor.model.Method;
import evisor.model.Parameter;
import evisor.model.Request;
import evisor.model.StepKind;
import evisor.model.Term;
import evisor.model.Train;
import evisor.request.FieldValue;
import evisor.rules.Finding;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Marks statements with their sources, and remembers which claims were cited on the way. */
final class SourceMarks {

  private final Recommendation answer;
  private final Knowledge knowledge;
  private final Wording wording;
  private final NavigableSet<String> cited = new TreeSet<>();

  SourceMarks(Recommendation answer, Knowledge knowledge) {
    this.answer = answer;
    this.knowledge = knowledge;
    this.wording = new Wording(knowledge);
  }

  /** Returns how values are put into words. */
  Wording wording() {
    return wording;
  }

  /** Returns a sentence in the language of the answer. */
  String say(String english, Object... parts) {
    return wording.say(english, parts);
  }

  /** Returns a word as the field writes it. */
  String held(FieldValue value) {
    return wording.held(value);
  }

  /** Returns a word as the field writes it. */
  String word(Term term) {
    return wording.term(term);
  }

  /** Returns the core of a train as the field writes it. */
  String name(Train train) {
    return core(train.core());
  }

  /** Returns isolation methods in order as the field writes them. */
  String core(List<Method> methods) {
    return wording.train(methods);
  }

  /** Returns the name of a step in a sentence. */
  String label(StepKind kind) {
    return wording.text(profile(kind).label());
  }

  /** Returns what a step is for, in a sentence. */
  String purpose(StepKind kind) {
    return wording.text(profile(kind).purpose());
  }

  private StepProfile profile(StepKind kind) {
    return Objects.requireNonNull(knowledge.steps().get(kind), kind.id());
  }

  /** Returns a finding's sentence with its rule and claims. */
  Item item(Finding finding) {
    return Item.of(finding.message(), of(finding));
  }

  /** Returns a finding's rule and claims. */
  Sources of(Finding finding) {
    return of(List.of(finding));
  }

  /** Returns the rules and claims of several findings. */
  Sources of(List<Finding> findings) {
    List<String> rules =
        findings.stream()
            .map(f -> f.rule().id() + (f.rule().basis() == Basis.ASSUMPTION ? " (A)" : ""))
            .distinct()
            .toList();
    List<String> claims =
        findings.stream().flatMap(f -> f.rule().evidence().stream()).distinct().toList();
    return new Sources(rules, marked(claims), false);
  }

  /** Returns the claims that show a train for a sample or one like it. */
  Sources showing(Train train, Request request) {
    SortedSet<String> claims = new TreeSet<>();
    for (Core core : knowledge.cores()) {
      if (core.methods().equals(train.core())) {
        core.shown()
            .forEach(
                (sample, by) -> {
                  if (sample == request.sampleType() || request.kin().contains(sample)) {
                    claims.addAll(by);
                  }
                });
      }
    }
    return claims(List.copyOf(claims), false);
  }

  /** Returns what stands behind a figure. */
  Sources of(Figure figure) {
    return claims(figure.claims(), !figure.evidenced());
  }

  /** Returns claims, and whether a figure beside them is assumed. */
  Sources claims(List<String> claims, boolean assumed) {
    return new Sources(List.of(), marked(claims), assumed);
  }

  /**
   * Returns what stands behind a parameter: claims, or the rule that set it with the rule's claims.
   *
   * @param findings the findings about the train, among them those that composed it
   */
  Sources of(Parameter parameter, List<Finding> findings) {
    List<Finding> setting =
        findings.stream().filter(f -> parameter.evidence().contains(f.rule().id())).toList();
    if (!setting.isEmpty()) {
      return of(setting);
    }
    List<String> claims =
        parameter.evidence().stream().filter(knowledge.claims()::containsKey).toList();
    return new Sources(List.of(), marked(claims), parameter.basis() == Basis.ASSUMPTION);
  }

  private List<String> marked(List<String> claims) {
    cited.addAll(claims);
    return claims.stream().map(id -> verified(id) ? id : id + "†").toList();
  }

  private boolean verified(String id) {
    Claim claim = knowledge.claims().get(id);
    return claim != null && claim.verified();
  }

  /** Says how much of the answer is assumed, and what the marks mean. */
  List<Item> assumed() {
    Recommendation.Assumed share = answer.assumed();
    List<Item> items = new ArrayList<>();
    if (answer.recommended().isPresent()) {
      items.add(
          Item.of(
              say(
                  "Behind the first-ranked train: %s figures, %s of them assumed; %s rules, %s of"
                      + " them on an assumption; %s claims, %s of them not verified.",
                  share.figures(),
                  share.assumedFigures(),
                  share.rules(),
                  share.assumedRules(),
                  share.claims(),
                  share.unverifiedClaims())));
    }
    items.add(
        Item.of(
            say(
                    "(A) marks an assumption of the authors, † a claim that was not read in its"
                        + " source.")
                + " "
                + say("The numbers by which practice is counted are assumptions throughout.")));
    return items;
  }

  /** Lists every claim cited so far under the paper that it stands in, each paper once. */
  List<Item> sources() {
    CitedPapers papers = new CitedPapers(knowledge.claims().values());
    Map<String, List<Claim>> byPaper = new TreeMap<>();
    for (String id : cited) {
      Claim claim = knowledge.claims().get(id);
      if (claim != null) {
        byPaper
            .computeIfAbsent(papers.citation(claim.source()), paper -> new ArrayList<>())
            .add(claim);
      }
    }
    List<Item> items = new ArrayList<>();
    byPaper.forEach(
        (paper, claims) ->
            items.add(
                new Item(
                    "",
                    paper,
                    Sources.NONE,
                    claims.stream()
                        .map(
                            c ->
                                Item.of(
                                    c.id() + (c.verified() ? "" : "†"),
                                    c.statement(),
                                    Sources.NONE))
                        .toList())));
    if (!items.isEmpty()) {
      items.add(
          Item.of(
              say(
                  "A rule with its text, claims and cases: evisor rules show ID (so does a"
                      + " claim).")));
    }
    return items;
  }
}
