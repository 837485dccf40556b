package evisor.robustness;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.ShippedRules;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Term;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import evisor.rules.Engine;
import evisor.words.ShippedWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ForkJoinPool;

/**
 * A knowledge base in which every method is a vessel that is filled and waited for, with made-up
 * figures, so that a test can say what draws must come to. What is not about steps, cores, rules or
 * precedents is as shipped.
 */
final class Bench {

  /** Nobody has used any of the trains, so that their recovery decides. */
  private static final String WISH =
      """
      rule "WISH-001"
          @title("What is wanted most")
          @basis("request")
      when
          Request( )
      then
          verdict.prefer(Preference.RECOVERY);
      end
      """;

  private static final String EXACT = "{\"value\": VALUE, \"assumption\": \"made up\"}";
  private static final String RANGE = "{\"low\": LOW, \"high\": HIGH, \"assumption\": \"made up\"}";

  private final Map<Method, String> recovery = new LinkedHashMap<>();
  private final Map<Method, String> hours = new LinkedHashMap<>();
  private final List<List<Method>> cores = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();

  static String exactly(double value) {
    return EXACT.replace("VALUE", String.valueOf(value));
  }

  static String between(double low, double high) {
    return RANGE.replace("LOW", String.valueOf(low)).replace("HIGH", String.valueOf(high));
  }

  /** Lets these methods in this order take part; every method alone that is not let is excluded. */
  Bench core(Method... methods) {
    cores.add(List.of(methods));
    return this;
  }

  Bench recovery(Method method, String figure) {
    recovery.put(method, figure);
    return this;
  }

  Bench hours(Method method, String figure) {
    hours.put(method, figure);
    return this;
  }

  /** Adds a rule about trains that rests on the request. */
  Bench rule(String id, String level, String conditions, String call) {
    rules.add(
        """
        rule "ID"
            @title("ID")
            @criterion("time")
            @level("LEVEL")
            @basis("request")
        when
            Request( )
            $train : Train( CONDITIONS )
        then
            verdict.CALL($train);
        end
        """
            .replace("ID", id)
            .replace("LEVEL", level)
            .replace("CONDITIONS", conditions)
            .replace("CALL", call));
    messages.add(id + " = Made up.");
    return this;
  }

  /** An advisor with an answer for 10 mL of plasma. */
  record Asked(Advisor advisor, Recommendation answer) {

    Robustness drawn(long seed, int threads) {
      return new ForkJoinPool(threads).submit(() -> drawn(seed)).join();
    }

    Robustness drawn() {
      return drawn(Robustness.SEED);
    }

    private Robustness drawn(long seed) {
      return Robustness.of(advisor, answer, Robustness.DRAWS, seed).orElseThrow();
    }
  }

  Asked ask() {
    Advisor advisor = advisor();
    String request = "{\"sample\": {\"type\": \"plasma\", \"volume\": \"10 mL\"}}";
    try {
      return new Asked(
          advisor,
          advisor.recommend(
              new RequestReader(
                      advisor.knowledge().lexicon(), advisor.knowledge().rotors().keySet())
                  .read(request.getBytes(StandardCharsets.UTF_8), "request")));
    } catch (RequestException e) {
      throw new IllegalStateException(e);
    }
  }

  private Advisor advisor() {
    List<List<Method>> all = new ArrayList<>(cores);
    List<String> left = new ArrayList<>();
    for (Method method : ShippedWords.all(Method.class)) {
      if (!all.contains(List.of(method))) {
        all.add(List.of(method));
        left.add("isOnly(Method." + method.name() + ")");
      }
    }
    rule("LEFT-001", "domain", String.join(" || ", left), "exclude");
    try {
      SortedMap<String, byte[]> files = ShippedRules.knowledgeFiles();
      put(
          "knowledge/methods.json",
          steps("methods", "method", ShippedWords.all(Method.class)),
          files);
      put(
          "knowledge/operations.json",
          steps("operations", "operation", List.of(Operation.values())),
          files);
      put("knowledge/cores.json", "{\"cores\": " + json(all) + "}", files);
      files.keySet().removeIf(RulesFolder::isOfPrecedents);
      put("made-up.drl", WISH + String.join("\n", rules), files);
      put("messages/en.properties", "WISH-001 = Made up.\n" + String.join("\n", messages), files);
      return Advisor.load(new RulesFolder("rules", files), Engine.PLAIN, Optional.empty());
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e.diagnostics().toString(), e);
    }
  }

  private static String json(List<List<Method>> cores) {
    List<String> entries = new ArrayList<>();
    for (List<Method> core : cores) {
      List<String> words = new ArrayList<>();
      core.forEach(method -> words.add('"' + method.id() + '"'));
      entries.add(
          "{\"methods\": " + words + ", \"why\": \"made up\", \"assumption\": \"made up\"}");
    }
    return entries.toString();
  }

  private static void put(String path, String text, SortedMap<String, byte[]> files) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private String steps(String array, String key, List<? extends Term> words) {
    List<String> entries = new ArrayList<>();
    for (Term word : words) {
      String phase =
          array.equals("methods") ? "" : ", \"phase\": \"finishing\", \"order\": " + entries.size();
      entries.add(
          """
          {"KEY": "WORD", "label": "a label", "purpose": "a purpose"PHASE, "forms": [
            {"format": "gravity-column", "label": "a vessel", "open": false, "single_use": true,
             "research_only": false, "grade": "coarse", "principles": [],
             "recovery": [{"figure": RECOVERY}],
             "removal": [{"contaminant": "protein", "figure": REMOVAL}],
             "operating": {"kind": "fill", "hold_hours": HOURS, "out_fraction": ONE,
               "out_minimum_ml": 0, "devices": [
                 {"name": "vessel", "capacity_ml": 100, "parallel": 10, "hours": ONE,
                  "setup_hours": 0, "basis": {"assumption": "made up"}}]}}]}
          """
              .replace("KEY", key)
              .replace("WORD", word.id())
              .replace("PHASE", phase)
              .replace("RECOVERY", figure(recovery, word, 1))
              .replace("REMOVAL", exactly(0.9))
              .replace("HOURS", figure(hours, word, 1))
              .replace("ONE", exactly(1)));
    }
    return "{\"" + array + "\": [\n" + String.join(",\n", entries) + "\n]}\n";
  }

  private static String figure(Map<Method, String> figures, Term word, double usual) {
    return word instanceof Method method
        ? figures.getOrDefault(method, exactly(usual))
        : exactly(usual);
  }
}
