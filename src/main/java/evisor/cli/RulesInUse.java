package evisor.cli;

import evisor.advice.Advisor;
import evisor.files.RulesFolder;
import evisor.knowledge.KnowledgeReader;
import evisor.rules.text.RuleTexts;
import evisor.speech.Speech;
import java.nio.file.Path;
import java.util.Optional;

/** Which rules a command was answered by, to be said on its last line. */
final class RulesInUse {

  private static final int DIGITS = 8;

  private Optional<RulesFolder> folder = Optional.empty();
  private String sentence = "";
  private String from = "";
  private Optional<Digests> digests = Optional.empty();

  /**
   * Notes the rules that were read; of several the last counts.
   *
   * @param read the rules
   * @param path where they are on disk; none where the jar carries them
   */
  void note(RulesFolder read, Optional<Path> path) {
    note(
        read,
        path.isPresent()
            ? "Answered by rules %s and knowledge %s of the folder %s"
            : "Answered by rules %s and knowledge %s of %s, for want of a folder of rules",
        path.map(found -> found.toAbsolutePath().normalize().toString()).orElse("evisor.jar"));
  }

  /** Notes the rules that were read from a place that is said in words. */
  void note(RulesFolder read, String place) {
    note(read, "Answered by rules %s and knowledge %s of %s", place);
  }

  private void note(RulesFolder read, String said, String place) {
    folder = Optional.of(read);
    digests = Optional.empty();
    sentence = said;
    from = place;
  }

  /** Notes the digests of what was read, where they are known, for they take time. */
  void note(Advisor advisor) {
    digests = Optional.of(new Digests(advisor.rules().digest(), advisor.knowledge().digest()));
  }

  /** Returns the line; empty where no rules were read. */
  Optional<String> line(Speech speech) {
    return folder.map(
        read -> {
          Digests made =
              digests.orElseGet(
                  () -> new Digests(RuleTexts.digest(read), KnowledgeReader.digest(read)));
          return speech.say(
              sentence,
              made.rules().substring(0, DIGITS),
              made.knowledge().substring(0, DIGITS),
              from);
        });
  }

  /** The digests of what was read. */
  private record Digests(String rules, String knowledge) {}
}
