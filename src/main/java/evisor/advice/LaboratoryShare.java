package evisor.advice;

import evisor.laboratory.Laboratory;
import evisor.laboratory.LaboratoryField;
import evisor.request.RequestField;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an answer has from a laboratory's profile.
 *
 * @param laboratory the profile
 * @param request the fields of the request that it states
 * @param staffed whether the answer plans over weeks, for which hands count
 */
public record LaboratoryShare(Laboratory laboratory, Set<RequestField> request, boolean staffed) {

  /** Returns what the answer rests on that no request can state. */
  public List<LaboratoryField> used() {
    return laboratory.fields().stream()
        .filter(field -> field != LaboratoryField.LANGUAGE)
        .filter(field -> field != LaboratoryField.HANDS || staffed)
        .toList();
  }

  /** Returns the names of all fields that come from the profile, those of the request first. */
  public List<String> fields() {
    return Stream.concat(
            request.stream()
                .map(field -> field.object().isEmpty() ? field.member() : field.object())
                .distinct(),
            used().stream().map(LaboratoryField::member))
        .toList();
  }
}
