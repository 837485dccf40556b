package evisor.rules.typed;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One property or method of a fact, ready to be asked. All questions for it share one: the virtual
 * machine makes code for each that is asked often, which takes a new process longer than to ask.
 */
final class Accessor {

  private static final Map<Method, Accessor> KNOWN = new ConcurrentHashMap<>();

  private final Method method;
  private final boolean bare;
  private final MethodHandle handle;

  private Accessor(Method method) {
    this.method = method;
    this.bare = method.getParameterCount() == 0;
    this.handle = handle(method);
  }

  static Accessor of(Method method) {
    Accessor known = KNOWN.get(method);
    if (known == null) {
      known = new Accessor(method);
      KNOWN.put(method, known);
    }
    return known;
  }

  // Ten times as fast as Method.invoke under the one-answer JIT, which matters for thousands of
  // draws.
  private static MethodHandle handle(Method method) {
    try {
      MethodHandle plain = MethodHandles.publicLookup().unreflect(method);
      Class<?> type = method.getReturnType();
      Class<?> returned =
          type == boolean.class ? type : isNumber(type) ? double.class : Object.class;
      int arguments = method.getParameterCount();
      return arguments == 0
          ? plain.asType(MethodType.methodType(returned, Object.class))
          : plain
              .asSpreader(Object[].class, arguments)
              .asType(MethodType.methodType(returned, Object.class, Object[].class));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + method.getName(), e);
    }
  }

  private static boolean isNumber(Class<?> type) {
    return type == int.class || type == double.class;
  }

  Method method() {
    return method;
  }

  boolean truth(Object fact, Object[] arguments) {
    try {
      return bare
          ? (boolean) handle.invokeExact(fact)
          : (boolean) handle.invokeExact(fact, arguments);
    } catch (Throwable e) {
      throw fault(e);
    }
  }

  double number(Object fact, Object[] arguments) {
    try {
      return bare
          ? (double) handle.invokeExact(fact)
          : (double) handle.invokeExact(fact, arguments);
    } catch (Throwable e) {
      throw fault(e);
    }
  }

  Object term(Object fact, Object[] arguments) {
    try {
      return bare
          ? (Object) handle.invokeExact(fact)
          : (Object) handle.invokeExact(fact, arguments);
    } catch (Throwable e) {
      throw fault(e);
    }
  }

  private RuntimeException fault(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException known
        ? known
        : new IllegalStateException("cannot read " + method.getName(), e);
  }
}
