package evisor.papers;

import evisor.model.Format;
import evisor.model.StepKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One file of protocol texts.
 *
 * @param shown the file as messages name it
 * @param scope what its texts are said of
 * @param forms the steps that it covers, each with the formats; none of another scope
 * @param texts its texts in their order
 */
record ProtocolFile(
    String shown, ProtocolScope scope, Map<StepKind, Set<Format>> forms, List<ProtocolText> texts) {

  /** Returns whether it covers a form of a step. */
  boolean covers(StepKind kind, Format format) {
    return forms.getOrDefault(kind, Set.of()).contains(format);
  }
}
