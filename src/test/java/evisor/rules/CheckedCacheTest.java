package evisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.files.SealedFile;
import evisor.knowledge.Knowledge;
import evisor.model.Level;
import evisor.model.PredictedTrain;
import evisor.model.Purity;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckedCacheTest {

  private static final String RULES =
      Sketch.rule(
          "T-001",
          "Request( $volume : volumeMl, $rich : proteinAtLeast(2.5) )\n"
              + "$train : Train( has(Method.SEC), $runs : runsOf(Method.SEC) )",
          "verdict.caution($train);");
  private static final String MESSAGE = "T-001 = {train}: {volume}, {rich}, {runs} runs.";
  private static final String NOTE = "A note.";
  private static final int SEAL_BYTES = 16;

  private static final List<PredictedTrain> TRAINS = List.of(Sketch.train(1, Methods.SEC));

  @TempDir Path dir;

  private static RulesFolder folder(String shown, String rules, String message, String note) {
    RulesFolder folder = Sketch.folder("a.drl", rules, Sketch.MESSAGES, message, "README.md", note);
    return new RulesFolder(shown, folder.files());
  }

  private static RulesFolder folder() {
    return folder("rules", RULES, MESSAGE, NOTE);
  }

  private RuleLoading start(RulesFolder folder) {
    return RuleLoading.start(folder, Engine.EXECUTABLE, Optional.of(dir));
  }

  private boolean known(RulesFolder folder) {
    return start(folder).knowledge().isPresent();
  }

  private static List<String> said(RuleBase base) {
    return base
        .judge(Sketch.request(SampleTypes.PLASMA, 10, Purity.LOW), TRAINS)
        .byTrain()
        .values()
        .stream()
        .flatMap(List::stream)
        .map(Finding::message)
        .toList();
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.filter(file -> file.getFileName().toString().startsWith("checked-")).toList();
    }
  }

  @Test
  void aFolderThatDidNotChangeIsNotCheckedAgainAndSaysTheSame() throws Exception {
    RuleBase first = start(folder()).finish(Sketch.knowledge());
    RuleLoading second = start(folder());

    assertThat(second.knowledge().map(Knowledge::digest)).contains(Sketch.knowledge().digest());
    RuleBase again = second.finish(Sketch.knowledge());
    assertThat(again.rules()).isEqualTo(first.rules());
    assertThat(again.digest()).isEqualTo(first.digest());
    assertThat(said(again)).hasSize(1).isEqualTo(said(first));
  }

  @Test
  void levelsAreKeptAndThatARuleIsAboutNoCriterion() throws Exception {
    String rules =
        Sketch.rule("T-001", "Request()", "verdict.usual(\"TFF\");")
            + Sketch.rule("T-002", "Request()\n$train : Train()", "verdict.condition($train);");
    RulesFolder folder = folder("rules", rules, "T-001 = One.\nT-002 = Two.\n", NOTE);

    RuleBase first = start(folder).finish(Sketch.knowledge());
    RuleLoading second = start(folder);

    assertThat(second.knowledge()).isPresent();
    assertThat(second.finish(Sketch.knowledge()).rules()).isEqualTo(first.rules());
    assertThat(first.rules().get(0).criterion()).isEmpty();
    assertThat(first.rules().get(1).criterion()).isPresent();
    assertThat(first.rules().get(1).level()).isEqualTo(Level.GUARD);
  }

  @Test
  void aFolderOfAnotherNameKeepsPlacesThatFit() throws Exception {
    start(folder()).finish(Sketch.knowledge());

    RuleBase again = start(folder("elsewhere", RULES, MESSAGE, NOTE)).finish(Sketch.knowledge());

    assertThat(again.rules().get(0).place().file()).isEqualTo("elsewhere/a.drl");
  }

  @Test
  void anyChangeOfTheFolderIsNoticed() throws Exception {
    start(folder()).finish(Sketch.knowledge());

    assertThat(known(folder())).isTrue();
    assertThat(known(folder("rules", RULES + "\n", MESSAGE, NOTE))).isFalse();
    assertThat(known(folder("rules", RULES, MESSAGE + " Yes.", NOTE))).isFalse();
    assertThat(known(folder("rules", RULES, MESSAGE, NOTE + " More."))).isFalse();
    assertThat(known(Sketch.folder("b.drl", RULES, Sketch.MESSAGES, MESSAGE, "README.md", NOTE)))
        .isFalse();
  }

  @Test
  void rulesAreCheckedAgainAgainstAnotherKnowledgeBase() throws Exception {
    start(folder()).finish(Sketch.knowledge());
    Knowledge known = Sketch.knowledge();
    Knowledge without =
        new Knowledge(
            known.lexicon(),
            Map.of(),
            known.steps(),
            known.cores(),
            known.samples(),
            known.sources(),
            known.supplements(),
            known.rotors(),
            known.media(),
            known.prices(),
            known.doses(),
            known.workingTime(),
            known.ranking(),
            known.precedents(),
            "another");

    assertThatThrownBy(() -> start(folder()).finish(without))
        .isInstanceOf(FaultyFilesException.class);
  }

  @Test
  void aFileThatIsNotWholeOrOfAnotherFolderIsMadeAnew() throws Exception {
    start(folder("rules", RULES, MESSAGE, "Other.")).finish(Sketch.knowledge());
    byte[] foreign = Files.readAllBytes(kept().get(0));
    Files.delete(kept().get(0));
    start(folder()).finish(Sketch.knowledge());
    Path file = kept().get(0);
    byte[] whole = Files.readAllBytes(file);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;

    for (byte[] damaged : List.of(flipped, new byte[0], new byte[100], foreign)) {
      Files.write(file, damaged);

      assertThat(known(folder())).isFalse();
      assertThat(said(start(folder()).finish(Sketch.knowledge()))).hasSize(1);
      assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }
  }

  @Test
  void rulesAreCompiledAgainWhereOnlyTheirCheckIsKept() throws Exception {
    start(folder()).finish(Sketch.knowledge());
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.filter(path -> !path.toString().contains("checked-")).toList()) {
        Files.delete(file);
      }
    }

    assertThat(said(start(folder()).finish(Sketch.knowledge()))).hasSize(1);
  }

  @Test
  void nothingOfFaultyRulesIsKept() throws Exception {
    RulesFolder faulty = folder("rules", RULES.replace("volumeMl", "volume"), MESSAGE, NOTE);

    assertThatThrownBy(() -> start(faulty).finish(Sketch.knowledge()))
        .isInstanceOf(FaultyFilesException.class);

    assertThat(kept()).isEmpty();
  }

  @Test
  void aForgedFileWhoseSumIsRightSaysTheSameOrIsMadeAnew() throws Exception {
    start(folder()).finish(Sketch.knowledge());
    Path file = kept().get(0);
    byte[] sealed = Files.readAllBytes(file);
    byte[] whole = Arrays.copyOf(sealed, sealed.length - SEAL_BYTES);
    int[] lengths = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0, 1 << 20};

    // At both ends, where lengths and rules stand, and somewhere in each part between.
    int near = 60;
    int step = Math.max(3, whole.length / 40);
    for (int at = 0;
        at < whole.length - Integer.BYTES;
        at += at < near || at > whole.length - near ? 3 : step) {
      byte[] forged = whole.clone();
      ByteBuffer.wrap(forged).putInt(at, lengths[at % lengths.length]);
      new SealedFile(file).write(forged);

      // Words of the cache may be forged, but no more than that.
      assertThat(start(folder()).finish(Sketch.knowledge()).rules()).hasSizeLessThanOrEqualTo(1);
    }
  }
}
