package evisor.rules.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/**
 * What a class file refers to (The Java Virtual Machine Specification, 4.4).
 *
 * @param classes names of classes, with slashes; arrays by their element
 * @param members fields and methods
 */
record ReferencedNames(List<String> classes, List<Member> members) {

  private static final int CLASS = 7;
  private static final int FIELD = 9;
  private static final int INTERFACE_METHOD = 11;

  /** A field or method of a class. */
  record Member(String owner, String name) {}

  static ReferencedNames of(ClassReader file) {
    List<String> classes = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    char[] buffer = new char[file.getMaxStringLength()];
    for (int i = 1; i < file.getItemCount(); i++) {
      int at = file.getItem(i);
      // A number of eight bytes takes two places, of which the second holds nothing.
      int tag = at == 0 ? 0 : file.readByte(at - 1);
      if (tag == CLASS) {
        element(file.readUTF8(at, buffer)).ifPresent(classes::add);
      } else if (tag >= FIELD && tag <= INTERFACE_METHOD) {
        int name = file.getItem(file.readUnsignedShort(at + 2));
        element(file.readClass(at, buffer))
            .ifPresent(owner -> members.add(new Member(owner, file.readUTF8(name, buffer))));
      }
    }
    return new ReferencedNames(List.copyOf(classes), List.copyOf(members));
  }

  /** Returns the element of an array type, none for primitives; any other name as it is. */
  private static Optional<String> element(String name) {
    Type type = Type.getObjectType(name);
    Type inner = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    return inner.getSort() == Type.OBJECT ? Optional.of(inner.getInternalName()) : Optional.empty();
  }
}
