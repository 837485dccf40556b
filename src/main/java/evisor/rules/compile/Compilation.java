package evisor.rules.compile;

import evisor.files.FaultyFilesException;
import evisor.rules.text.RuleTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.kie.api.KieBase;

/**
 * Gets from rules to Drools' rule bases, by the cache where it can. The few rules that were edited
 * are compiled in a thread of its own while all are still being checked; they are run when they
 * have passed.
 */
public final class Compilation {

  private final RuleTexts texts;
  private final List<DrlUnit> units;
  private final Optional<CompiledCache> cache;
  private final Optional<CompletableFuture<Optional<Early>>> early;

  private Compilation(RuleTexts texts, Optional<Path> cacheDir, boolean early) {
    this.texts = texts;
    this.units = DrlUnit.of(texts.files());
    this.cache = cacheDir.map(dir -> CompiledCache.of(dir, units));
    this.early =
        cache
            .filter(place -> early)
            .map(place -> CompletableFuture.supplyAsync(() -> early(units, place)));
  }

  /** The rule bases of the two passes. */
  public record Bases(KieBase composing, KieBase judging) {}

  /**
   * What is there before the rules have been checked.
   *
   * @param parts the compiled form
   * @param bases made of it already, where it was kept, and thus checked when it was written
   */
  private record Early(List<CompiledRules> parts, Optional<Bases> bases) {}

  /**
   * Begins.
   *
   * @param texts rules that can be read
   * @param cacheDir where compiled rules are kept; they are compiled each time without it
   */
  public static Compilation begin(RuleTexts texts, Optional<Path> cacheDir) {
    return new Compilation(texts, cacheDir, true);
  }

  /** Returns the same for rules that are not run, or not by the executable model. */
  public static Compilation later(RuleTexts texts, Optional<Path> cacheDir) {
    return new Compilation(texts, cacheDir, false);
  }

  /** Returns what a cache keeps under a key. */
  public static Optional<Bases> kept(Path cacheDir, String key) {
    return CompiledCache.read(cacheDir, key).flatMap(RuleBases::kept);
  }

  /**
   * Compiles a rule of each file for nothing, so that it can be noted which classes that takes. The
   * Java in between is left to the JDK: the jar of Drools' own compiler is signed, and Java 17
   * crashes where it writes such classes into an archive.
   */
  public static void rehearse(RuleTexts texts) {
    System.setProperty("drools.dialect.java.compiler", "NATIVE");
    ExecutableCompiler.compile(
        DrlUnit.of(texts.files()).stream()
            .map(unit -> new DrlUnit(unit.path(), unit.pass(), unit.rules().subList(0, 1)))
            .toList());
  }

  /** Returns the key of the compiled form in the cache; empty without one. */
  public String key() {
    return cache.map(CompiledCache::key).orElse("");
  }

  /** Returns the bases by the classic builder. */
  public Bases classic() throws FaultyFilesException {
    return ClassicCompiler.compile(units)
        .orElseThrow(() -> new FaultyFilesException(RefusedRules.explained(units, texts)));
  }

  /**
   * Returns the bases by the executable model.
   *
   * @throws FaultyFilesException where Drools refuses the rules
   */
  public Bases executable() throws FaultyFilesException {
    Optional<Bases> soon = early.flatMap(Compilation::joined).flatMap(this::bases);
    if (soon.isPresent()) {
      return soon.get();
    }
    List<CompiledRules> compiled =
        compiled(units)
            .map(List::of)
            .orElseThrow(() -> new FaultyFilesException(RefusedRules.explained(units, texts)));
    cache.ifPresent(place -> place.write(compiled));
    return RuleBases.of(compiled);
  }

  private Optional<Bases> bases(Early found) {
    if (found.bases().isPresent()) {
      return found.bases();
    }
    Optional<Bases> made = RuleBases.kept(found.parts());
    if (made.isPresent()) {
      cache.ifPresent(place -> place.write(found.parts()));
    }
    return made;
  }

  private static Optional<Early> early(List<DrlUnit> units, CompiledCache cache) {
    Optional<List<CompiledRules>> kept = cache.read();
    Optional<Bases> bases = kept.flatMap(RuleBases::kept);
    return bases.isPresent()
        ? Optional.of(new Early(kept.orElseThrow(), bases))
        : cache
            .nearest()
            .flatMap(reuse -> parts(reuse, units))
            .map(parts -> new Early(parts, Optional.empty()));
  }

  private static Optional<List<CompiledRules>> parts(ReusedRules reuse, List<DrlUnit> units) {
    List<DrlUnit> anew = reuse.units(units);
    if (anew.isEmpty()) {
      return Optional.of(reuse.kept());
    }
    return compiled(anew)
        .map(
            compiled -> {
              List<CompiledRules> parts = new ArrayList<>(reuse.kept());
              parts.add(compiled);
              return List.copyOf(parts);
            });
  }

  /** Returns compiled rules that touch nothing which they may not. */
  private static Optional<CompiledRules> compiled(List<DrlUnit> units) {
    return ExecutableCompiler.compile(units)
        .filter(rules -> BytecodeGuard.strangers(rules).isEmpty());
  }

  private static Optional<Early> joined(CompletableFuture<Optional<Early>> early) {
    try {
      return early.join();
    } catch (CompletionException e) {
      // Whatever went wrong, the rules are compiled as a whole.
      return Optional.empty();
    }
  }
}
