package evisor.replay;

import evisor.diff.ComparedRules;
import evisor.diff.KnowledgeChange;
import evisor.diff.KnowledgeChanges;
import evisor.diff.RevisionException;
import evisor.diff.RuleChange;
import evisor.diff.RuleChanges;
import evisor.diff.RulesRepository;
import evisor.diff.RulesRepository.Snapshot;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.KnowledgeReader;
import evisor.rules.text.RuleTexts;
import java.util.List;
import java.util.Optional;

/**
 * The revision of a repository that has the rules of an answer.
 *
 * @param revision the hash of the newest such commit
 * @param knowledgeToo whether its knowledge base is that of the answer as well
 * @param loads whether this evisor can read its rules; nothing is compared otherwise
 * @param rules every rule that is another one now, by id
 * @param knowledge every entry of the knowledge base that is another one now, by file
 */
public record FoundRules(
    String revision,
    boolean knowledgeToo,
    boolean loads,
    List<RuleChange> rules,
    List<KnowledgeChange> knowledge) {

  /**
   * Looks for the revision whose rules and knowledge have the digests of an answer, or else for the
   * one whose rules have.
   *
   * @param now the folder of rules that decides now
   * @return empty where no revision has the rules
   * @throws RevisionException where the repository cannot be read
   * @throws FaultyFilesException where the rules of now do not load
   */
  public static Optional<FoundRules> in(
      RulesRepository repository, RecordedAnswer recorded, RulesFolder now)
      throws RevisionException, FaultyFilesException {
    String rules = recorded.digest(Maker.RULES);
    String knowledge = recorded.digest(Maker.KNOWLEDGE);
    Optional<String> both =
        repository.newest(
            folder ->
                RuleTexts.digest(folder).equals(rules)
                    && KnowledgeReader.digest(folder).equals(knowledge));
    Optional<String> found =
        both.isPresent()
            ? both
            : repository.newest(folder -> RuleTexts.digest(folder).equals(rules));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(compared(repository, found.get(), both.isPresent(), now));
  }

  private static FoundRules compared(
      RulesRepository repository, String revision, boolean knowledgeToo, RulesFolder now)
      throws RevisionException, FaultyFilesException {
    ComparedRules after = ComparedRules.of(now.shown(), now);
    Snapshot then = repository.read(revision);
    ComparedRules before;
    try {
      before = ComparedRules.of(then.label(), then.rules());
    } catch (FaultyFilesException e) {
      return new FoundRules(revision, knowledgeToo, false, List.of(), List.of());
    }
    return new FoundRules(
        revision,
        knowledgeToo,
        true,
        RuleChanges.between(before.rules(), after.rules()),
        KnowledgeChanges.between(before.folder(), after.folder()));
  }
}
