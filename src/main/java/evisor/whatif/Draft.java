package evisor.whatif;

import evisor.json.Json;
import evisor.json.Json.JsonObject;
import evisor.json.Json.Member;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.model.Place;
import evisor.model.Request;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import evisor.request.RequestWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A request whose fields can be changed as a planner would in its file. What results is read like
 * any other request, so that a change that the checks refuse is never made.
 */
final class Draft {

  private static final Place PLACE = Place.of("request");

  private final Request request;
  private final Json document;
  private final RequestReader reader;
  private final Map<List<Change>, Optional<Request>> made = new ConcurrentHashMap<>();

  Draft(Request request, RequestReader reader) {
    this.request = request;
    this.reader = reader;
    try {
      this.document = JsonReader.read(RequestWriter.canonical(request), PLACE.file());
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException("a request was not written as JSON", e);
    }
  }

  /** Returns the request as it is. */
  Request request() {
    return request;
  }

  /** Returns who reads what it is changed to. */
  RequestReader reader() {
    return reader;
  }

  /** Returns the request with the changes made; empty where it would not be valid. */
  Optional<Request> with(List<Change> changes) {
    return changes.isEmpty()
        ? Optional.of(request)
        : made.computeIfAbsent(List.copyOf(changes), this::read);
  }

  private Optional<Request> read(List<Change> changes) {
    Json changed = document;
    for (Change change : changes) {
      changed = put(changed, change.field().pointer().substring(1), change.to().map(Value::json));
    }
    try {
      return Optional.of(reader.read(changed));
    } catch (RequestException e) {
      return Optional.empty();
    }
  }

  private static Json put(Json at, String path, Optional<Json> value) {
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    List<Member> members = new ArrayList<>();
    Optional<Json> found = Optional.empty();
    for (Member member : ((JsonObject) at).members()) {
      if (member.name().equals(name)) {
        found = Optional.of(member.value());
      } else {
        members.add(member);
      }
    }
    Optional<Json> inner =
        slash < 0
            ? value
            : Optional.of(put(found.orElse(object(List.of())), path.substring(slash + 1), value));
    inner.ifPresent(json -> members.add(new Member(name, PLACE, json)));
    return object(members);
  }

  private static Json object(List<Member> members) {
    return new JsonObject(PLACE, "", members);
  }
}
