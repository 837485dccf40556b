package evisor.request;

import evisor.files.Place;
import evisor.json.Json;
import evisor.json.Json.JsonObject;
import evisor.json.Json.Member;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.model.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request whose fields can be changed as a planner would in its file. What results is read like
 * any other request, so that nothing passes that the checks refuse.
 */
public final class RequestDraft {

  /** The place of what was not read from a file. */
  public static final Place PLACE = Place.of("request");

  private final Json document;

  private RequestDraft(Json document) {
    this.document = document;
  }

  /** Returns a draft that says nothing yet. */
  public static RequestDraft empty() {
    return new RequestDraft(new JsonObject(PLACE, "", List.of()));
  }

  /** Returns a draft that says what a request says, with every default filled in. */
  public static RequestDraft of(Request request) {
    try {
      return new RequestDraft(JsonReader.read(RequestWriter.canonical(request), PLACE.file()));
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException("a request was not written as JSON", e);
    }
  }

  /**
   * Returns this draft with another value in one field.
   *
   * @param pointer RFC 6901 pointer to the field, for example {@code /sample/volume}; objects on
   *     the way to it are made where they are missing
   * @param value the value
   */
  public RequestDraft with(String pointer, Json value) {
    return new RequestDraft(put(document, pointer.substring(1), Optional.of(value)));
  }

  /** Returns this draft without a field. */
  public RequestDraft without(String pointer) {
    return new RequestDraft(put(document, pointer.substring(1), Optional.empty()));
  }

  /**
   * Returns the request that the draft says.
   *
   * @throws RequestException where it is not valid
   */
  public Request read(RequestReader reader) throws RequestException {
    return reader.read(document);
  }

  private static Json put(Json at, String path, Optional<Json> value) {
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    List<Member> members = new ArrayList<>();
    Json inner = new JsonObject(PLACE, "", List.of());
    for (Member member : ((JsonObject) at).members()) {
      if (member.name().equals(name)) {
        inner = member.value();
      } else {
        members.add(member);
      }
    }
    Optional<Json> changed =
        slash < 0 ? value : Optional.of(put(inner, path.substring(slash + 1), value));
    changed.ifPresent(json -> members.add(new Member(name, PLACE, json)));
    return new JsonObject(PLACE, "", List.copyOf(members));
  }
}
