package evisor.compact;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/**
 * Keeps values as bytes for the same build of evisor: records, words, constants of enums, texts,
 * numbers, and lists, sets, maps and optionals of them, whatever they are nested in. The
 * declaration of a record is all that is needed to keep it. What stands twice is kept once, so that
 * it is one object again; the order of sets and maps stays.
 */
public final class Compact {

  private final List<ValuePacking<?>> packings;

  /** Takes how values are kept that are no such records. */
  public Compact(List<ValuePacking<?>> packings) {
    this.packings = List.copyOf(packings);
  }

  /**
   * Returns a value as bytes.
   *
   * @throws IllegalArgumentException where it, or anything in it, is nothing that can be kept
   */
  public byte[] bytes(Object value) {
    return new CompactWriter(packings).bytes(value);
  }

  /**
   * Returns the value that was kept.
   *
   * @throws IOException where the bytes are not what {@link #bytes} has made
   */
  public Object value(byte[] bytes) throws IOException {
    try {
      return new CompactReader(bytes, packings).whole();
    } catch (InvocationTargetException e) {
      throw corrupted(e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException | ReflectiveOperationException e) {
      throw corrupted(e);
    }
  }

  private static IOException corrupted(Throwable why) {
    IOException corrupted = new StreamCorruptedException("no compact form");
    corrupted.initCause(why);
    return corrupted;
  }
}
