package evisor.kept;

import java.io.Serial;

/** Says why something was not kept or cannot be read; nothing half-done is left behind. */
public final class StoreException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  /** What is the matter, by what helps. */
  public enum Reason {
    /** Another program holds the file; it can be tried again. */
    BUSY,
    /** There is no room left. */
    FULL,
    /** The file or its folder may not be written or read. */
    FORBIDDEN,
    /** What stands there is no file of decisions. */
    FOREIGN,
    /** A newer evisor has written it. */
    NEWER,
    /** The file is damaged, or the disk is. */
    DAMAGED,
    /** There is no decision of that number. */
    MISSING,
    /** The decision was corrected or withdrawn before. */
    SUPERSEDED
  }

  private final Reason reason;

  StoreException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  StoreException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Returns what is the matter. */
  public Reason reason() {
    return reason;
  }
}
