package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import evisor.rules.ForeignWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that no editor of rules would write: check names each by its cause, and nothing else. */
final class OddFilesCheckTest {

  private static final String FAULTY =
      FolderOfRules.rule("T-002", "Request( gmp == Gmp.FULLL )", "verdict.advise();");
  private static final String EXPECTING =
      FolderOfRules.CASE.replace("\"status\": \"recommended\"", "\"findings\": [\"T-002\"]");

  @TempDir private Path root;

  /** Asserts that the first thing said is this, and that there are no more errors than so many. */
  private static void assertSaid(FolderOfRules folder, int errors, String place, String message) {
    Ran check = folder.run("check");
    String first = check.out().lines().findFirst().orElse("");
    String said = check.out().replaceAll("\n +", " ");
    assertThat(check.status()).isEqualTo(1);
    assertThat(first).startsWith(folder.path(place).toString());
    assertThat(said).contains(folder.path(place) + ": error: " + message);
    assertThat(said.split(": error: ", -1)).hasSize(errors + 1);
    assertThat(check.out().toLowerCase(Locale.ROOT)).doesNotContain(ForeignWords.ALL);
    Ran recommend = folder.recommend();
    assertThat(recommend.status()).isEqualTo(place.startsWith("cases") ? 0 : 3);
    assertThat(recommend.err()).doesNotContain("Exception", "fault of evisor");
  }

  @Test
  void linesThatEndAsInWindowsAreCountedAlike() throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    folder.write("rules/messages/en.properties", "T-001 = One.\r\nT-002 = Two.\r\n");
    folder.write("rules/b.drl", FAULTY.replace("\n", "\r\n"));

    assertSaid(folder, 1, "rules/b.drl:8:21", "Gmp has no 'FULLL'");
  }

  @Test
  void aFileThatIsNoTextHidesNothingElseAndIsBuriedUnderNothing() throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    folder.write("rules/messages/en.properties", "T-001 = One.\nT-002 = Two.\n");
    folder.write("cases/one.json", EXPECTING);
    byte[] garbage = new byte[5000];
    new Random(1).nextBytes(garbage);
    garbage[17] = 0;
    garbage[16] = (byte) 0xFF;
    folder.write("rules/b.drl", garbage);
    Ran check = folder.run("check");

    assertThat(check.status()).isEqualTo(1);
    assertThat(check.out())
        .contains("b.drl:1:", "[encoding]")
        .doesNotContain("[unknown-rule]", "[orphaned-message]");

    folder.write("rules/b.drl", FAULTY.getBytes(StandardCharsets.UTF_16));
    assertSaid(folder, 1, "rules/b.drl:1:1", "the file is text in UTF-16 or UTF-32, not in UTF-8.");
  }

  @Test
  void aKnowledgeFileInAnotherEncodingIsSaidToBeSo() throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    String text = Files.readString(folder.path("rules/knowledge/doses.json"));
    folder.write("rules/knowledge/doses.json", text.getBytes(StandardCharsets.UTF_16LE));

    assertSaid(
        folder, 1, "rules/knowledge/doses.json:1:1", "the text is UTF-16 or UTF-32, not UTF-8.");
  }

  @Test
  void aFileWithoutPermissionIsTheOnlyThingSaid() throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    folder.write("rules/messages/en.properties", "T-001 = One.\nT-002 = Two.\n");
    folder.write("cases/one.json", EXPECTING);
    folder.write("rules/b.drl", FAULTY);
    Files.setPosixFilePermissions(
        folder.path("rules/b.drl"), PosixFilePermissions.fromString("---------"));
    // Some systems let a superuser read everything.
    assumeFalse(Files.isReadable(folder.path("rules/b.drl")));

    assertSaid(folder, 1, "rules/b.drl", "it cannot be read: you may not.");
  }

  @Test
  void aLinkThatLeadsNowhereIsTheOnlyThingSaid() throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    folder.write("rules/messages/en.properties", "T-001 = One.\nT-002 = Two.\n");
    folder.write("cases/one.json", EXPECTING);
    Files.createSymbolicLink(folder.path("rules/b.drl"), Path.of("nowhere.drl"));

    assertSaid(folder, 1, "rules/b.drl", "it cannot be read: it is a link that leads nowhere.");
  }

  @Test
  void aLinkToAFolderAboveIsNotFollowedForEver() throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    Files.createSymbolicLink(folder.path("rules/loop"), folder.path("rules"));

    assertSaid(
        folder, 1, "rules/loop", "it cannot be read: it is a link to a folder that it stands in.");
  }

  @Test
  void messagesThatCannotBeReadAreTheOnlyThingSaid() throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    Files.delete(folder.path("rules/messages/en.properties"));
    Files.createSymbolicLink(folder.path("rules/messages/en.properties"), Path.of("nowhere"));

    assertSaid(
        folder,
        1,
        "rules/messages/en.properties",
        "it cannot be read: it is a link that leads nowhere.");
  }

  @Test
  void aFolderNamedLikeAFileOfRulesIsNoticed() throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    Files.createDirectory(folder.path("rules/b.drl"));

    Ran check = folder.run("check");

    assertThat(check.status()).isEqualTo(1);
    assertThat(check.out()).contains(folder.path("rules/b.drl") + ": warning: this is a folder");
  }

  @Test
  void aFolderInThePlaceOfTheMessagesLeavesThemMissing() throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    Files.delete(folder.path("rules/messages/en.properties"));
    Files.createDirectory(folder.path("rules/messages/en.properties"));

    assertSaid(folder, 1, "rules/messages/en.properties", "the file is missing.");
  }

  @Test
  void withoutAnyFileOfRulesOnlyThatIsSaid() throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    Files.delete(folder.path("rules/a.drl"));
    folder.write("rules/messages/en.properties", "# None yet.\n");
    folder.write("cases/one.json", EXPECTING);

    assertSaid(folder, 1, "rules", "there is no file of rules here.");
  }

  @Test
  void aFileOfFiftyMegabytesIsRefusedWhereverItStands() throws IOException {
    String message = "the file is larger than 16 MiB.";
    for (String place :
        new String[] {"rules/b.drl", "rules/knowledge/prices.json", "cases/two.json"}) {
      FolderOfRules folder =
          FolderOfRules.in(root.resolve(place.substring(place.length() - 7, place.length() - 5)));
      folder.writeZeros(place, 50L << 20);

      assertSaid(folder, 1, place, message);
    }
    FolderOfRules folder = FolderOfRules.in(root.resolve("named"));
    folder.writeZeros("big.json", 50L << 20);
    Ran test = folder.run("test", folder.path("big.json").toString());
    assertThat(test.status()).isEqualTo(2);
    assertThat(test.err()).containsIgnoringWhitespaces("big.json is larger than 16 MiB");
  }

  @Test
  void aHundredThousandRulesAreRefused() throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append(
          FolderOfRules.rule(
              String.format(Locale.ROOT, "T-%03d", i), "Request()", "verdict.advise();"));
    }
    for (int i = 0; i < 100; i++) {
      folder.write("rules/z" + i + ".drl", text.toString());
    }

    assertSaid(folder, 1, "rules", "the files of rules are larger than 8 MiB together");
  }

  @Test
  void aFigureOutOfAllBoundsIsRefusedBeforeAnythingIsReckonedWithIt() throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    String prices = Files.readString(folder.path("rules/knowledge/prices.json"));
    int line = prices.substring(0, prices.indexOf("\"high\": 1,")).split("\n", -1).length;
    folder.write(
        "rules/knowledge/prices.json", prices.replaceFirst("\"high\": 1,", "\"high\": 1e308,"));

    assertSaid(
        folder,
        1,
        "rules/knowledge/prices.json:" + line + ":15",
        "the number 1E+308 is out of all bounds.");
  }
}
