package evisor.cli;

import evisor.advice.Advisor;
import evisor.files.RulesFolder;
import evisor.knowledge.KnowledgeReader;
import evisor.rules.text.RuleTexts;
import evisor.speech.Phrase;
import java.nio.file.Path;
import java.util.Optional;

/** Which rules a command was answered by, to be said on its last line. */
final class RulesInUse {

  private static final int DIGITS = 8;

  private Optional<RulesFolder> folder = Optional.empty();
  private String from = "";
  private Optional<String> digests = Optional.empty();

  /**
   * Notes the rules that were read; of several the last counts.
   *
   * @param read the rules
   * @param path where they are on disk; none where the jar carries them
   */
  void note(RulesFolder read, Optional<Path> path) {
    note(
        read,
        path.map(found -> "the folder " + found.toAbsolutePath().normalize())
            .orElse("evisor.jar, for want of a folder of rules"));
  }

  /** Notes the rules that were read from a place that is said in words. */
  void note(RulesFolder read, String place) {
    folder = Optional.of(read);
    digests = Optional.empty();
    from = place;
  }

  /** Notes the digests of what was read, where they are known, for they take time. */
  void note(Advisor advisor) {
    digests = Optional.of(said(advisor.rules().digest(), advisor.knowledge().digest()));
  }

  /** Returns the line; empty where no rules were read. */
  Optional<String> line() {
    return folder.map(
        read ->
            Phrase.of(
                "Answered by %s of %s",
                digests.orElseGet(() -> said(RuleTexts.digest(read), KnowledgeReader.digest(read))),
                from));
  }

  private static String said(String rules, String knowledge) {
    return Phrase.of(
        "rules %s and knowledge %s", rules.substring(0, DIGITS), knowledge.substring(0, DIGITS));
  }
}
