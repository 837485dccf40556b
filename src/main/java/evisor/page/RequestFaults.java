package evisor.page;

import evisor.files.Diagnostic;
import evisor.request.RequestException;
import evisor.request.RequestField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with a request, field by field.
 *
 * @param byField sentences by field
 * @param others what belongs to no field
 */
record RequestFaults(Map<RequestField, List<String>> byField, List<String> others) {

  /** Nothing is wrong. */
  static final RequestFaults NONE = new RequestFaults(Map.of(), List.of());

  /** Sorts what was found by the field that it is about; what is only missing is no fault yet. */
  static RequestFaults of(RequestException refused, TypedRequest typed) {
    Map<RequestField, List<String>> byField = new EnumMap<>(RequestField.class);
    List<String> others = new ArrayList<>();
    for (Diagnostic fault : refused.problem().errors()) {
      Optional<RequestField> field = field(fault.pointer());
      if (field.isEmpty()) {
        others.add(fault.detail());
      } else if (typed.says(field.get()) || !isMissing(field.get())) {
        byField
            .computeIfAbsent(field.get(), none -> new ArrayList<>())
            .add(sentence(fault.detail(), field.get()));
      }
    }
    return new RequestFaults(byField, List.copyOf(others));
  }

  private static boolean isMissing(RequestField field) {
    return field == RequestField.SAMPLE || field == RequestField.VOLUME;
  }

  private static Optional<RequestField> field(String pointer) {
    for (RequestField field : RequestField.values()) {
      if ((pointer + '/').startsWith(field.pointer() + '/')) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Leaves out the flag before a sentence: it stands beside its field here. */
  private static String sentence(String detail, RequestField field) {
    String flag = field.flag() + ": ";
    return detail.startsWith(flag) ? detail.substring(flag.length()) : detail;
  }

  List<String> of(RequestField field) {
    return byField.getOrDefault(field, List.of());
  }

  boolean isEmpty() {
    return byField.isEmpty() && others.isEmpty();
  }
}
