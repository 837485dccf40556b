package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that would leave a mark if anything of them ran; whatever is done with them, none does. */
final class HostileRulesTest {

  private static final String MARK = "evisor.test.hostile";
  private static final String SET = "System.setProperty(\"" + MARK + "\", \"ran\")";

  private static final List<String> CALLS =
      List.of(
          SET + ";",
          "verdict.advise(); " + SET + ";",
          SET + "; verdict.advise();",
          "{ " + SET + "; }",
          "verdict.advise(); } static { " + SET + "; } {",
          "verdict.advise(); /* */ " + SET + "; /* */",
          "Sys\\u0074em.setProperty(\"" + MARK + "\", \"ran\");",
          "verdict.advise(); /* \\u002a\\u002f */ " + SET + ";",
          "try { new java.io.File(\"MARKER\").createNewFile(); } catch (Exception e) {}",
          "Runtime.getRuntime().exec(new String[] {\"touch\", \"MARKER\"});",
          "new ProcessBuilder(\"touch\", \"MARKER\").start();",
          "new Thread(() -> " + SET + ").start();",
          "Runnable r = () -> " + SET + "; r.run();",
          "new Object() { { " + SET + "; } };",
          "org.mvel2.MVEL.eval(\"System.setProperty('" + MARK + "', 'ran')\");",
          "Class.forName(\"java.lang.System\").getMethod(\"setProperty\");",
          "verdict.getClass().getClassLoader().loadClass(\"X\");",
          "drools.getKieRuntime().insert(" + SET + ");",
          "insert(" + SET + ");",
          "modify(verdict) { advise() }; " + SET + ";",
          "label: for (;;) { " + SET + "; break label; }",
          "while (" + SET + " == null) { }",
          "verdict.advise(" + SET + ");",
          "verdict.\nadvise(); " + SET + ";");

  private static final List<String> CONDITIONS =
      List.of(
          "Request( " + SET + " == null )",
          "Request( eval(" + SET + " == null) )",
          "Request() eval( " + SET + " == null )",
          "Request( volumeMl > 0 || " + SET + " == null )",
          "Request( $x : " + SET + " )",
          "Request( this.getClass().getName() != " + SET + " )",
          "Request( volumeMl == ({ " + SET + "; 1 }) )",
          "Request() String() from " + SET,
          "Request() accumulate( Request(), init(" + SET + ";) )",
          "Request( java.lang." + SET + " == null )",
          "Request( title == \"\\\" + " + SET + " + \\\"\" )");

  private static final List<String> BETWEEN =
      List.of(
          "function void f() { " + SET + "; }",
          "import function java.lang.System.setProperty;",
          "declare Hostile x : String = " + SET + " end",
          "query hostile() eval( " + SET + " == null ) end",
          "global java.lang.Runtime runtime;",
          "dialect \"mvel\"",
          "class Hostile { static { " + SET + "; } }");

  @TempDir private Path root;

  @BeforeEach
  @AfterEach
  void forget() {
    System.clearProperty(MARK);
  }

  private Path marker() {
    return root.resolve("marker");
  }

  private void assertNothingRan() {
    assertThat(System.getProperty(MARK)).isNull();
    assertThat(marker()).doesNotExist();
  }

  private String marked(String code) {
    return code.replace("MARKER", marker().toString());
  }

  private static String id(int number) {
    return "T-" + (100 + number);
  }

  private void writeHostile(FolderOfRules folder) throws IOException {
    StringBuilder messages = new StringBuilder("T-001 = Polymer stays in.\n");
    int number = 0;
    for (String call : CALLS) {
      number++;
      messages.append(id(number)).append(" = Said.\n");
      folder.write(
          "rules/" + id(number) + ".drl",
          FolderOfRules.rule(id(number), "Request( volumeMl > 0 )", marked(call)));
    }
    for (String condition : CONDITIONS) {
      number++;
      messages.append(id(number)).append(" = Said.\n");
      folder.write(
          "rules/" + id(number) + ".drl",
          FolderOfRules.rule(id(number), condition, "verdict.advise();"));
    }
    for (String stranger : BETWEEN) {
      number++;
      folder.write("rules/" + id(number) + ".drl", stranger + "\n");
    }
    folder.write("rules/messages/en.properties", messages.toString());
  }

  private SortedSet<String> kept(FolderOfRules folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.path("cache"))) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
  }

  @Test
  void hostileRulesAreRefusedByEveryCommandAndNothingOfThemRuns() throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    assertThat(folder.recommend().status()).isZero();
    SortedSet<String> prepared = kept(folder);
    assertThat(prepared).isNotEmpty();

    writeHostile(folder);
    Ran check = folder.run("check");

    assertThat(check.status()).isEqualTo(1);
    int count = CALLS.size() + CONDITIONS.size() + BETWEEN.size();
    for (int number = 1; number <= count; number++) {
      assertThat(check.out()).contains(id(number) + ".drl:");
    }
    assertThat(folder.recommend().status()).isEqualTo(3);
    assertThat(folder.run("test").status()).isEqualTo(3);
    assertThat(folder.run("test", "--engine", "classic").status()).isEqualTo(3);
    assertThat(folder.run("test", "--engine", "plain").status()).isEqualTo(3);
    assertThat(kept(folder)).isEqualTo(prepared);
    assertNothingRan();
  }

  @Test
  void codeInCommentsAndTextsIsNeverCode() throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    folder.write(
        "rules/a.drl",
        "// \\u000a "
            + SET
            + ";\n/* \\u002a\\u002f "
            + SET
            + "; */\n"
            + FolderOfRules.rule(
                    "T-001",
                    "Request( /* \\u002a\\u002f */ volumeMl > 0, title != \"+ x +\" )",
                    "verdict.advise(); // \\u000a " + SET + ";")
                .replace("A rule", "\\\" + " + SET.replace("\"", "'") + " + \\\""));

    assertThat(folder.recommend().status()).isZero();
    assertThat(folder.recommend().status()).isZero();
    assertThat(folder.run("test").status()).isZero();
    assertThat(folder.run("test", "--engine", "classic").status()).isZero();
    assertNothingRan();
  }
}
