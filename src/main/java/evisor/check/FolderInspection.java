package evisor.check;

import evisor.authoring.GapEvidence;
import evisor.authoring.GuideLint;
import evisor.cases.Case;
import evisor.cases.CaseFolder;
import evisor.cases.CaseReader;
import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.files.Severity;
import evisor.knowledge.Claim;
import evisor.knowledge.KnowledgeParts;
import evisor.knowledge.KnowledgeReader;
import evisor.model.Lexicon;
import evisor.mutation.ThresholdLint;
import evisor.papers.ProtocolTexts;
import evisor.precedents.LiteratureSearch;
import evisor.precedents.Precedents;
import evisor.precedents.SearchLog;
import evisor.request.RequestReader;
import evisor.rules.lint.LintedRules;
import evisor.rules.lint.RuleLint;
import evisor.rules.lint.RuleReview;
import evisor.rules.text.RuleTexts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * All that is wrong with a folder of rules and its cases.
 *
 * @param diagnostics what is wrong, by file, line and column, each once
 * @param rules how many rules were looked at
 * @param claims how many claims there are
 * @param cases how many case files were looked at
 * @param loads whether the rules load; precedents, cases and pages keep no rule from it
 * @param sources the texts that the diagnostics speak of
 */
public record FolderInspection(
    List<Diagnostic> diagnostics,
    int rules,
    int claims,
    int cases,
    boolean loads,
    SourceLines sources) {

  /**
   * Inspects rules, messages, knowledge and cases. Each file is looked at whatever is wrong with
   * the others; what would only follow from a file that cannot be read is left out.
   *
   * @param folder rules, messages and knowledge
   * @param cases the case files
   * @param unread what was found wrong when they were read
   */
  public static FolderInspection of(RulesFolder folder, CaseFolder cases, List<Diagnostic> unread) {
    FileFaults faults = new FileFaults();
    faults.addAll(unread);
    StrayFiles.check(folder, faults);
    FileFaults inTexts = new FileFaults();
    CompletableFuture<RuleTexts> parsing =
        CompletableFuture.supplyAsync(() -> RuleTexts.read(folder, inTexts));
    KnowledgeParts knowledge = KnowledgeReader.parts(folder, faults);
    RuleTexts texts = parsing.join();
    faults.addAll(inTexts.diagnostics());
    // Without the words that they are written in, nobody can say what is wrong with rules and
    // cases.
    Optional<Lexicon> words = knowledge.lexicon();
    LintedRules sound =
        words
            .map(lexicon -> RuleLint.check(texts, knowledge.claims(), lexicon, faults))
            .orElseGet(LintedRules::new);
    SortedSet<String> ids = new TreeSet<>(sound.rules().keySet());
    ids.addAll(texts.unread());
    // In a file that cannot be read may stand any rule that a case speaks of.
    UnreadFiles missing = new UnreadFiles(folder, unread);
    SortedSet<String> known =
        texts.whole() && !texts.files().isEmpty() && !missing.mayHoldRules()
            ? ids
            : Collections.emptySortedSet();
    FileFaults inCases = new FileFaults();
    CompletableFuture<List<Case>> reading =
        CompletableFuture.supplyAsync(
            () ->
                words
                    .map(lexicon -> requests(lexicon, knowledge))
                    .map(requests -> CaseReader.read(cases.all(), requests, known, inCases))
                    .orElse(List.of()));
    // Of rules that are still wrong nobody knows what the pages should say.
    boolean usable = !faults.stop();
    Optional<RuleReview> review =
        knowledge.whole().map(whole -> RuleReview.of(texts, sound, whole, faults));
    List<Case> read = reading.join();
    Precedents precedents = knowledge.precedents();
    Map<String, Claim> claims = knowledge.claims().orElse(Map.of());
    boolean whole = read.size() == cases.files().size() && knowledge.whole().isPresent();
    FileFaults inPrecedents = new FileFaults();
    PrecedentCheck.check(folder, precedents, claims, whole ? read : List.of(), inPrecedents);
    List<LiteratureSearch> searches =
        words
            .map(lexicon -> SearchLog.read(folder, lexicon, precedents, inPrecedents))
            .orElse(List.of());
    FileFaults inProtocols = new FileFaults();
    knowledge.whole().ifPresent(base -> ProtocolTexts.check(folder, base, inProtocols));
    FileFaults inPages = new FileFaults();
    if (usable && words.isPresent()) {
      GuideLint.check(
          folder,
          List.copyOf(sound.rules().values()),
          words.get(),
          whole && !precedents.groups().isEmpty()
              ? Optional.of(GapEvidence.of(precedents, searches, claims.values(), read))
              : Optional.empty(),
          inPages);
    }
    if (review.isPresent()) {
      // A case that cannot be read might be the one that holds a threshold in its place.
      boolean allRead = read.size() == cases.files().size();
      if (allRead) {
        new ThresholdLint(review.get(), read, knowledge.whole().orElseThrow()).check();
      }
      review.get().settle(allRead ? List.of(RuleReview.THRESHOLD) : List.of(), faults);
    }
    boolean loads = missing.loads(faults);
    faults.addAll(inCases.diagnostics());
    faults.addAll(inPrecedents.diagnostics());
    faults.addAll(inProtocols.diagnostics());
    faults.addAll(inPages.diagnostics());
    return new FolderInspection(
        missing.withoutConsequences(faults.diagnostics()),
        ids.size(),
        claims.size(),
        cases.files().size(),
        loads,
        new SourceLines(folder, cases));
  }

  private static RequestReader requests(Lexicon lexicon, KnowledgeParts knowledge) {
    return knowledge
        .rotors()
        .map(rotors -> new RequestReader(lexicon, rotors.keySet()))
        .orElseGet(() -> RequestReader.ofAnyRotor(lexicon));
  }

  /** Returns whether nothing is wrong; notes may tell what can still be done. */
  public boolean passes() {
    return count(Severity.NOTE) == diagnostics.size();
  }

  /** Returns how many of the diagnostics are as bad as that. */
  public int count(Severity severity) {
    return (int) diagnostics.stream().filter(found -> found.severity() == severity).count();
  }
}
