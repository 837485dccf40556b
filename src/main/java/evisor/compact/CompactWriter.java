package evisor.compact;

import evisor.model.Word;
import evisor.model.WordKind;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** Writes one value in its compact form. */
// What is written is read by the same build, in which an enum has the same order.
@SuppressWarnings("EnumOrdinal")
final class CompactWriter {

  private static final int SEVEN_BITS = 0x7F;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<ValuePacking<?>> packings;
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final IdentityHashMap<Object, Integer> objects = new IdentityHashMap<>();
  private final Map<Class<?>, Integer> types = new LinkedHashMap<>();
  private int values;

  CompactWriter(List<ValuePacking<?>> packings) {
    this.packings = packings;
  }

  byte[] bytes(Object value) {
    write(value);
    return out.toByteArray();
  }

  private void write(Object value) {
    if (value instanceof Boolean truth) {
      mark(truth ? CompactMark.TRUE : CompactMark.FALSE);
    } else if (value instanceof Integer whole) {
      mark(CompactMark.WHOLE);
      raw(ByteBuffer.allocate(Integer.BYTES).putInt(whole).array());
    } else if (value instanceof Double number) {
      mark(CompactMark.NUMBER);
      raw(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
    } else if (value instanceof Optional<?> perhaps) {
      mark(perhaps.isPresent() ? CompactMark.SOMETHING : CompactMark.NOTHING);
      perhaps.ifPresent(this::write);
    } else {
      Integer known = value instanceof String text ? texts.get(text) : objects.get(value);
      if (known == null) {
        writeNew(value);
        if (value instanceof String text) {
          texts.put(text, values++);
        } else {
          objects.put(value, values++);
        }
      } else {
        mark(CompactMark.AGAIN);
        count(known);
      }
    }
  }

  private void writeNew(Object value) {
    Optional<ValuePacking<?>> packing =
        packings.stream().filter(known -> known.type() == value.getClass()).findFirst();
    if (packing.isPresent()) {
      mark(CompactMark.PACKED);
      count(packings.indexOf(packing.get()));
      write(packing.get().pack(value));
    } else if (value instanceof String text) {
      mark(CompactMark.TEXT);
      text(text);
    } else if (value instanceof Word word) {
      mark(CompactMark.WORD);
      count(WordKind.of(word.getClass()).orElseThrow().ordinal());
      text(word.id());
    } else if (value instanceof Enum<?> constant) {
      mark(CompactMark.CONSTANT);
      type(constant.getDeclaringClass());
      count(constant.ordinal());
    } else if (value instanceof Record) {
      mark(CompactMark.RECORD);
      type(value.getClass());
      components(value);
    } else if (value instanceof Map<?, ?> map) {
      mark(map instanceof SortedMap ? CompactMark.SORTED_MAP : CompactMark.MAP);
      List<Object> flat = new ArrayList<>();
      map.forEach(
          (key, held) -> {
            flat.add(key);
            flat.add(held);
          });
      all(flat);
    } else if (value instanceof List || value instanceof Set) {
      CompactMark ofSet = value instanceof SortedSet ? CompactMark.SORTED_SET : CompactMark.SET;
      mark(value instanceof List ? CompactMark.LIST : ofSet);
      all((Collection<?>) value);
    } else {
      throw new IllegalArgumentException("a " + value.getClass().getName() + " cannot be kept");
    }
  }

  private void all(Collection<?> values) {
    count(values.size());
    values.forEach(this::write);
  }

  private void components(Object value) {
    try {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        write(accessor.invoke(value));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot read a " + value.getClass().getName(), e);
    }
  }

  /** Writes which class it is, and what it is called where it is new. */
  private void type(Class<?> type) {
    Integer known = types.get(type);
    count(known == null ? types.size() : known);
    if (known == null) {
      types.put(type, types.size());
      text(type.getName());
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    count(bytes.length);
    raw(bytes);
  }

  private void mark(CompactMark mark) {
    out.write(mark.ordinal());
  }

  private void count(int count) {
    int left = count;
    while (left > SEVEN_BITS) {
      out.write((left & SEVEN_BITS) | (SEVEN_BITS + 1));
      left >>>= Byte.SIZE - 1;
    }
    out.write(left);
  }

  private void raw(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }
}
