package evisor.service;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Provenance;
import evisor.answer.Answer;
import evisor.answer.AnswerJson;
import evisor.answer.ScreenOutline;
import evisor.explain.NamedCore;
import evisor.json.JsonWriter;
import evisor.kept.AnswerDigests;
import evisor.kept.DecisionFolder;
import evisor.kept.DecisionRemark;
import evisor.kept.DecisionStore;
import evisor.kept.DecisionWithdrawal;
import evisor.kept.KeptDecision;
import evisor.kept.NewDecision;
import evisor.kept.SavedAnswer;
import evisor.kept.StoreException;
import evisor.kept.StoreException.Reason;
import evisor.knowledge.Knowledge;
import evisor.model.Method;
import evisor.model.Request;
import evisor.request.RequestException;
import evisor.speech.Language;
import evisor.text.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Keeps decisions with the answers that they were taken on, and shows them again. */
public final class DecisionKeeper implements AutoCloseable {

  private final Optional<DecisionFolder> folder;
  private final Consumer<String> log;
  private final AtomicLong counted = new AtomicLong();

  /**
   * Takes where decisions are kept.
   *
   * @param folder the folder; none where nothing is kept
   * @param log takes a line on each failure of the folder
   */
  public DecisionKeeper(Optional<DecisionFolder> folder, Consumer<String> log) {
    this.folder = folder;
    this.log = log;
  }

  /** Returns one that keeps nothing. */
  public static DecisionKeeper ofNothing() {
    return new DecisionKeeper(Optional.empty(), line -> {});
  }

  /** Returns whether anything can be kept. */
  public boolean keeps() {
    return folder.isPresent();
  }

  /** Returns how many decisions were there when they were last counted; waits for nothing. */
  long counted() {
    return counted.get();
  }

  /** Returns what is kept; empty where nothing ever was. */
  public Optional<DecisionStore> store() throws StoreException {
    Optional<DecisionStore> store = folder.isPresent() ? folder.get().existing() : Optional.empty();
    if (store.isPresent()) {
      counted.set(store.get().count());
    }
    return store;
  }

  /** Returns a decision; empty where there is none of that number. */
  public Optional<KeptDecision> find(long id) throws StoreException {
    Optional<DecisionStore> store = store();
    return store.isPresent() ? store.get().find(id) : Optional.empty();
  }

  /** Returns the whole answer of a decision in JSON; empty where there is none. */
  public Optional<byte[]> answer(long id) throws StoreException {
    Optional<DecisionStore> store = store();
    return store.isPresent() ? store.get().answer(id) : Optional.empty();
  }

  private DecisionStore made() throws StoreException {
    return folder.orElseThrow(() -> new IllegalStateException("nothing is kept here")).open();
  }

  private long kept(DecisionStore store, long id) throws StoreException {
    counted.set(store.count());
    return id;
  }

  /** Tells the log of a failure of the folder; what is only not there is none. */
  public void note(StoreException failure) {
    if (failure.reason() != Reason.MISSING && failure.reason() != Reason.SUPERSEDED) {
      log.accept("decisions: " + failure.getMessage());
    }
  }

  /**
   * Answers a request and keeps what was decided on it.
   *
   * @return the number of the decision, which is on the disk
   * @throws RequestException where the request is not valid, or rules or knowledge are no longer
   *     those by which the answer was given that was looked at
   * @throws StoreException where nothing was kept
   */
  public long keep(DecisionDraft draft, LoadedRules rules, Language language)
      throws RequestException, StoreException {
    Advisor advisor = rules.evisor(language).advisor();
    Answer answer = Answer.to(draft.asked(), advisor, draft.scope().with(), draft.scope().draws());
    Recommendation found = answer.recommendation();
    Provenance made = found.provenance();
    if (differs(draft.rulesSeen(), made.rulesDigest())
        || differs(draft.knowledgeSeen(), made.knowledgeDigest())) {
      throw new RequestException(ServiceProblem.answerChanged());
    }
    SavedAnswer saved =
        new SavedAnswer(
            JsonWriter.compact(draft.request()),
            found.status().id(),
            found.leader().map(core -> core.stream().map(Method::id).toList()).orElse(List.of()),
            made.version(),
            made.language(),
            new AnswerDigests(
                made.programDigest(),
                made.rulesDigest(),
                made.knowledgeDigest(),
                made.requestDigest()));
    String title = ScreenOutline.described(found.request(), new Wording(advisor.knowledge()));
    NewDecision decision =
        new NewDecision(
            named(draft.remark(), title, advisor.knowledge()),
            saved,
            AnswerJson.of(answer, draft.scope(), advisor.knowledge()) + "\n",
            draft.corrects(),
            words(found.request(), rules));
    DecisionStore store = made();
    return kept(store, store.keep(decision, now()));
  }

  private static boolean differs(String seen, String made) {
    return !seen.isEmpty() && !seen.equals(made);
  }

  /** Fills in what a decision is called, and which train was named. */
  private static DecisionRemark named(DecisionRemark remark, String title, Knowledge knowledge) {
    NamedCore instead = NamedCore.of(remark.instead(), knowledge);
    boolean known = !remark.instead().isEmpty() && instead.fault().isEmpty();
    return new DecisionRemark(
        remark.who(),
        remark.title().isEmpty() ? title : remark.title(),
        remark.stance(),
        remark.instead(),
        known ? instead.methods().stream().map(Method::id).toList() : List.of(),
        remark.because());
  }

  /** Returns what a request is called in every language, so that it is found in each. */
  private static List<String> words(Request request, LoadedRules rules) {
    List<String> words = new ArrayList<>();
    for (Language language : Language.values()) {
      Knowledge knowledge = rules.evisor(language).advisor().knowledge();
      words.add(ScreenOutline.described(request, new Wording(knowledge)));
    }
    words.add(request.sampleType().id());
    words.add(request.id());
    words.add(request.title());
    return words;
  }

  /**
   * Keeps another remark on the same answer in the place of an older one.
   *
   * @throws StoreException where nothing was kept; where there is no such decision, or it no longer
   *     stands, too
   */
  public long correct(long id, DecisionRemark remark, LoadedRules rules, Language language)
      throws StoreException {
    DecisionStore store = made();
    KeptDecision old = store.standing(id);
    byte[] json = store.answer(id).orElse(new byte[0]);
    NewDecision decision =
        new NewDecision(
            named(remark, old.remark().title(), rules.evisor(language).advisor().knowledge()),
            old.answer(),
            new String(json, StandardCharsets.UTF_8),
            Optional.of(id),
            wordsOf(old.answer().request(), rules));
    return kept(store, store.keep(decision, now()));
  }

  private static List<String> wordsOf(String request, LoadedRules rules) {
    Advisor advisor = rules.advisor();
    try {
      byte[] json = request.getBytes(StandardCharsets.UTF_8);
      Recommendation found = advisor.recommend(advisor.requests().read(json, "request"));
      return words(found.request(), rules);
    } catch (RequestException e) {
      // Its words are not those of today; it is found by its title and reason.
      return List.of(request);
    }
  }

  /**
   * Notes that a decision no longer holds.
   *
   * @throws StoreException where that is not noted; where there is no such decision, or it no
   *     longer stands, too
   */
  public void withdraw(long id, String who, String because) throws StoreException {
    made().withdraw(id, new DecisionWithdrawal(now(), who, because));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public void close() {
    if (folder.isPresent()) {
      try {
        folder.get().close();
      } catch (StoreException e) {
        note(e);
      }
    }
  }
}
