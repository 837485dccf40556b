package evisor.service;

import evisor.Evisor;
import evisor.advice.Advisor;
import evisor.atlas.Atlas;
import evisor.cases.Case;
import evisor.cases.CaseFolder;
import evisor.cases.CaseReader;
import evisor.files.FaultyFilesException;
import evisor.knowledge.Knowledge;
import evisor.papers.ProtocolTexts;
import evisor.rules.text.Rule;
import evisor.speech.Language;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One state of the rules, with what was worked out by them and is asked for again. */
public final class LoadedRules {

  /** The patience of who waits until something is there. */
  static final Duration ANY_TIME = Duration.ofDays(1);

  private final Map<Language, Evisor> doors = new EnumMap<>(Language.class);
  private final Evisor anybody;
  private final RulesSource source;
  private @Nullable List<Case> cases;
  private final Map<String, FutureTask<?>> kept = new ConcurrentHashMap<>();

  /**
   * Takes who answers in English.
   *
   * @param anybody whoever asks
   * @param english the laboratory that asks; the same where it is not known
   */
  LoadedRules(Evisor anybody, Evisor english, RulesSource source) {
    this.anybody = anybody;
    this.source = source;
    doors.put(Language.EN, english);
  }

  /** Returns who answers in a language. */
  public synchronized Evisor evisor(Language language) {
    return doors.computeIfAbsent(language, other -> evisor(Language.EN).in(other));
  }

  /** Returns who answers anybody in English, with all rules and knowledge. */
  public Advisor advisor() {
    return anybody.advisor();
  }

  /**
   * Returns all cases that hold the rules.
   *
   * @throws IOException where they cannot be read, or are wrong
   */
  public synchronized List<Case> cases() throws IOException {
    if (cases == null) {
      cases = read();
    }
    return cases;
  }

  private List<Case> read() throws IOException {
    CaseFolder folder =
        source.cases().isPresent()
            ? CaseFolder.read(source.cases().get(), "cases")
            : CaseFolder.bundled();
    Advisor advisor = advisor();
    TreeSet<String> rules = new TreeSet<>();
    advisor.rules().rules().stream().map(Rule::id).forEach(rules::add);
    try {
      return CaseReader.read(folder.all(), advisor.requests(), rules);
    } catch (FaultyFilesException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Returns which train comes first for every sample, amount and use, where that is there in time;
   * it is worked out in any case.
   *
   * @param patience how long is waited
   * @throws IOException where the cases cannot be read
   */
  public Optional<Atlas> atlas(Duration patience) throws IOException {
    return once("atlas", Atlas.class, () -> Atlas.of(cases(), advisor()), patience);
  }

  /**
   * Returns what protocols say in a language.
   *
   * @throws IOException where their files are wrong
   */
  public ProtocolTexts protocols(Language language) throws IOException {
    Knowledge knowledge = evisor(language).advisor().knowledge();
    return once(
        "protocols in " + language.tag(),
        ProtocolTexts.class,
        () -> ProtocolTexts.read(source.folder(), knowledge));
  }

  /**
   * Returns what is worked out once for this state of the rules, in a thread of its own: it goes on
   * when who asked first no longer waits.
   *
   * @param name what it is
   * @param type of what kind it is
   * @throws IOException where it cannot be worked out
   */
  public <T> T once(String name, Class<T> type, Callable<T> work) throws IOException {
    return once(name, type, work, ANY_TIME).orElseThrow();
  }

  /**
   * Returns the same where it is there in time; the work goes on in any case.
   *
   * @param patience how long is waited
   * @throws IOException where it cannot be worked out
   */
  public <T> Optional<T> once(String name, Class<T> type, Callable<T> work, Duration patience)
      throws IOException {
    FutureTask<T> fresh = new FutureTask<>(work);
    FutureTask<?> found = kept.computeIfAbsent(name, absent -> fresh);
    if (found == fresh) {
      Thread thread = new Thread(fresh, "evisor-once");
      thread.setDaemon(true);
      thread.start();
    }
    try {
      return Optional.of(type.cast(found.get(patience.toNanos(), TimeUnit.NANOSECONDS)));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(name);
    } catch (ExecutionException e) {
      kept.remove(name, found);
      throw new IOException(name + ": " + e.getCause(), e);
    }
  }
}
