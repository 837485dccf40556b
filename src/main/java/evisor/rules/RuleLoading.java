package evisor.rules;

import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.rules.CheckedRules.CheckedRule;
import evisor.rules.compile.Compilation;
import evisor.rules.compile.Compilation.Bases;
import evisor.rules.compile.RuleBases;
import evisor.rules.lint.LintedRules;
import evisor.rules.lint.RuleLint;
import evisor.rules.text.RuleTexts;
import evisor.speech.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;

/**
 * Loads the rules of a folder. If the cache knows the folder, Drools' rule bases are made in a
 * thread of their own while the caller reads the knowledge base.
 */
public final class RuleLoading {

  private final RulesFolder folder;
  private final Engine engine;
  private final Optional<Path> cacheDir;
  private final Optional<CheckedCache> cache;
  private final Optional<CheckedRules> known;
  private final Optional<CompletableFuture<Optional<Bases>>> boot;
  private final Optional<Draft> edited;
  private final Optional<Knowledge> knowledge;

  private RuleLoading(RulesFolder folder, Engine engine, Optional<Path> cacheDir) {
    this.folder = folder;
    this.engine = engine;
    this.cacheDir = cacheDir.filter(dir -> engine != Engine.CLASSIC);
    this.cache = this.cacheDir.map(dir -> new CheckedCache(dir, folder));
    this.known = cache.flatMap(CheckedCache::read);
    this.boot =
        known
            .filter(rules -> engine == Engine.EXECUTABLE)
            .map(
                rules ->
                    CompletableFuture.supplyAsync(() -> bases(this.cacheDir, rules.compiled())));
    this.edited = known.isPresent() ? Optional.empty() : Optional.of(draft());
    // Read here, beside Drools' thread.
    this.knowledge = known.flatMap(RuleLoading::knowledge);
  }

  /**
   * Begins.
   *
   * @param folder the folder
   * @param engine by what the rules are run
   * @param cacheDir where checked and compiled rules are kept; both is done each time without it
   */
  public static RuleLoading start(RulesFolder folder, Engine engine, Optional<Path> cacheDir) {
    return new RuleLoading(folder, engine, cacheDir);
  }

  /**
   * Has Drools make itself ready, in a thread of its own, while whoever will load rules is still
   * finding out which.
   */
  public static void awaken() {
    ForkJoinPool.commonPool().execute(RuleBases::awaken);
  }

  /**
   * Compiles a few rules for nothing, so that it can be noted which classes that takes.
   *
   * @throws FaultyFilesException where the jar lacks its rules
   */
  public static void rehearse() throws FaultyFilesException {
    Compilation.rehearse(RuleTexts.read(RulesFolder.bundled(), new FileFaults()));
  }

  /** Returns the folder's knowledge base, where the cache knows it. */
  public Optional<Knowledge> knowledge() {
    return knowledge;
  }

  private static Optional<Knowledge> knowledge(CheckedRules rules) {
    try {
      return Optional.of(rules.knowledge().get());
    } catch (RuntimeException e) {
      // Whatever a file of the cache holds that is no knowledge, it is made anew.
      return Optional.empty();
    }
  }

  /**
   * Returns the rules; checks and compiles them unless the cache has both.
   *
   * @param knowledge the knowledge base, for claims and labels
   * @throws FaultyFilesException with everything that is wrong with rules and messages
   */
  public RuleBase finish(Knowledge knowledge) throws FaultyFilesException {
    Optional<RuleBase> kept = kept(knowledge);
    return kept.isPresent() ? kept.get() : checked(knowledge);
  }

  /** Returns the rules as the cache has them; nothing where it has anything else. */
  private Optional<RuleBase> kept(Knowledge knowledge) {
    if (this.knowledge.filter(read -> read.digest().equals(knowledge.digest())).isEmpty()) {
      return Optional.empty();
    }
    try {
      CheckedRules checked = known.orElseThrow();
      List<CheckedRule> rules = checked.rules().get();
      return engine == Engine.PLAIN
          ? Optional.of(plain(checked.digest(), rules, knowledge))
          : booted()
              .map(bases -> RuleBase.of(checked.digest(), rules, bases, knowledge, this::messages));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private RuleBase plain(String digest, List<CheckedRule> rules, Knowledge knowledge) {
    return RuleBase.plain(digest, rules, knowledge, new PlainRules(rules), this::messages);
  }

  /** Rules as read, with what is wrong with how they are written. */
  private record Draft(RuleTexts texts, FileFaults faults, Compilation compilation) {}

  private Draft draft() {
    FileFaults faults = new FileFaults();
    RuleTexts texts = RuleTexts.read(folder, faults);
    boolean runs = engine == Engine.EXECUTABLE && !faults.stop();
    return new Draft(
        texts,
        faults,
        runs ? Compilation.begin(texts, cacheDir) : Compilation.later(texts, cacheDir));
  }

  private RuleBase checked(Knowledge knowledge) throws FaultyFilesException {
    Draft draft = edited.orElseGet(this::draft);
    RuleTexts texts = draft.texts();
    LintedRules linted = RuleLint.check(texts, knowledge, draft.faults());
    draft.faults().throwIfAny();
    List<CheckedRule> rules = byId(texts, linted);
    Compilation compilation = draft.compilation();
    CheckedRules checked =
        new CheckedRules(texts.digest(), () -> knowledge, compilation.key(), () -> rules);
    // Drools is still compiling; where it refuses the rules, it is asked again next time.
    cache.ifPresent(kept -> kept.write(checked));
    if (engine == Engine.PLAIN) {
      return plain(checked.digest(), rules, knowledge);
    }
    Bases bases = engine == Engine.CLASSIC ? compilation.classic() : compilation.executable();
    return RuleBase.of(checked.digest(), rules, bases, knowledge, this::messages);
  }

  private Map<String, String> messages(Language language) {
    return RuleTexts.messages(folder, language);
  }

  private static List<CheckedRule> byId(RuleTexts texts, LintedRules linted) {
    Map<String, CheckedRule> byId = new TreeMap<>();
    texts
        .rules()
        .forEach(
            text ->
                byId.put(
                    text.id(),
                    new CheckedRule(
                        Objects.requireNonNull(linted.rules().get(text.id())),
                        linted.typed(text.id()))));
    return List.copyOf(byId.values());
  }

  private static Optional<Bases> bases(Optional<Path> cacheDir, String key) {
    return cacheDir.flatMap(dir -> Compilation.kept(dir, key));
  }

  private Optional<Bases> booted() {
    try {
      return boot.flatMap(CompletableFuture::join);
    } catch (CompletionException e) {
      // Whatever a file of the cache holds that is no rules, it is made anew.
      return Optional.empty();
    }
  }
}
