package evisor.compact;

import evisor.model.WordKind;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads one value from its compact form; believes nothing that the bytes say. */
final class CompactReader {

  private static final int SEVEN_BITS = 0x7F;
  private static final int MOST_NESTED = 200;
  private static final String OWN = "evisor.";
  private static final CompactMark[] MARKS = CompactMark.values();
  private static final WordKind[] KINDS = WordKind.values();

  private final byte[] bytes;
  private final List<ValuePacking<?>> packings;
  private final List<Object> known = new ArrayList<>();
  private final List<Class<?>> types = new ArrayList<>();
  private final List<Optional<Constructor<?>>> makers = new ArrayList<>();
  private int at;
  private int nested;

  CompactReader(byte[] bytes, List<ValuePacking<?>> packings) {
    this.bytes = bytes;
    this.packings = packings;
  }

  Object whole() throws IOException, ReflectiveOperationException {
    Object value = read();
    if (at != bytes.length) {
      throw new StreamCorruptedException("something follows");
    }
    return value;
  }

  private Object read() throws IOException, ReflectiveOperationException {
    CompactMark mark = MARKS[bytes[at++]];
    switch (mark) {
      case AGAIN -> {
        return known.get(count());
      }
      case TRUE, FALSE -> {
        return mark == CompactMark.TRUE;
      }
      case WHOLE -> {
        return (int) bits(Integer.BYTES);
      }
      case NUMBER -> {
        return Double.longBitsToDouble(bits(Double.BYTES));
      }
      case NOTHING -> {
        return Optional.empty();
      }
      default -> {
        if (++nested > MOST_NESTED) {
          throw new StreamCorruptedException("nested too deep");
        }
        Object value = mark == CompactMark.SOMETHING ? Optional.of(read()) : made(mark);
        nested--;
        if (mark != CompactMark.SOMETHING) {
          known.add(value);
        }
        return value;
      }
    }
  }

  private Object made(CompactMark mark) throws IOException, ReflectiveOperationException {
    return switch (mark) {
      case TEXT -> text();
      case WORD -> KINDS[count()].word(text());
      case CONSTANT -> constant();
      case RECORD -> record();
      case LIST -> List.of(all(length()));
      case SET -> Collections.unmodifiableSet(new LinkedHashSet<>(list()));
      case SORTED_SET -> Collections.unmodifiableSortedSet(new TreeSet<>(list()));
      case MAP -> Collections.unmodifiableMap(filled(new LinkedHashMap<>()));
      case SORTED_MAP -> Collections.unmodifiableSortedMap(filled(new TreeMap<>()));
      case PACKED -> packings.get(count()).unpacked().apply(read());
      default -> throw new StreamCorruptedException("no value");
    };
  }

  private List<Object> list() throws IOException, ReflectiveOperationException {
    return Arrays.asList(all(length()));
  }

  private <M extends Map<Object, Object>> M filled(M map)
      throws IOException, ReflectiveOperationException {
    int length = length();
    for (int i = 0; i + 1 < length; i += 2) {
      Object key = read();
      map.put(key, read());
    }
    return map;
  }

  private Object[] all(int length) throws IOException, ReflectiveOperationException {
    Object[] values = new Object[length];
    for (int i = 0; i < length; i++) {
      values[i] = read();
    }
    return values;
  }

  private Object constant() throws IOException, ReflectiveOperationException {
    Object[] constants = types.get(type()).getEnumConstants();
    return constants[count()];
  }

  private Object record() throws IOException, ReflectiveOperationException {
    Constructor<?> maker = makers.get(type()).orElseThrow();
    return maker.newInstance(all(maker.getParameterCount()));
  }

  /** Returns the number of a class, which is noted where it is new. */
  private int type() throws IOException, ReflectiveOperationException {
    int number = count();
    if (number == types.size()) {
      String name = text();
      if (!name.startsWith(OWN)) {
        throw new StreamCorruptedException("no class of evisor");
      }
      Class<?> type = Class.forName(name, false, CompactReader.class.getClassLoader());
      types.add(type);
      makers.add(type.isRecord() ? Optional.of(maker(type)) : Optional.empty());
    }
    return number;
  }

  private static Constructor<?> maker(Class<?> type) throws NoSuchMethodException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] parts = new Class<?>[components.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = components[i].getType();
    }
    Constructor<?> maker = type.getDeclaredConstructor(parts);
    maker.setAccessible(true);
    return maker;
  }

  private String text() throws IOException {
    int length = length();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /** Returns a number of items or bytes, of which each takes a byte at least. */
  private int length() throws IOException {
    int length = count();
    if (length < 0 || length > bytes.length - at) {
      throw new StreamCorruptedException("cut short");
    }
    return length;
  }

  private int count() {
    int count = 0;
    int shift = 0;
    while (bytes[at] < 0) {
      count |= (bytes[at++] & SEVEN_BITS) << shift;
      shift += Byte.SIZE - 1;
    }
    return count | (bytes[at++] << shift);
  }

  private long bits(int length) {
    long bits = 0;
    for (int i = 0; i < length; i++) {
      bits = (bits << Byte.SIZE) | (bytes[at++] & 0xFF);
    }
    return bits;
  }
}
