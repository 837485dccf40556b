package evisor.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is worked out when it is first asked for. Any number of threads may ask; those that
 * ask at once may each work it out, so it has to come out the same.
 */
public final class Deferred<T> implements Supplier<T> {

  private final Supplier<T> work;
  private volatile @Nullable T value;

  private Deferred(Supplier<T> work) {
    this.work = work;
  }

  /** Returns what is worked out so; never null. */
  public static <T> Deferred<T> of(Supplier<T> work) {
    return new Deferred<>(work);
  }

  @Override
  public T get() {
    T known = value;
    if (known == null) {
      known = work.get();
      value = known;
    }
    return known;
  }
}
