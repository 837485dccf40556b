package evisor.json;

import evisor.model.Place;

/** A text is not valid JSON; the message says why, the place where. */
public final class JsonSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Place place;

  /** Takes where and why. */
  public JsonSyntaxException(Place place, String message) {
    super(message);
    this.place = place;
  }

  /** Returns where the text stops being JSON. */
  public Place place() {
    return place;
  }
}
