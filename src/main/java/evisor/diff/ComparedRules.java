package evisor.diff;

import evisor.advice.Advisor;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.rules.RuleSet;

/**
 * One of two sets of rules that are compared, with the knowledge base that belongs to it.
 *
 * @param label how a person names it, for example {@code main (66cb8d5a1f)}
 * @param folder its files
 * @param knowledge its knowledge base
 * @param rules its rules
 * @param advisor who answers by it, without Drools
 */
public record ComparedRules(
    String label, RulesFolder folder, Knowledge knowledge, RuleSet rules, Advisor advisor) {

  /**
   * Reads and checks a folder of rules.
   *
   * @throws FaultyFilesException with everything that is wrong in the folder
   */
  public static ComparedRules of(String label, RulesFolder folder) throws FaultyFilesException {
    Knowledge knowledge = KnowledgeReader.read(folder);
    return of(label, folder, knowledge, RuleSet.read(folder, knowledge));
  }

  /** Returns a side of parts that have been read already. */
  static ComparedRules of(String label, RulesFolder folder, Knowledge knowledge, RuleSet rules) {
    return new ComparedRules(
        label, folder, knowledge, rules, new Advisor(knowledge, rules.plain(knowledge)));
  }
}
