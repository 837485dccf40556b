package evisor.request;

import evisor.files.FilePlace;
import evisor.json.Json;
import evisor.json.Json.JsonObject;
import evisor.json.Json.Member;
import evisor.model.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request whose fields can be changed as a planner would in its file. What results is read like
 * any other request, so that nothing passes that the checks refuse.
 */
public final class RequestDraft {

  /** The place of what was not read from a file. */
  public static final FilePlace PLACE = FilePlace.of("request");

  private final JsonObject document;

  private RequestDraft(JsonObject document) {
    this.document = document;
  }

  /** Returns a draft that says nothing yet. */
  public static RequestDraft empty() {
    return new RequestDraft(new JsonObject(PLACE, "", List.of()));
  }

  /** Returns a draft that says what a request says as it was understood. */
  static RequestDraft of(Request request) {
    return of(field -> field.of(request));
  }

  /** Returns a draft that says what a request says, with every default filled in. */
  public static RequestDraft of(AskedRequest request) {
    return of(request::value);
  }

  private static RequestDraft of(Function<RequestField, Optional<FieldValue>> values) {
    Map<String, Json> members = new LinkedHashMap<>();
    Map<String, Map<String, Json>> objects = new LinkedHashMap<>();
    for (RequestField field : RequestField.values()) {
      Optional<FieldValue> value = values.apply(field);
      if (value.isPresent() && field.object().isEmpty()) {
        members.put(field.member(), value.get().json());
      } else if (value.isPresent()) {
        // It stands where its first field does.
        members.putIfAbsent(field.object(), empty().document);
        objects
            .computeIfAbsent(field.object(), name -> new LinkedHashMap<>())
            .put(field.member(), value.get().json());
      }
    }
    objects.forEach((name, inner) -> members.put(name, object(inner)));
    return new RequestDraft(object(members));
  }

  private static JsonObject object(Map<String, Json> members) {
    List<Member> all = new ArrayList<>();
    members.forEach((name, value) -> all.add(new Member(name, PLACE, value)));
    return new JsonObject(PLACE, "", List.copyOf(all));
  }

  /** Returns this draft with another value in one field. */
  public RequestDraft with(RequestField field, FieldValue value) {
    return with(field, value.json());
  }

  /** Returns this draft with what somebody wrote in one field. */
  public RequestDraft with(RequestField field, Json value) {
    return put(field, Optional.of(value));
  }

  /** Returns this draft without a field, and without all that cannot be stated without it. */
  public RequestDraft without(RequestField field) {
    return field.is(FieldTrait.REQUIRED) && !field.object().isEmpty()
        ? new RequestDraft(put(document, field.object(), Optional.empty()))
        : put(field, Optional.empty());
  }

  /** Returns the document of the request. */
  JsonObject document() {
    return document;
  }

  /**
   * Returns the request that the draft says.
   *
   * @throws RequestException where it is not valid
   */
  public AskedRequest read(RequestReader reader) throws RequestException {
    return reader.read(document);
  }

  /** Returns the request that the draft says; empty where it is not valid. */
  public Optional<AskedRequest> readIfValid(RequestReader reader) {
    try {
      return Optional.of(read(reader));
    } catch (RequestException e) {
      return Optional.empty();
    }
  }

  private RequestDraft put(RequestField field, Optional<Json> value) {
    if (field.object().isEmpty()) {
      return new RequestDraft(put(document, field.member(), value));
    }
    JsonObject inner =
        document.get(field.object()).orElse(empty().document) instanceof JsonObject object
            ? object
            : empty().document;
    Json changed = put(inner, field.member(), value);
    return new RequestDraft(put(document, field.object(), Optional.of(changed)));
  }

  /** Puts a member where it stood, or else behind the others. */
  private static JsonObject put(JsonObject object, String name, Optional<Json> value) {
    List<Member> members = new ArrayList<>();
    boolean stood = false;
    for (Member member : object.members()) {
      if (!member.name().equals(name)) {
        members.add(member);
      } else if (value.isPresent()) {
        members.add(new Member(name, PLACE, value.get()));
      }
      stood |= member.name().equals(name);
    }
    if (!stood) {
      value.ifPresent(json -> members.add(new Member(name, PLACE, json)));
    }
    return new JsonObject(PLACE, "", List.copyOf(members));
  }
}
