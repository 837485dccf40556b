package evisor.compact;

import java.util.function.Function;

/**
 * How a value that is no record is kept, or a record otherwise than by its components.
 *
 * @param type its class
 * @param packed makes of a value another, which can be kept
 * @param unpacked makes the value of that again
 * @param <T> its class
 */
public record ValuePacking<T>(
    Class<T> type, Function<T, Object> packed, Function<Object, T> unpacked) {

  Object pack(Object value) {
    return packed.apply(type.cast(value));
  }
}
