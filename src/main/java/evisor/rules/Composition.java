package evisor.rules;

import evisor.model.Effect;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the first pass said.
 *
 * @param directives what is asked of trains, in their order, for each the steps first, then by rule
 *     id
 * @param findings what is said of the request, the gravest effect first, then by rule id
 */
public record Composition(List<Directive> directives, List<Finding> findings) {

  /** Returns what has an effect on the request as a whole. */
  public List<Finding> findings(Effect effect) {
    return findings.stream().filter(finding -> finding.effect() == effect).toList();
  }

  /** Returns everything that is said. */
  public Stream<Finding> all() {
    return Stream.concat(findings.stream(), directives.stream().map(Directive::finding));
  }
}
