package evisor.cli;

import evisor.files.FilePlace;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.laboratory.LaboratoryField;
import evisor.request.RequestField;
import evisor.speech.Speech;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Puts a laboratory's profile together from flags; what is wrong with it its reader says. */
final class LaboratoryFlags {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
  private static final Pattern RANGE =
      Pattern.compile("(" + NUMBER + ")\\s*(?:-|–|\\.\\.)\\s*(" + NUMBER + ")");

  private LaboratoryFlags() {}

  /**
   * Returns the profile that flags state.
   *
   * @param stated the values of each flag, by its name
   */
  static JsonObject document(Map<String, List<String>> stated, Speech speech) {
    Map<String, List<Member>> objects = new LinkedHashMap<>();
    objects.put("", new ArrayList<>());
    for (RequestField field : RequestField.ofLaboratory()) {
      for (String value : stated.getOrDefault(field.flag().name(), List.of())) {
        FilePlace place = FilePlace.of(field.flag().toString());
        objects
            .computeIfAbsent(field.object(), name -> new ArrayList<>())
            .add(new Member(field.member(), place, value(field, value, place)));
      }
    }
    List<Member> members = new ArrayList<>(objects.remove(""));
    objects.forEach(
        (name, inner) -> {
          FilePlace place = inner.get(0).place();
          members.add(
              new Member(name, place, new JsonObject(place, "/" + name, List.copyOf(inner))));
        });
    for (LaboratoryField field : LaboratoryField.values()) {
      List<String> values = stated.getOrDefault(field.flag(), List.of());
      if (!values.isEmpty()) {
        FilePlace place = FilePlace.of("--" + field.flag());
        members.add(new Member(field.member(), place, value(field, values, place)));
      }
    }
    return new JsonObject(FilePlace.of(speech.say("flags")), "", List.copyOf(members));
  }

  private static Json value(RequestField field, String value, FilePlace place) {
    return field.listed()
        ? texts(value.isBlank() ? List.of() : List.of(value.split(",", -1)), field.pointer(), place)
        : new JsonText(place, field.pointer(), value);
  }

  private static Json value(LaboratoryField field, List<String> values, FilePlace place) {
    String pointer = "/" + field.member();
    return switch (field) {
      case ROTORS, DEVICES -> texts(values, pointer, place);
      case PRICES ->
          new JsonObject(
              place, pointer, values.stream().map(value -> price(value, pointer, place)).toList());
      case HOURLY_RATE, HANDS -> number(values.get(0), pointer, place);
      case LANGUAGE -> new JsonText(place, pointer, values.get(0));
    };
  }

  private static JsonArray texts(List<String> values, String pointer, FilePlace place) {
    return new JsonArray(
        place,
        pointer,
        IntStream.range(0, values.size())
            .<Json>mapToObj(i -> new JsonText(place, pointer + '/' + i, values.get(i).strip()))
            .toList());
  }

  private static Member price(String value, String pointer, FilePlace place) {
    int end = value.lastIndexOf('=');
    String name = end < 0 ? value : value.substring(0, end).strip();
    String inner = pointer + '/' + name.replace("~", "~0").replace("/", "~1");
    return new Member(
        name, place, number(end < 0 ? "" : value.substring(end + 1).strip(), inner, place));
  }

  /** Returns a number or a range; anything else as the text that it is. */
  private static Json number(String value, String pointer, FilePlace place) {
    String plain = value.replace(',', '.');
    Matcher range = RANGE.matcher(plain);
    if (range.matches()) {
      return new JsonObject(
          place,
          pointer,
          List.of(
              new Member("low", place, exact(range.group(1), pointer + "/low", place)),
              new Member("high", place, exact(range.group(3), pointer + "/high", place))));
    }
    return NUMBER.matcher(plain).matches()
        ? exact(plain, pointer, place)
        : new JsonText(place, pointer, value);
  }

  private static JsonNumber exact(String value, String pointer, FilePlace place) {
    return new JsonNumber(place, pointer, new BigDecimal(value));
  }
}
