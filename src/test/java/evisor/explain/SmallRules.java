package evisor.explain;

import static evisor.rules.Sketch.ruleOnTrains;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.ShippedRules;
import evisor.request.Requests;
import evisor.rules.Engine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;

/** A few rules whose thresholds are known, on the shipped knowledge base. */
final class SmallRules {

  private static final String RULES =
      ruleOnTrains(
              "T-001",
              "Request( volumeMl > 100, $volume : volumeMl )",
              "isOnly(Method.SEC)",
              "exclude")
          + ruleOnTrains(
              "T-002", "Request( purity >= Purity.MEDIUM )", "isOnly(Method.TFF)", "condition")
          + ruleOnTrains(
              "T-003", "Request( volumeMl >= 5000 )", "startsWith(Method.TFF)", "caution")
          + ruleOnTrains(
              "T-004",
              "Request( downstream contains Use.RNA )",
              "startsWith(Method.TFF)",
              "caution")
          + ruleOnTrains("T-005", "Request()", "hoursOf(Method.SEC) > 1e6", "caution")
          + ruleOnTrains(
              "T-006",
              "Request( sampleType in (SampleType.URINE, SampleType.MILK) || gmp == Gmp.FULL,"
                  + " purity > Purity.LOW )",
              "isOnly(Method.SEC), !open",
              "exclude")
          + ruleOnTrains("T-007", "Request( timeLimitHours < 5 )", "hours > 0", "condition")
          + """
          rule "T-008"
              @title("Title of T-008") @criterion("time") @basis("request")
          when
              Request( purity == Purity.HIGH )
          then
              verdict.advise();
          end
          """;

  private static final String MESSAGES =
      """
      T-001 = A column does not take {volume}.
      T-002 = A membrane alone is not clean.
      T-003 = Litres begin with a membrane.
      T-004 = Mind the RNA.
      T-005 = A slow column.
      T-006 = Not for such samples.
      T-007 = Too slow.
      T-008 = Write down the time.
      """;

  static final Advisor ADVISOR = advisor();

  private SmallRules() {}

  private static Advisor advisor() {
    try {
      SortedMap<String, byte[]> files = ShippedRules.knowledgeFiles();
      files.put("small.drl", RULES.getBytes(StandardCharsets.UTF_8));
      files.put("messages/en.properties", MESSAGES.getBytes(StandardCharsets.UTF_8));
      return Advisor.load(new RulesFolder("rules", files), Engine.PLAIN, Optional.empty());
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e.diagnostics().toString(), e);
    }
  }

  /** Returns the answer for 2 L of MSC-conditioned medium at high purity, and more fields. */
  static Recommendation answer(String more) {
    String request =
        "{\"sample\":{\"type\":\"msc-conditioned-medium\",\"volume\":\"2 L\"},\"purity\":\"high\""
            + more
            + "}";
    return ADVISOR.recommend(Requests.valid(request));
  }
}
