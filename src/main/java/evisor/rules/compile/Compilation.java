package evisor.rules.compile;

import evisor.files.FaultyFilesException;
import evisor.rules.text.RuleTexts;
import java.util.List;
import java.util.Optional;
import org.kie.api.KieBase;

/** Gets from checked rules to Drools' rule bases, by the cache where it can. */
public final class Compilation {

  private Compilation() {}

  /** The rule bases of the two passes. */
  public record Bases(KieBase composing, KieBase judging) {}

  /** Returns the bases by the classic builder. */
  public static Bases classic(RuleTexts texts) throws FaultyFilesException {
    List<DrlUnit> units = DrlUnit.of(texts.files());
    return ClassicCompiler.compile(units)
        .orElseThrow(() -> new FaultyFilesException(Refusals.explained(units, texts)));
  }

  /** Returns the bases by the executable model. */
  public static Bases executable(RuleTexts texts, Optional<CompiledCache> cache)
      throws FaultyFilesException {
    Optional<Bases> cached = cache.flatMap(CompiledCache::read).flatMap(RuleBases::kept);
    if (cached.isPresent()) {
      return cached.get();
    }
    List<DrlUnit> units = DrlUnit.of(texts.files());
    Optional<CompiledRules> compiled =
        ExecutableCompiler.compile(units).filter(rules -> BytecodeGuard.strangers(rules).isEmpty());
    if (compiled.isEmpty()) {
      throw new FaultyFilesException(Refusals.explained(units, texts));
    }
    cache.ifPresent(kept -> kept.write(compiled.get()));
    return RuleBases.of(compiled.get());
  }
}
