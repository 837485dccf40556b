package evisor.kept;

import evisor.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decisions to keep in tests, each told by its number. */
final class SampleDecisions {

  static final Instant TIME = Instant.parse("2026-11-30T08:00:00.123Z");

  private static final List<Stance> STANCES = List.of(Stance.values());

  private SampleDecisions() {}

  static NewDecision numbered(int number) {
    return numbered(number, Optional.empty());
  }

  static NewDecision numbered(int number, Optional<Long> corrects) {
    Stance stance = STANCES.get(number % STANCES.size());
    String digest = Sha256.of(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    return new NewDecision(
        new DecisionRemark(
            "Д. Азимова " + number,
            "Plasma No. " + number,
            stance,
            stance == Stance.TAKEN ? "" : "tff -> sec",
            stance == Stance.TAKEN ? List.of() : List.of("tff", "sec"),
            "because of " + number + "\n\"'<&> oʻlcham"),
        new SavedAnswer(
            "{\"sample\":{\"type\":\"plasma\",\"volume\":\"" + number + " mL\"}}",
            "recommended",
            List.of("sec"),
            "0.1.0",
            "en",
            new AnswerDigests(digest, digest, digest, digest)),
        answer(number),
        corrects,
        List.of("plasma", "плазма"));
  }

  /** Returns an answer of some 20 kB that no other number has. */
  static String answer(int number) {
    StringBuilder answer = new StringBuilder("{\"number\":" + number + ",\"steps\":[0");
    for (int i = 1; i < 1500; i++) {
      answer.append(String.format(Locale.ROOT, ",%d", (long) i * i * (number + 7L)));
    }
    return answer.append("]}").toString();
  }

  /** Returns whether a decision has all that was kept under a number. */
  static boolean isWhole(KeptDecision found, byte[] answer, int number) {
    NewDecision expected = numbered(number);
    return found.remark().equals(expected.remark())
        && found.answer().equals(expected.answer())
        && new String(answer, StandardCharsets.UTF_8).equals(expected.json());
  }
}
