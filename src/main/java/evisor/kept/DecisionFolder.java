package evisor.kept;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which decisions may be kept. Its file is opened when it is needed, and made with the
 * first decision: who keeps nothing leaves nothing behind.
 */
public final class DecisionFolder implements AutoCloseable {

  private final Path folder;
  private final Optional<Path> cache;
  private @Nullable DecisionStore store;

  /**
   * Takes the folder, there or not.
   *
   * @param cache a folder of the user's own, from which the driver is run; none where it stands
   *     beside the decisions
   */
  public DecisionFolder(Path folder, Optional<Path> cache) {
    this.folder = folder;
    this.cache = cache;
  }

  /** Returns the store; makes it where it is missing. */
  public synchronized DecisionStore open() throws StoreException {
    if (store == null) {
      store = DecisionStore.open(folder, cache);
    }
    return store;
  }

  /** Returns the store; empty where nothing was ever kept. */
  public synchronized Optional<DecisionStore> existing() throws StoreException {
    return store != null || Files.exists(DecisionStore.file(folder))
        ? Optional.of(open())
        : Optional.empty();
  }

  @Override
  public synchronized void close() throws StoreException {
    if (store != null) {
      store.close();
      store = null;
    }
  }
}
