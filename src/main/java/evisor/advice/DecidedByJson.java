package evisor.advice;

import evisor.json.JsonWriter;

/** Writes where one train falls behind another. */
public final class DecidedByJson {

  private DecidedByJson() {}

  /** Writes the fields of an object. */
  public static void of(DecidedBy decided, JsonWriter out) {
    out.field("level", decided.level().id());
    out.terms("against", decided.against());
    out.texts("rules", decided.rules());
    out.texts("precedents", decided.precedents());
    out.field("why", decided.why());
  }
}
