package evisor.rules.compile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a class file refers to (The Java Virtual Machine Specification, 4.4).
 *
 * @param classes names of classes, with slashes; arrays by their element
 * @param members fields and methods
 * @param texts its texts by index; empty at the indexes of other entries
 */
record ConstantPool(List<String> classes, List<Member> members, List<String> texts) {

  private static final int UTF8 = 1;
  private static final int INTEGER = 3;
  private static final int FLOAT = 4;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int FIELD = 9;
  private static final int INTERFACE_METHOD = 11;
  private static final int METHOD_HANDLE = 15;
  private static final int METHOD_TYPE = 16;
  private static final int MODULE = 19;
  private static final int PACKAGE = 20;
  private static final int HEADER_BYTES = 8;

  /** A field or method of a class. */
  record Member(String owner, String name) {}

  private record Entry(int tag, String text, int first, int second) {}

  private static final Entry NONE = new Entry(0, "", 0, 0);

  static ConstantPool of(byte[] classFile) throws IOException {
    return of(new DataInputStream(new ByteArrayInputStream(classFile)));
  }

  /** Reads a class file up to the end of its constant pool. */
  static ConstantPool of(DataInputStream in) throws IOException {
    in.skipNBytes(HEADER_BYTES);
    int count = in.readUnsignedShort();
    List<Entry> entries = new ArrayList<>(List.of(NONE));
    while (entries.size() < count) {
      Entry entry = read(in);
      entries.add(entry);
      if (entry.tag() == LONG || entry.tag() == DOUBLE) {
        entries.add(NONE);
      }
    }
    return resolved(entries);
  }

  private static Entry read(DataInputStream in) throws IOException {
    int tag = in.readUnsignedByte();
    return switch (tag) {
      case UTF8 -> new Entry(tag, in.readUTF(), 0, 0);
      case LONG, DOUBLE -> new Entry(tag, String.valueOf(in.readLong()), 0, 0);
      case INTEGER, FLOAT -> new Entry(tag, String.valueOf(in.readInt()), 0, 0);
      case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE ->
          new Entry(tag, "", in.readUnsignedShort(), 0);
      case METHOD_HANDLE -> new Entry(tag, "", in.readUnsignedByte(), in.readUnsignedShort());
      default -> new Entry(tag, "", in.readUnsignedShort(), in.readUnsignedShort());
    };
  }

  private static ConstantPool resolved(List<Entry> entries) {
    List<String> classes = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.tag() == CLASS) {
        String name = element(entries.get(entry.first()).text());
        if (!name.isEmpty()) {
          classes.add(name);
        }
      } else if (entry.tag() >= FIELD && entry.tag() <= INTERFACE_METHOD) {
        String owner = entries.get(entries.get(entry.first()).first()).text();
        String name = entries.get(entries.get(entry.second()).first()).text();
        members.add(new Member(element(owner), name));
      }
    }
    return new ConstantPool(
        List.copyOf(classes), List.copyOf(members), entries.stream().map(Entry::text).toList());
  }

  /**
   * Returns the element of an array type, empty for arrays of primitives; any other name as it is.
   */
  private static String element(String name) {
    String inner = name.replace("[", "");
    if (inner.length() == name.length()) {
      return name;
    }
    return inner.startsWith("L") ? inner.substring(1, inner.length() - 1) : "";
  }
}
