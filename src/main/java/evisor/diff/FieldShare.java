package evisor.diff;

/**
 * How requests with one value of one field are answered.
 *
 * @param field the field of the request, for example {@code sample/volume}
 * @param text field and value in words, for example {@code volume 10 mL to 100 mL}
 * @param changes how many of the requests whose answer changes have the value
 * @param inside how many of the requests that have the value are answered otherwise
 */
public record FieldShare(String field, String text, SampleShare changes, SampleShare inside) {

  /**
   * Returns how many more requests with the value change than would if it did not matter.
   *
   * @param share the share of all requests that changes
   */
  double excess(double share) {
    return inside.count() - inside.of() * share;
  }

  /**
   * Returns whether requests with the value change more often than others, and hardly by chance.
   *
   * @param share the share of all requests that changes
   */
  boolean standsOut(double share) {
    return inside.low() > share;
  }
}
