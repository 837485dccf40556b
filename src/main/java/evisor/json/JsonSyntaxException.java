package evisor.json;

import evisor.files.Place;

/** A text is not valid JSON; the message says why, the place where. */
public final class JsonSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Place place;
  private final String pointer;
  private final String why;

  /** Takes where and why; the pointer is that of the whole document. */
  public JsonSyntaxException(Place place, String message) {
    this(place, "", message);
  }

  /** Takes where, the RFC 6901 pointer to the value that was being read, and why. */
  public JsonSyntaxException(Place place, String pointer, String message) {
    super(message);
    this.place = place;
    this.pointer = pointer;
    this.why = message;
  }

  /** Returns where the text stops being JSON. */
  public Place place() {
    return place;
  }

  /** Returns the RFC 6901 pointer to the value that was being read; empty for the document. */
  public String pointer() {
    return pointer;
  }

  /** Returns why, without the place. */
  public String why() {
    return why;
  }
}
