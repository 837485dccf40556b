package evisor.rules.typed;

import evisor.rules.language.ValueType;
import evisor.rules.language.Vocabulary;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One property or method of a fact, ready to be asked. All questions for it share one: the virtual
 * machine makes code for each that is asked often, which takes a new process longer than to ask.
 */
final class FactAccessor {

  // About as many answers take as long as the making of code for one accessor.
  private static final int OFTEN = 500;

  private static final Map<Method, FactAccessor> KNOWN = new ConcurrentHashMap<>();
  private static final Map<String, Method> BY_KEY = new LinkedHashMap<>();

  static {
    for (Class<?> fact : Vocabulary.FACTS) {
      for (Method method : fact.getDeclaredMethods()) {
        int modifiers = method.getModifiers();
        if (Modifier.isPublic(modifiers) && !Modifier.isStatic(modifiers)) {
          BY_KEY.put(key(method), method);
        }
      }
    }
  }

  private final Method method;
  private final boolean bare;
  private @Nullable ValueType type;
  private @Nullable MethodHandle handle;
  private int asked;

  private FactAccessor(Method method) {
    this.method = method;
    this.bare = method.getParameterCount() == 0;
  }

  static FactAccessor of(Method method) {
    FactAccessor known = KNOWN.get(method);
    if (known == null) {
      known = new FactAccessor(method);
      KNOWN.put(method, known);
    }
    return known;
  }

  /** Returns the accessor of a key. */
  static FactAccessor named(String key) {
    return of(Objects.requireNonNull(BY_KEY.get(key), key));
  }

  /** Returns a text by which a method is told from all others of the facts. */
  String key() {
    return key(method);
  }

  private static String key(Method method) {
    StringBuilder key = new StringBuilder(method.getDeclaringClass().getSimpleName());
    key.append('.').append(method.getName());
    for (Class<?> parameter : method.getParameterTypes()) {
      key.append(' ').append(parameter.getSimpleName());
    }
    return key.toString();
  }

  Method method() {
    return method;
  }

  /** Returns the type of what is answered, which conditions can work with. */
  ValueType type() {
    ValueType known = type;
    if (known == null) {
      known = ValueType.of(method.getGenericReturnType()).orElseThrow();
      type = known;
    }
    return known;
  }

  boolean truth(Object fact, Object[] arguments) {
    try {
      MethodHandle quick = handle();
      if (quick == null) {
        return (boolean) method.invoke(fact, arguments);
      }
      return bare
          ? (boolean) quick.invokeExact(fact)
          : (boolean) quick.invokeExact(fact, arguments);
    } catch (Throwable e) {
      throw fault(e);
    }
  }

  double number(Object fact, Object[] arguments) {
    try {
      MethodHandle quick = handle();
      if (quick == null) {
        return ((Number) method.invoke(fact, arguments)).doubleValue();
      }
      return bare ? (double) quick.invokeExact(fact) : (double) quick.invokeExact(fact, arguments);
    } catch (Throwable e) {
      throw fault(e);
    }
  }

  Object term(Object fact, Object[] arguments) {
    try {
      MethodHandle quick = handle();
      if (quick == null) {
        return method.invoke(fact, arguments);
      }
      return bare ? (Object) quick.invokeExact(fact) : (Object) quick.invokeExact(fact, arguments);
    } catch (Throwable e) {
      throw fault(e);
    }
  }

  // One answer is over before a handle pays; thousands of draws are ten times as fast by it under
  // the one-answer JIT.
  private @Nullable MethodHandle handle() {
    if (handle == null && ++asked > OFTEN) {
      handle = made();
    }
    return handle;
  }

  private MethodHandle made() {
    try {
      MethodHandle plain = MethodHandles.publicLookup().unreflect(method);
      Class<?> declared = method.getReturnType();
      Class<?> returned =
          declared == boolean.class ? declared : isNumber(declared) ? double.class : Object.class;
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

  private RuntimeException fault(Throwable thrown) {
    Throwable e =
        thrown instanceof InvocationTargetException wrapped && wrapped.getCause() != null
            ? wrapped.getCause()
            : thrown;
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException known
        ? known
        : new IllegalStateException("cannot read " + method.getName(), e);
  }
}
