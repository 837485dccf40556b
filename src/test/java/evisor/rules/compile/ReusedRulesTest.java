package evisor.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.model.Purity;
import evisor.rules.Engine;
import evisor.rules.Finding;
import evisor.rules.RuleBase;
import evisor.rules.Sketch;
import evisor.rules.text.RuleTexts;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an edit only what was edited is compiled, and the rules answer as if all had been. */
final class ReusedRulesTest {

  @TempDir Path dir;

  private static String id(int number) {
    return String.format(Locale.ROOT, "T-%03d", number);
  }

  private static String rule(int number, double volumeMl) {
    return Sketch.rule(id(number), "Request( volumeMl > " + volumeMl + " )", "verdict.advise();");
  }

  private static RulesFolder folder(String rules) {
    StringBuilder messages = new StringBuilder();
    for (int i = 1; i < 99; i++) {
      if (rules.contains(id(i))) {
        messages.append(id(i)).append(" = Said by ").append(id(i)).append(".\n");
      }
    }
    return Sketch.folder("a.drl", rules, Sketch.MESSAGES, messages.toString());
  }

  private List<String> said(String rules) throws Exception {
    return RuleBase.load(folder(rules), Sketch.knowledge(), Engine.EXECUTABLE, Optional.of(dir))
        .judge(
            Sketch.request(SampleTypes.URINE, 10, Purity.LOW),
            List.of(Sketch.train(1, Methods.SEC)))
        .advice()
        .stream()
        .map(Finding::rule)
        .map(rule -> rule.id())
        .toList();
  }

  /** Returns the ids of the rules of each part of what is kept for some rules. */
  private List<List<String>> kept(String rules) {
    return CompiledCache.of(
            dir, DrlUnit.of(RuleTexts.read(folder(rules), new FileFaults()).files()))
        .read()
        .orElseThrow()
        .stream()
        .map(part -> List.copyOf(part.digests().keySet()))
        .toList();
  }

  @Test
  void anEditedRuleIsCompiledAloneAndTheOthersAreKept() throws Exception {
    String before = rule(1, 1) + rule(2, 1) + rule(3, 1e9);
    assertThat(said(before)).containsExactly("T-001", "T-002");
    assertThat(kept(before)).containsExactly(List.of("T-001", "T-002", "T-003"));

    String edited = rule(1, 1) + rule(2, 1e9) + rule(3, 1);
    assertThat(said(edited)).containsExactly("T-001", "T-003");
    assertThat(kept(edited)).containsExactly(List.of("T-001"), List.of("T-002", "T-003"));
    assertThat(said(edited)).containsExactly("T-001", "T-003");
  }

  @Test
  void aNewRuleJoinsAndARemovedOneIsSilent() throws Exception {
    said(rule(1, 1) + rule(2, 1));

    assertThat(said(rule(1, 1) + rule(2, 1) + rule(3, 1)))
        .containsExactly("T-001", "T-002", "T-003");
    assertThat(said(rule(1, 1) + rule(3, 1))).containsExactly("T-001", "T-003");
    assertThat(said(rule(3, 1))).containsExactly("T-003");
  }

  @Test
  void aRuleOfTheOtherPassIsAnotherRule() {
    String judging = Sketch.ruleOnTrains("T-001", "Request()", "", "exclude");
    String composing =
        judging.replace(
            "verdict.exclude($train)", "verdict.require($train, Method.MICROFILTRATION)");
    assertThat(digests(judging)).isNotEqualTo(digests(composing));
  }

  private static SortedMap<String, String> digests(String rules) {
    return DrlUnit.digests(DrlUnit.of(RuleTexts.read(folder(rules), new FileFaults()).files()));
  }

  @Test
  void whereARuleStandsDoesNotCount() {
    assertThat(digests("// Moved.\n\n" + rule(2, 1) + "// Apart.\n" + rule(1, 1)))
        .isEqualTo(digests(rule(1, 1) + rule(2, 1)));
  }

  private static SortedMap<String, String> now(int rules, String digest) {
    SortedMap<String, String> now = new TreeMap<>();
    for (int i = 1; i <= rules; i++) {
      now.put(id(i), digest);
    }
    return now;
  }

  private static CompiledRules part(SortedMap<String, String> digests) {
    return new CompiledRules(new TreeMap<>(), Map.of(), digests);
  }

  @Test
  void whereMuchHasChangedAllIsCompiled() {
    SortedMap<String, String> now = now(90, "new");
    now.putAll(now(40, "old"));

    assertThat(ReusedRules.of(List.of(part(now(90, "old"))), now)).isEmpty();
  }

  @Test
  void editAfterEditMakesFewParts() {
    SortedMap<String, String> now = now(90, "old");
    List<CompiledRules> parts = List.of(part(now));
    int whole = 0;
    int edits = 0;
    for (int edit = 0; edit < 300; edit++) {
      now.put(id(1 + edit % 90), "edit " + edit);
      Optional<ReusedRules> reuse = ReusedRules.of(parts, now);
      if (reuse.isEmpty()) {
        whole++;
        parts = List.of(part(new TreeMap<>(now)));
      } else {
        edits += reuse.get().anew().size();
        parts = new ArrayList<>(reuse.get().kept());
        parts.add(part(reuse.get().anew()));
      }
      SortedMap<String, String> run = new TreeMap<>();
      parts.forEach(part -> run.putAll(part.digests()));
      assertThat(run).isEqualTo(now);
      assertThat(parts).hasSizeLessThan(10);
    }
    assertThat(whole).isLessThan(6);
    assertThat(edits).isLessThan(300 * 10);
  }
}
