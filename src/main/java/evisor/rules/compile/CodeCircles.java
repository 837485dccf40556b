package evisor.rules.compile;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds code that can go round in circles: a jump back in a method, or to itself, and methods that
 * call each other or themselves. Compiled rules have none.
 */
final class CodeCircles extends ClassVisitor {

  private static final Object PASSED = new Object();

  private final Map<String, SortedSet<String>> calls = new TreeMap<>();
  private String type = "";
  private boolean jumpsBack;

  CodeCircles() {
    super(Opcodes.ASM9);
  }

  /** Takes the code of one more class. */
  void add(ClassReader file) {
    type = file.getClassName();
    file.accept(this, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }

  /** Returns whether anything in the classes taken so far can go round. */
  boolean found() {
    return jumpsBack || callsGoRound();
  }

  private boolean callsGoRound() {
    Map<String, SortedSet<String>> left = new TreeMap<>(calls);
    boolean fewer = true;
    while (fewer) {
      // A method that calls none of those left is in no circle.
      fewer = left.values().removeIf(called -> called.stream().noneMatch(left::containsKey));
    }
    return !left.isEmpty();
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    SortedSet<String> called = new TreeSet<>();
    calls.put(method(type, name, descriptor), called);
    return new Code(called);
  }

  private static String method(String owner, String name, String descriptor) {
    return owner + "." + name + descriptor;
  }

  private final class Code extends MethodVisitor {

    private final SortedSet<String> called;

    Code(SortedSet<String> called) {
      super(Opcodes.ASM9);
      this.called = called;
    }

    @Override
    public void visitLabel(Label label) {
      label.info = PASSED;
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      jump(label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label usual, Label... labels) {
      visitLookupSwitchInsn(usual, new int[0], labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label usual, int[] keys, Label[] labels) {
      jump(usual);
      for (Label label : labels) {
        jump(label);
      }
    }

    private void jump(Label label) {
      jumpsBack |= label.info == PASSED;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      called.add(method(owner, name, descriptor));
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      for (Object argument : arguments) {
        if (argument instanceof Handle handle) {
          called.add(method(handle.getOwner(), handle.getName(), handle.getDesc()));
        }
      }
    }
  }
}
