package evisor.kept;

import evisor.kept.StoreException.Reason;

/** Says what helps where decisions cannot be kept or read. */
public final class StoreAdvice {

  private StoreAdvice() {}

  /** Returns sentences in English, without the names of files. */
  public static String of(Reason reason) {
    return switch (reason) {
      case BUSY -> "Another program holds the file of decisions; try again in a moment.";
      case FULL -> "There is no room left on the disk for decisions; make some and try again.";
      case FORBIDDEN ->
          "The folder of decisions cannot be used; give evisor the right to write it, or name"
              + " another with --data.";
      case FOREIGN ->
          "What stands in the place of the file of decisions is none; move it away, or name another"
              + " folder with --data.";
      case NEWER -> "A newer evisor has written the file of decisions; start that one.";
      case DAMAGED ->
          "The file of decisions is damaged, or its disk is; bring back a copy of it before"
              + " anything else.";
      case MISSING -> "No decision of that number was ever kept.";
      case SUPERSEDED -> "The decision was corrected or withdrawn before.";
    };
  }
}
