package evisor.knowledge;

import evisor.model.Method;
import evisor.model.SampleType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One ordered list of isolation methods that is always considered.
 *
 * @param methods the methods in order
 * @param why what it is used for, in one sentence
 * @param claims claims of its use; none where it is assumed
 * @param assumption why it is considered without a claim; empty otherwise
 * @param shown samples that it is shown to work for, each with the claims that show it
 */
public record Core(
    List<Method> methods,
    String why,
    List<String> claims,
    String assumption,
    Map<SampleType, Set<String>> shown) {

  /** Returns the samples that it is shown to work for. */
  public Set<SampleType> shownFor() {
    return shown.keySet();
  }

  /** Returns the core as it would be without some claims: shown for what others show. */
  public Core without(Set<String> masked) {
    Map<SampleType, Set<String>> left = new LinkedHashMap<>();
    shown.forEach(
        (sample, by) -> {
          if (by.isEmpty() || !masked.containsAll(by)) {
            left.put(sample, by);
          }
        });
    return new Core(methods, why, claims, assumption, Collections.unmodifiableMap(left));
  }
}
