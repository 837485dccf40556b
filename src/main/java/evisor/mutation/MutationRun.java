package evisor.mutation;

import evisor.advice.Advisor;
import evisor.cases.Case;
import evisor.cases.CaseRunner;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.json.Json;
import evisor.knowledge.Core;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.model.SampleType;
import evisor.mutation.Mutant.KnowledgeChange;
import evisor.mutation.Mutant.RuleChange;
import evisor.mutation.OriginalRun.Watched;
import evisor.process.ProcessChange;
import evisor.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes small changes to rules and knowledge, one at a time, and runs cases against each until one
 * notices it. Rules are run by the plain interpreter, nothing is compiled.
 */
public final class MutationRun {

  private final Map<String, Json> documents;
  private final Knowledge knowledge;
  private final RuleSet rules;
  private final Advisor advisor;
  private final Map<KnowledgeChange, Optional<Knowledge>> read = new ConcurrentHashMap<>();

  private MutationRun(Map<String, Json> documents, Knowledge knowledge, RuleSet rules) {
    this.documents = documents;
    this.knowledge = knowledge;
    this.rules = rules;
    this.advisor = new Advisor(knowledge, rules.plain(knowledge));
  }

  /**
   * Reads rules and knowledge.
   *
   * @throws FaultyFilesException with everything that is wrong with either
   */
  public static MutationRun of(RulesFolder folder) throws FaultyFilesException {
    Knowledge knowledge = KnowledgeReader.read(folder);
    RuleSet rules = RuleSet.read(folder, knowledge);
    return new MutationRun(KnowledgeReader.documents(folder), knowledge, rules);
  }

  /** Returns who answers by rules and knowledge as they are. */
  public Advisor advisor() {
    return advisor;
  }

  /** Returns every mutant of rules in the order of their ids, and then every one of knowledge. */
  public List<Mutant> mutants() {
    List<Mutant> all = new ArrayList<>(RuleMutants.of(rules, rules.ids(), knowledge));
    for (Mutant mutant : KnowledgeMutants.of(documents)) {
      knowledge((KnowledgeChange) mutant.change())
          .filter(changed -> mutant.kind() != MutantKind.SHOWN || forgets(changed))
          .ifPresent(changed -> all.add(mutant));
    }
    return numbered(all);
  }

  /** Returns whether a core is shown for something that no precedent tells as well. */
  private boolean forgets(Knowledge changed) {
    for (int i = 0; i < knowledge.cores().size(); i++) {
      Core core = knowledge.cores().get(i);
      for (SampleType sample : lost(core, changed.cores().get(i))) {
        if (knowledge.precedents().groupsFor(sample, core.methods()).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns for which samples a core is no longer shown. */
  private static Set<SampleType> lost(Core before, Core after) {
    Set<SampleType> lost = new LinkedHashSet<>(before.shownFor());
    lost.removeAll(after.shownFor());
    return lost;
  }

  /** Where one change is made in several places of one entry, all but the first get a number. */
  private static List<Mutant> numbered(List<Mutant> all) {
    Map<String, Integer> seen = new TreeMap<>();
    List<Mutant> numbered = new ArrayList<>();
    for (Mutant mutant : all) {
      numbered.add(mutant.numbered(seen.merge(mutant.id(), 1, Integer::sum)));
    }
    return List.copyOf(numbered);
  }

  /**
   * Runs cases against mutants.
   *
   * @param cases the cases
   * @param mutants the mutants
   * @param done is told after each mutant, by any thread
   * @return what became of them, in their order
   */
  public MutationResult run(List<Case> cases, List<Mutant> mutants, Runnable done) {
    OriginalRun original = OriginalRun.of(cases, advisor(), rules, mutants);
    if (!original.failing().isEmpty()) {
      return new MutationResult(cases.size(), original.failing(), List.of());
    }
    List<MutantResult> results =
        IntStream.range(0, mutants.size())
            .parallel()
            .mapToObj(
                at -> {
                  MutantResult result = result(at, mutants.get(at), original);
                  done.run();
                  return result;
                })
            .toList();
    return new MutationResult(cases.size(), List.of(), results);
  }

  private MutantResult result(int at, Mutant mutant, OriginalRun original) {
    if (mutant.change() instanceof RuleChange change) {
      List<Watched> reaching = original.reaching(at, change.rule());
      Optional<String> by =
          reaching.isEmpty()
              ? Optional.empty()
              : noticed(reaching, one -> true, advisor.by(changed(change).plain(knowledge)));
      return new MutantResult(
          mutant, by, reaching.stream().map(one -> one.tested().id()).sorted().toList());
    }
    Knowledge other = knowledge((KnowledgeChange) mutant.change()).orElseThrow();
    Advisor by = advisor.by(other, rules.plain(other));
    return new MutantResult(
        mutant,
        noticed(original.watching(mutant.kind()), canNotice(mutant.kind(), other, by), by),
        List.of());
  }

  /** Returns which cases can notice that the knowledge base is another one. */
  Predicate<Watched> canNotice(MutantKind kind, Knowledge other, Advisor by) {
    return switch (kind) {
      case RANKING -> one -> one.canNotice(by);
      case SHOWN -> {
        Set<SampleType> lost = noLongerShown(other);
        // Beside the rules it is asked only of the request's own sample and of those like it.
        yield asksShown() ? one -> true : one -> one.canNotice(lost);
      }
      default -> {
        ProcessChange change = new ProcessChange(advisor.process(), by.process());
        yield one -> one.canNotice(by.process(), change);
      }
    };
  }

  private Set<SampleType> noLongerShown(Knowledge other) {
    Set<SampleType> lost = new LinkedHashSet<>();
    for (int i = 0; i < knowledge.cores().size(); i++) {
      lost.addAll(lost(knowledge.cores().get(i), other.cores().get(i)));
    }
    return lost;
  }

  private boolean asksShown() {
    return rules.ids().stream()
        .flatMap(id -> rules.plain(id).stream())
        .flatMap(rule -> rule.questions().stream())
        .anyMatch(question -> question.name().startsWith("shown"));
  }

  private static Optional<String> noticed(
      List<Watched> cases, Predicate<Watched> canNotice, Advisor advisor) {
    CaseRunner runner = CaseRunner.of(advisor);
    for (Watched one : cases) {
      if (canNotice.test(one) && runner.run(one.tested()).outcome() != one.outcome()) {
        return Optional.of(one.tested().id());
      }
    }
    return Optional.empty();
  }

  private RuleSet changed(RuleChange change) {
    return change
        .changed()
        .map(other -> rules.with(other.rule(), other.typed()))
        .orElseGet(() -> rules.without(change.rule()));
  }

  /** Returns the knowledge base with a change; nothing where it would be refused. */
  private Optional<Knowledge> knowledge(KnowledgeChange change) {
    return read.computeIfAbsent(change, this::read);
  }

  private Optional<Knowledge> read(KnowledgeChange change) {
    Json document = Objects.requireNonNull(documents.get(change.file()));
    try {
      return Optional.of(
          KnowledgeReader.with(
              knowledge,
              documents,
              change.file(),
              DocumentEdits.replaced(document, change.pointer(), change.value())));
    } catch (FaultyFilesException e) {
      return Optional.empty();
    }
  }
}
