package evisor.papers;

import evisor.model.StepKind;
import evisor.speech.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One text of a protocol.
 *
 * @param part where it stands
 * @param said the text in each language that it was written in; {@code {volume_in}} is replaced by
 *     what the step has
 * @param claims ids of the claims that it rests on
 * @param assumption why its figures are assumed; empty where they are not
 * @param steps the steps that it is said of; of all that the file covers where there are none
 * @param devices the devices that it is said of, likewise
 * @param when what has to hold; all of it
 */
public record ProtocolText(
    ProtocolPart part,
    Map<Language, String> said,
    List<String> claims,
    String assumption,
    Set<StepKind> steps,
    Set<String> devices,
    Set<ProtocolCondition> when) {

  /** Returns the text in a language; empty where nobody has written it. */
  Optional<String> in(Language language) {
    return Optional.ofNullable(said.get(language));
  }
}
