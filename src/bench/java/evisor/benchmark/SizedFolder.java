package evisor.benchmark;

import evisor.files.RulesFolder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The shipped rules thinned out, or with variants of them beside them: the same rules under other
 * names and with bounds that lie a little higher, so that all ask and say as much as before.
 */
final class SizedFolder {

  private static final String MESSAGES = "messages/en.properties";
  private static final Pattern RULE =
      Pattern.compile("^rule \"([^\"]+)-(\\d{3})\".*?^end$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern BOUND = Pattern.compile("([<>]=? )(\\d+(?:\\.\\d+)?)");
  private static final double SHIFT = 0.01;

  private final SortedMap<String, byte[]> files;

  private SizedFolder(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /** A rule with the file that it stands in. */
  private record Placed(String path, String text, String subject, String number) {
    static Placed of(String path, MatchResult found) {
      return new Placed(path, found.group(), found.group(1), found.group(2));
    }

    String id() {
      return subject + "-" + number;
    }

    Placed variant(int nth) {
      String name = subject + "-V" + nth;
      int body = text.indexOf("\nwhen");
      String head =
          text.substring(0, body).replace('"' + id() + '"', '"' + name + "-" + number + '"');
      String shifted =
          BOUND
              .matcher(text.substring(body))
              .replaceAll(bound -> bound.group(1) + shifted(bound.group(2), nth));
      // What has no bound is given one that every request is above.
      String asked =
          shifted.equals(text.substring(body))
              ? bounded(shifted, String.format(Locale.ROOT, "volumeMl > %.7f", nth * 1e-7))
              : shifted;
      return new Placed(path, head + asked, name, number);
    }

    private static String shifted(String bound, int nth) {
      return String.format(Locale.ROOT, "%.4f", Double.parseDouble(bound) * (1 + SHIFT * nth));
    }

    private static String bounded(String body, String condition) {
      return body.contains("Request()")
          ? body.replace("Request()", "Request( " + condition + " )")
          : body.replace("Request( ", "Request( " + condition + ", ");
    }
  }

  /** Returns a folder of so many rules. */
  static RulesFolder of(RulesFolder shipped, int rules) {
    SizedFolder sized = new SizedFolder(new TreeMap<>(shipped.files()));
    List<Placed> all = sized.rules();
    if (rules <= all.size()) {
      sized.thin(all, rules);
    } else {
      for (int i = all.size(); i < rules; i++) {
        sized.add(all.get(i % all.size()), i / all.size());
      }
    }
    return new RulesFolder(shipped.shown(), sized.files);
  }

  private List<Placed> rules() {
    List<Placed> rules = new ArrayList<>();
    for (String path : files.keySet()) {
      if (path.endsWith(".drl")) {
        RULE.matcher(text(path)).results().map(found -> Placed.of(path, found)).forEach(rules::add);
      }
    }
    return rules;
  }

  /** Keeps so many rules, spread evenly over all files. */
  private void thin(List<Placed> all, int kept) {
    Set<String> gone = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      boolean keep = (long) (i + 1) * kept / all.size() > (long) i * kept / all.size();
      if (!keep) {
        Placed rule = all.get(i);
        gone.add(rule.id());
        put(rule.path(), text(rule.path()).replace(rule.text(), ""));
      }
    }
    StringBuilder left = new StringBuilder();
    text(MESSAGES)
        .lines()
        .filter(line -> !gone.contains(line.split(" ", 2)[0]))
        .forEach(line -> left.append(line).append('\n'));
    put(MESSAGES, left.toString());
  }

  private void add(Placed rule, int nth) {
    Placed variant = rule.variant(nth);
    put(rule.path(), text(rule.path()) + "\n" + variant.text() + "\n");
    String message =
        text(MESSAGES)
            .lines()
            .filter(line -> line.startsWith(rule.id() + " "))
            .findFirst()
            .orElseThrow();
    put(MESSAGES, text(MESSAGES) + message.replaceFirst(rule.id(), variant.id()) + "\n");
  }

  private String text(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no file " + path);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
