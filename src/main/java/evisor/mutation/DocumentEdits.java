package evisor.mutation;

import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonObject;
import evisor.json.Json.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes one value of a JSON document and leaves the rest as it is. */
final class DocumentEdits {

  private DocumentEdits() {}

  /**
   * Returns a document with one value replaced, or left out.
   *
   * @param document the document
   * @param pointer RFC 6901 pointer to the value
   * @param value what stands in its place; nothing where it is left out
   */
  static Json replaced(Json document, String pointer, Optional<Json> value) {
    if (document instanceof JsonObject object) {
      List<Member> members = new ArrayList<>();
      for (Member member : object.members()) {
        if (member.value().pointer().equals(pointer)) {
          value.ifPresent(other -> members.add(new Member(member.name(), member.place(), other)));
        } else {
          members.add(
              leadsTo(member.value(), pointer)
                  ? new Member(
                      member.name(), member.place(), replaced(member.value(), pointer, value))
                  : member);
        }
      }
      return new JsonObject(object.place(), object.pointer(), members);
    }
    if (document instanceof JsonArray array) {
      List<Json> items = new ArrayList<>();
      for (Json item : array.items()) {
        if (item.pointer().equals(pointer)) {
          value.ifPresent(items::add);
        } else {
          items.add(leadsTo(item, pointer) ? replaced(item, pointer, value) : item);
        }
      }
      return new JsonArray(array.place(), array.pointer(), items);
    }
    return document;
  }

  private static boolean leadsTo(Json value, String pointer) {
    return pointer.startsWith(value.pointer() + "/");
  }
}
