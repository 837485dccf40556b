package evisor.page;

import evisor.files.Sha256;
import evisor.kept.KeptDecision;
import evisor.kept.StoreException;
import evisor.request.RequestException;
import evisor.service.DecisionKeeper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Knows the forms that were sent last, so that one that is sent twice is kept once. */
final class SentForms {

  private static final int MOST = 100;

  private final Map<String, Long> decisions =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST;
        }
      };

  /** Keeps what a form says. */
  @FunctionalInterface
  interface Keeping {
    long keep() throws RequestException, StoreException;
  }

  /**
   * Returns the decision that a form has made, or makes it; the second of two clicks waits for the
   * first.
   *
   * @param form all that was sent
   */
  synchronized long once(byte[] form, DecisionKeeper keeper, Keeping keeping)
      throws RequestException, StoreException {
    String digest = Sha256.of(form);
    Long before = decisions.get(digest);
    Optional<KeptDecision> made = before == null ? Optional.empty() : keeper.find(before);
    if (made.isPresent() && made.get().stands()) {
      return made.get().id();
    }
    long id = keeping.keep();
    decisions.put(digest, id);
    return id;
  }
}
