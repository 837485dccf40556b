package evisor.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.rules.Sketch;
import evisor.rules.language.RuleText;
import evisor.rules.language.Token;
import evisor.rules.text.Pass;
import evisor.rules.text.RuleTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to code that the lint would never let through, should it get past the lint. */
final class BytecodeGuardTest {

  private static final String SOUND =
      Sketch.rule("T-001", "Request( volumeMl > 1 )", "verdict.advise();");

  private static RuleTexts texts(String rules) {
    return RuleTexts.read(Sketch.folder("a.drl", rules), new FileFaults());
  }

  /** Returns a rule whose closing semicolon is followed by more code. */
  private static List<DrlUnit> smuggled(String code) {
    RuleText sound = texts(SOUND).rules().get(0);
    List<Token> tokens = new ArrayList<>();
    for (Token token : sound.code()) {
      String text = token.text().equals(";") ? "; " + code : token.text();
      tokens.add(token.with(text));
    }
    RuleText hostile =
        new RuleText(
            sound.id(),
            sound.place(),
            sound.annotations(),
            sound.patterns(),
            sound.consequence(),
            sound.text(),
            tokens);
    return List.of(new DrlUnit("a.drl", Pass.JUDGE, List.of(hostile)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "System.exit(0); | java/lang/System.exit",
        "Runtime.getRuntime().halt(0); | java/lang/Runtime",
        "verdict.getClass().getClassLoader(); | java/lang/Object.getClass",
        "try { Class.forName(\"x\"); } catch (Exception e) {} | java/lang/Class.forName",
        "new Thread().start(); | java/lang/Thread",
        "drools.getKieRuntime(); | org/drools/model/Drools",
        "new java.io.File(\"x\").delete(); | java/io/File",
        "org.mvel2.MVEL.eval(\"1\"); | org/mvel2/MVEL.eval",
        "Runnable r = () -> verdict.advise(); r.run(); | java/lang/Runnable",
        "Sys\\u0074em.exit(0); | java/lang/System.exit",
        "/* \\u002a\\u002f System.exit(0); /* */ | java/lang/System.exit",
        "new ProcessBuilder(\"touch\", \"evil\").inheritIO(); | java/lang/ProcessBuilder",
        "verdict.getClass().forName(null); | java/lang/Object.getClass",
        "throw new OutOfMemoryError(); | java/lang/OutOfMemoryError",
        "Object[] all = new Object[1 << 30]; all.clone(); | java/lang/Object.clone",
        "new Object() { void f() { f(); } }.f(); | a class of its own",
        "class Own { void f() { f(); } } new Own().f(); | a class of its own",
        "new Object() { void f() { f(); } }.f(); | a loop",
        "class Own { void f() { g(); } void g() { f(); } } new Own().f(); | a loop",
        "for (;;) {} | a loop",
        "while (verdict != null) { verdict.advise(); } | a loop",
        "do { verdict.advise(); } while (true); | a loop",
        "for (int i = 0; i < 2000000000; i++) { verdict.advise(); } | a loop",
      })
  void codeThatReachesOutOfTheVocabularyIsFound(String code, String stranger) {
    CompiledRules compiled = ExecutableCompiler.compile(smuggled(code)).orElseThrow();

    assertThat(BytecodeGuard.strangers(compiled)).anyMatch(name -> name.startsWith(stranger));
  }

  @Test
  void theShippedRulesHoldNoLoop() throws FaultyFilesException {
    RuleTexts shipped = RuleTexts.read(RulesFolder.at(Path.of("rules"), "rules"), new FileFaults());
    CompiledRules compiled = ExecutableCompiler.compile(DrlUnit.of(shipped.files())).orElseThrow();

    assertThat(BytecodeGuard.strangers(compiled)).isEmpty();
  }

  @Test
  void noWordOfDroolsReachesTheAuthor() {
    for (String code :
        List.of(
            "no.such.Thing();",
            "int i = \"text\";",
            "verdict.nothing();",
            "int i; int i;",
            "return 1;",
            "#")) {
      assertThat(RefusedRules.explained(smuggled(code), texts(SOUND)))
          .isNotEmpty()
          .allSatisfy(
              fault ->
                  assertThat(fault.message() + fault.mend())
                      .doesNotContain(
                          "[ERR",
                          "Unable to",
                          "mvel",
                          "ecj",
                          "Lambda",
                          "org.drools",
                          "Drools",
                          "Rule Compilation",
                          "Exception"));
    }
  }

  @Test
  void soundRulesPass() {
    CompiledRules compiled = ExecutableCompiler.compile(smuggled("")).orElseThrow();

    assertThat(BytecodeGuard.strangers(compiled)).isEmpty();
  }

  @Test
  void theRuleThatReachesOutIsNamed() {
    List<Diagnostic> found = RefusedRules.explained(smuggled("System.exit(0);"), texts(SOUND));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).place()).hasToString("rules/a.drl:1:6");
    assertThat(found.get(0).lint()).isEqualTo("forbidden-code");
    assertThat(found.get(0).message()).contains("T-001", "java/lang/System.exit");
  }

  @Test
  void aRuleThatDroolsRefusesIsNamedInOneLine() {
    List<Diagnostic> found = RefusedRules.explained(smuggled("no.such.Thing();"), texts(SOUND));

    assertThat(found).isNotEmpty();
    assertThat(found.get(0).place().file()).isEqualTo("rules/a.drl");
    assertThat(found.get(0).place().line()).isBetween(1, 11);
    assertThat(found.get(0).lint()).isEqualTo("does-not-compile");
    assertThat(found)
        .allSatisfy(fault -> assertThat(fault.message()).doesNotContain("\n").hasSizeLessThan(300));
  }
}
