package evisor.laboratory;

import evisor.model.Term;
import evisor.request.RequestField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a laboratory's profile states that no request can, in the order in which it is written. */
public enum LaboratoryField implements Term {
  ROTORS("rotor", "NAME", "a rotor that is there; once for each"),
  DEVICES("device", "NAME", "a column, fibre, filter or other device that is there"),
  HOURLY_RATE("hourly-rate", "EUR", "what an hour of work costs: 45 or 40-50"),
  PRICES("price", "NAME=EUR", "what one of an item or a device costs: \"peg-gram=0.1-0.2\""),
  HANDS("hands", "N", "how many people work at the bench"),
  LANGUAGE("language", "LANGUAGE", "language of answers that people read: en, ru or uz");

  private final String flag;
  private final String argument;
  private final String description;

  LaboratoryField(String flag, String argument, String description) {
    this.flag = flag;
    this.argument = argument;
    this.description = description;
  }

  /** Returns its name in a profile. */
  public String member() {
    return id().replace('-', '_');
  }

  /** Returns the flag that states it. */
  public String flag() {
    return flag;
  }

  /** Returns what stands behind its flag. */
  public String argument() {
    return argument;
  }

  /** Returns what its flag states, in English. */
  public String description() {
    return description;
  }

  /** Returns the names of all fields of a profile, those that a request has too first. */
  static List<String> members() {
    return Stream.concat(
            RequestField.ofLaboratory().stream()
                .map(field -> field.object().isEmpty() ? field.member() : field.object())
                .distinct(),
            Arrays.stream(values()).map(LaboratoryField::member))
        .toList();
  }
}
