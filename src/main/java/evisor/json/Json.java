package evisor.json;

import evisor.files.FilePlace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A JSON value that knows where in its file it stands. */
public sealed interface Json {

  /** Returns where the value begins. */
  FilePlace place();

  /** Returns the RFC 6901 pointer to the value; empty for the whole document. */
  String pointer();

  /** Returns what the value is, for a message, for example {@code "plasma" (a string)}. */
  String described();

  /**
   * An object with its members in the order of the file; a name that stands twice is kept twice.
   */
  record JsonObject(FilePlace place, String pointer, List<Member> members) implements Json {

    /** Returns the first member of that name. */
    public Optional<Json> get(String name) {
      for (Member member : members) {
        if (member.name().equals(name)) {
          return Optional.of(member.value());
        }
      }
      return Optional.empty();
    }

    @Override
    public String described() {
      return "an object";
    }
  }

  /** A member of an object, with the place of its name. */
  record Member(String name, FilePlace place, Json value) {}

  /** An array. */
  record JsonArray(FilePlace place, String pointer, List<Json> items) implements Json {

    @Override
    public String described() {
      return "an array";
    }
  }

  /** A string. */
  record JsonText(FilePlace place, String pointer, String text) implements Json {

    @Override
    public String described() {
      String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
      return '"' + shown + '"';
    }
  }

  /** A number, exactly as written. */
  record JsonNumber(FilePlace place, String pointer, BigDecimal number) implements Json {

    @Override
    public String described() {
      return "the number " + number;
    }
  }

  /** A truth value. */
  record JsonBoolean(FilePlace place, String pointer, boolean value) implements Json {

    @Override
    public String described() {
      return String.valueOf(value);
    }
  }

  /** The value {@code null}. */
  record JsonNull(FilePlace place, String pointer) implements Json {

    @Override
    public String described() {
      return "null";
    }
  }
}
