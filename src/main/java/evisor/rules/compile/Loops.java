package evisor.rules.compile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Finds code that can go round in circles: a jump back in a method, or to itself (The Java Virtual
 * Machine Specification, 6.5). Compiled rules have none, and a constant pool does not show it.
 */
final class Loops {

  /** Bytes of each instruction by opcode; 0 where they vary. */
  private static final String LENGTHS =
      "1111111111111111232332222211111111111111111111111111112222211111"
          + "1111111111111111111111111111111111111111111111111111111111111111"
          + "1111311111111111111111111333333333333333320011111133333335532311"
          + "3311043355";

  private static final int FIRST_JUMP = 153;
  private static final int LAST_JUMP = 168;
  private static final int TABLE_SWITCH = 170;
  private static final int LOOKUP_SWITCH = 171;
  private static final int WIDE = 196;
  private static final int IF_NULL = 198;
  private static final int IF_NON_NULL = 199;
  private static final int GOTO_WIDE = 200;
  private static final int INCREMENT = 132;

  private Loops() {}

  /** Returns whether a method of a class jumps back. */
  static boolean in(byte[] classFile) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
    ConstantPool pool = ConstantPool.of(in);
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    boolean inFields = anyMember(in, pool);
    boolean inMethods = anyMember(in, pool);
    return inFields || inMethods;
  }

  private static boolean anyMember(DataInputStream in, ConstantPool pool) throws IOException {
    boolean found = false;
    for (int members = in.readUnsignedShort(); members > 0; members--) {
      in.skipNBytes(6);
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        String name = pool.texts().get(in.readUnsignedShort());
        byte[] content = in.readNBytes(in.readInt());
        if (name.equals("Code")) {
          ByteBuffer code = ByteBuffer.wrap(content);
          found |= jumpsBack(code.slice(8, code.getInt(4)));
        }
      }
    }
    return found;
  }

  private static boolean jumpsBack(ByteBuffer code) {
    int at = 0;
    while (at < code.limit()) {
      int opcode = code.get(at) & 0xFF;
      if (jump(code, at, opcode) <= 0) {
        return true;
      }
      at += length(code, at, opcode);
    }
    return false;
  }

  /**
   * Returns how far an instruction jumps, the furthest back if it can jump to several places; 1 if
   * it jumps nowhere.
   */
  private static int jump(ByteBuffer code, int at, int opcode) {
    boolean plain = opcode >= FIRST_JUMP && opcode <= LAST_JUMP;
    if (plain || opcode == IF_NULL || opcode == IF_NON_NULL) {
      return code.getShort(at + 1);
    }
    if (opcode == GOTO_WIDE || opcode == GOTO_WIDE + 1) {
      return code.getInt(at + 1);
    }
    if (opcode != TABLE_SWITCH && opcode != LOOKUP_SWITCH) {
      return 1;
    }
    int table = aligned(at);
    int furthest = code.getInt(table);
    int step = opcode == TABLE_SWITCH ? 4 : 8;
    for (int i = table + 12; i < at + length(code, at, opcode); i += step) {
      furthest = Math.min(furthest, code.getInt(i));
    }
    return furthest;
  }

  private static int length(ByteBuffer code, int at, int opcode) {
    if (opcode == WIDE) {
      return (code.get(at + 1) & 0xFF) == INCREMENT ? 6 : 4;
    }
    int table = aligned(at);
    if (opcode == TABLE_SWITCH) {
      return table + 12 + 4 * (code.getInt(table + 8) - code.getInt(table + 4) + 1) - at;
    }
    if (opcode == LOOKUP_SWITCH) {
      return table + 8 + 8 * code.getInt(table + 4) - at;
    }
    if (opcode >= LENGTHS.length()) {
      throw new IllegalStateException("no such instruction: " + opcode);
    }
    return LENGTHS.charAt(opcode) - '0';
  }

  private static int aligned(int at) {
    return (at + 4) & ~3;
  }
}
