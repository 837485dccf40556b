package evisor.diff;

import evisor.cases.Case;
import evisor.cases.CaseFolder;
import evisor.cases.CaseReader;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.ShippedRules;
import evisor.request.RequestReader;
import evisor.rules.Sketch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A few rules on the shipped knowledge base, of which single ones can be changed. */
final class Trial {

  static final String MESSAGES = "messages/en.properties";

  private final SortedMap<String, byte[]> files = ShippedRules.knowledgeFiles();
  private final SortedMap<String, String> messages = new TreeMap<>();

  /** Adds a rule about a train, in a file of its own. */
  Trial rule(String id, String request, String train, String verb) {
    return rule(id, id + ".drl", request, train, verb);
  }

  Trial rule(String id, String file, String request, String train, String verb) {
    String text = Sketch.ruleOnTrains(id, "Request( " + request + " )", train, verb);
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
    return message(id, "Sentence of " + id + ".");
  }

  Trial message(String id, String sentence) {
    messages.put(id, sentence);
    return this;
  }

  /** Replaces a text that stands in a file of the knowledge base. */
  Trial knowledge(String file, String old, String now) {
    String path = "knowledge/" + file;
    String text = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(path + " does not hold " + old);
    }
    files.put(path, text.replace(old, now).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> all = new TreeMap<>(files);
    StringBuilder lines = new StringBuilder();
    messages.forEach((id, text) -> lines.append(id).append(" = ").append(text).append('\n'));
    all.put(MESSAGES, lines.toString().getBytes(StandardCharsets.UTF_8));
    return all;
  }

  ComparedRules side(String label) {
    try {
      return ComparedRules.of(label, new RulesFolder("rules", files()));
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e.diagnostics().toString(), e);
    }
  }

  /** Returns a case that asks for a volume of a sample and expects some things. */
  static String request(String id, String sample, String volume, String expect) {
    return """
    {"id": "ID", "title": "A case", "request": {"sample": {"type": "SAMPLE", "volume": "VOLUME"},
     "purity": "medium"}, "expect": {EXPECT}}
    """
        .replace("ID", id)
        .replace("SAMPLE", sample)
        .replace("VOLUME", volume)
        .replace("EXPECT", expect);
  }

  /** Reads cases that may name rules of either side. */
  static List<Case> cases(ComparedRules before, ComparedRules after, Map<String, String> texts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((id, text) -> files.put(id + ".json", text.getBytes(StandardCharsets.UTF_8)));
    SortedSet<String> rules = new TreeSet<>(before.rules().ids());
    rules.addAll(after.rules().ids());
    try {
      return CaseReader.read(
          new ArrayList<>(new CaseFolder("cases", files).all()),
          new RequestReader(after.knowledge().lexicon(), after.knowledge().rotors().keySet()),
          rules);
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e.diagnostics().toString(), e);
    }
  }

  static RulesDiff diff(Trial before, Trial after, Map<String, String> cases, int samples) {
    ComparedRules old = before.side("old");
    ComparedRules now = after.side("new");
    return RulesDiff.between(old, now, cases(old, now, cases), samples, 1);
  }
}
