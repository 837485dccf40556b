package evisor.service;

import evisor.speech.Phrase;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the service does, for Prometheus. */
final class ServiceMetrics {

  // Upper bounds of the buckets of durations, in milliseconds.
  private static final long[] BOUNDS = {5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000};
  private static final String LINE = "%s %s\n";

  private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
  private final Map<String, Durations> durations = new ConcurrentSkipListMap<>();
  private final AtomicLong open = new AtomicLong();

  private static final class Durations {
    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Durations() {
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] = new LongAdder();
      }
    }
  }

  /** Notes that a request is there. */
  void begin() {
    open.incrementAndGet();
  }

  /**
   * Notes that a request is answered.
   *
   * @param route the path of its route; empty where it has none
   * @param status the HTTP status
   * @param nanos how long it took
   */
  void end(String route, int status, long nanos) {
    open.decrementAndGet();
    String of = "{route=\"" + route + "\"";
    answers.computeIfAbsent(of + ",status=\"" + status + "\"}", k -> new LongAdder()).increment();
    Durations found = durations.computeIfAbsent(of, k -> new Durations());
    found.nanos.add(nanos);
    int bucket = 0;
    while (bucket < BOUNDS.length && nanos > BOUNDS[bucket] * 1_000_000) {
      bucket++;
    }
    found.buckets[bucket].increment();
  }

  /**
   * Returns all counts in Prometheus' text format.
   *
   * @param now what is measured now, by name
   */
  String text(Map<String, Long> now) {
    StringBuilder text = new StringBuilder();
    head(text, "evisor_requests_total", "counter", "Requests answered, by route and status.");
    answers.forEach((labels, count) -> line(text, "evisor_requests_total" + labels, count.sum()));
    head(text, "evisor_request_seconds", "histogram", "How long requests took, by route.");
    durations.forEach((labels, found) -> histogram(text, labels, found));
    head(text, "evisor_requests_open", "gauge", "Requests that are not answered yet.");
    line(text, "evisor_requests_open", open.get());
    now.forEach(
        (name, value) -> {
          head(text, name, "gauge", "Measured when asked.");
          line(text, name, value);
        });
    return text.toString();
  }

  private static void histogram(StringBuilder text, String labels, Durations found) {
    long count = 0;
    for (int i = 0; i < found.buckets.length; i++) {
      count += found.buckets[i].sum();
      String bound = i < BOUNDS.length ? seconds(BOUNDS[i] * 1_000_000) : "+Inf";
      line(text, "evisor_request_seconds_bucket" + labels + ",le=\"" + bound + "\"}", count);
    }
    line(text, "evisor_request_seconds_sum" + labels + "}", seconds(found.nanos.sum()));
    line(text, "evisor_request_seconds_count" + labels + "}", count);
  }

  private static String seconds(long nanos) {
    return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append(Phrase.of("# HELP %s %s\n# TYPE %s %s\n", name, help, name, type));
  }

  private static void line(StringBuilder text, String name, Object value) {
    text.append(Phrase.of(LINE, name, value));
  }
}
