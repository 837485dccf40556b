package evisor.request;

import evisor.files.Diagnostic;
import evisor.files.FilePlace;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonBoolean;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.request.FieldValue.Amount;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads a request that is stated by flags of the command line, by the checks of a file. */
public final class RequestFlags {

  private static final Pattern NUMBER_FORM =
      Pattern.compile("[+-]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,9})?");

  private RequestFlags() {}

  /**
   * A flag as it was given.
   *
   * @param name its name, with or without the hyphens before it
   * @param value its value
   */
  public record Given(String name, String value) {}

  /**
   * Reads the request that the flags state.
   *
   * @param given the flags in the order of the command line
   * @throws RequestException where a flag is not known or the request is not valid; each fault
   *     names its flag and the field that it states
   */
  public static AskedRequest read(List<Given> given, RequestReader reader) throws RequestException {
    List<Diagnostic> faults = new ArrayList<>();
    Speech speech = reader.lexicon().speech();
    JsonObject document = document(given, faults, speech);
    AskedRequest request;
    try {
      request = reader.read(document);
    } catch (RequestException e) {
      e.problem().errors().forEach(fault -> faults.add(named(fault)));
      throw new RequestException(Problem.invalidRequest(faults, speech), e.id());
    }
    if (!faults.isEmpty()) {
      throw new RequestException(Problem.invalidRequest(faults, speech), request.id());
    }
    return request;
  }

  private static JsonObject document(List<Given> given, List<Diagnostic> unknown, Speech speech) {
    FilePlace whole = FilePlace.of(speech.say("flags"));
    Map<String, List<Member>> objects = new LinkedHashMap<>();
    objects.put("", new ArrayList<>());
    // There in any case, so that a missing sample and a missing volume are two faults.
    objects.put(RequestField.SAMPLE.object(), new ArrayList<>());
    for (Given one : given) {
      String flag = one.name().replaceFirst("^--", "");
      Optional<RequestField> field = field(flag);
      if (field.isEmpty()) {
        unknown.add(unknownFlag(flag, speech));
      } else {
        objects
            .computeIfAbsent(field.get().object(), name -> new ArrayList<>())
            .add(new Member(field.get().member(), place(field.get()), value(field.get(), one)));
      }
    }
    List<Member> members = new ArrayList<>(objects.remove(""));
    objects.forEach((name, inner) -> members.add(object(name, inner, whole)));
    return new JsonObject(whole, "", List.copyOf(members));
  }

  private static Member object(String name, List<Member> members, FilePlace whole) {
    FilePlace place = members.isEmpty() ? whole : members.get(0).place();
    JsonObject object = new JsonObject(place, '/' + name, List.copyOf(members));
    return new Member(name, place, object);
  }

  private static Optional<RequestField> field(String flag) {
    return Arrays.stream(RequestField.values())
        .filter(field -> field.flag().name().equals(flag))
        .findFirst();
  }

  private static Json value(RequestField field, Given given) {
    String value = given.value();
    if (field.listed()) {
      return list(field, value.isBlank() ? new String[0] : value.split(",", -1));
    }
    Json truth = new JsonBoolean(place(field), field.pointer(), value.equals("true"));
    if (field.kind() instanceof FieldKind.OneTruth && truth.described().equals(value)) {
      return truth;
    }
    boolean bare = field.quantity().filter(q -> Amount.unit(q).isEmpty()).isPresent();
    return bare && NUMBER_FORM.matcher(value).matches()
        ? new JsonNumber(place(field), field.pointer(), new BigDecimal(value))
        : new JsonText(place(field), field.pointer(), value);
  }

  private static JsonArray list(RequestField field, String[] items) {
    return new JsonArray(
        place(field),
        field.pointer(),
        IntStream.range(0, items.length)
            .<Json>mapToObj(
                i -> new JsonText(place(field), field.pointer() + '/' + i, items[i].strip()))
            .toList());
  }

  private static FilePlace place(RequestField field) {
    return FilePlace.of(field.flag().toString());
  }

  private static Diagnostic named(Diagnostic fault) {
    String flag =
        Arrays.stream(RequestField.values())
            .filter(field -> (fault.pointer() + '/').startsWith(field.pointer() + '/'))
            .map(field -> field.flag().toString())
            .findFirst()
            .orElse(fault.place().file());
    return Diagnostic.error(FilePlace.of(flag), fault.pointer(), flag + ": " + fault.detail());
  }

  private static Diagnostic unknownFlag(String name, Speech speech) {
    List<String> names = RequestField.flags().stream().map(RequestFlag::name).toList();
    String near =
        WordSuggestion.nearest(name, names)
            .map(found -> speech.say("Did you mean %s?", "\"--" + found + "\""))
            .orElse("");
    String flag = "--" + name;
    return Diagnostic.error(
        FilePlace.of(flag),
        "",
        Phrase.sentences(
            speech.say("The flag %s is not known here.", PrintableText.quoted(flag)), near));
  }
}
