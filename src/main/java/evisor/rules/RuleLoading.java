package evisor.rules;

import evisor.files.Faults;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.rules.CheckedRules.CheckedRule;
import evisor.rules.compile.Compilation;
import evisor.rules.compile.Compilation.Bases;
import evisor.rules.compile.CompiledCache;
import evisor.rules.compile.DrlUnit;
import evisor.rules.compile.RuleBases;
import evisor.rules.lint.LintedRules;
import evisor.rules.lint.RuleLint;
import evisor.rules.text.RuleTexts;
import evisor.speech.Language;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

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

  private RuleLoading(RulesFolder folder, Engine engine, Optional<Path> cacheDir) {
    this.folder = folder;
    this.engine = engine;
    this.cacheDir = cacheDir.filter(dir -> engine == Engine.EXECUTABLE);
    this.cache = this.cacheDir.map(dir -> new CheckedCache(dir, folder));
    this.known = cache.flatMap(CheckedCache::read);
    this.boot =
        known.map(
            rules -> CompletableFuture.supplyAsync(() -> bases(this.cacheDir, rules.compiled())));
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

  /** Returns the digest of the folder's knowledge base, where the cache knows it. */
  public Optional<String> knowledgeDigest() {
    return known.map(CheckedRules::knowledge);
  }

  /**
   * Returns the rules; checks and compiles them unless the cache has both.
   *
   * @param knowledge the knowledge base, for claims and labels
   * @throws FaultyFilesException with everything that is wrong with rules and messages
   */
  public RuleBase finish(Knowledge knowledge) throws FaultyFilesException {
    if (known.isPresent() && known.get().knowledge().equals(knowledge.digest())) {
      Optional<RuleBase> kept = kept(known.get(), knowledge);
      if (kept.isPresent()) {
        return kept.get();
      }
    }
    return checked(knowledge);
  }

  /** Returns the rules as the cache has them; nothing where it has anything else. */
  private Optional<RuleBase> kept(CheckedRules checked, Knowledge knowledge) {
    try {
      // Read here, beside Drools' thread.
      List<CheckedRule> rules = checked.rules().get();
      return booted()
          .map(bases -> RuleBase.of(checked.digest(), rules, bases, knowledge, this::messages));
    } catch (UncheckedIOException | IllegalArgumentException | NoSuchElementException e) {
      return Optional.empty();
    }
  }

  private RuleBase checked(Knowledge knowledge) throws FaultyFilesException {
    Faults faults = new Faults();
    RuleTexts texts = RuleTexts.read(folder, faults);
    LintedRules rules = RuleLint.check(texts, knowledge, faults);
    faults.throwIfAny();
    if (engine == Engine.PLAIN) {
      return RuleBase.plain(
          texts.digest(),
          byId(texts, rules),
          knowledge,
          new PlainRules(Map.of(), knowledge.lexicon()),
          this::messages);
    }
    Optional<CompiledCache> compiled =
        cacheDir.map(dir -> CompiledCache.of(dir, DrlUnit.of(texts.files())));
    Bases bases =
        engine == Engine.CLASSIC
            ? Compilation.classic(texts)
            : Compilation.executable(texts, compiled);
    CheckedRules checked =
        new CheckedRules(
            texts.digest(),
            knowledge.digest(),
            compiled.map(CompiledCache::key).orElse(""),
            () -> byId(texts, rules));
    cache.ifPresent(kept -> kept.write(checked));
    return RuleBase.of(checked.digest(), checked.rules().get(), bases, knowledge, this::messages);
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
                        BoundValue.of(linted.typed(text.id())))));
    return List.copyOf(byId.values());
  }

  private static Optional<Bases> bases(Optional<Path> cacheDir, String key) {
    return cacheDir.flatMap(dir -> CompiledCache.at(dir, key).read()).flatMap(RuleBases::kept);
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
