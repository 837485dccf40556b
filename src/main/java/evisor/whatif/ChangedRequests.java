package evisor.whatif;

import evisor.request.AskedRequest;
import evisor.request.RequestDraft;
import evisor.request.RequestReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A request whose fields can be changed as a planner would in its file. What results is read like
 * any other request, so that a change that the checks refuse is never made.
 */
final class ChangedRequests {

  private final AskedRequest request;
  private final RequestDraft document;
  private final RequestReader reader;
  private final Map<List<FieldChange>, Optional<AskedRequest>> made = new ConcurrentHashMap<>();

  ChangedRequests(AskedRequest request, RequestReader reader) {
    this.request = request;
    this.reader = reader;
    this.document = RequestDraft.of(request);
  }

  /** Returns the request as it is. */
  AskedRequest request() {
    return request;
  }

  /** Returns who reads what it is changed to. */
  RequestReader reader() {
    return reader;
  }

  /** Returns the request with the changes made; empty where it would not be valid. */
  Optional<AskedRequest> with(List<FieldChange> changes) {
    return changes.isEmpty()
        ? Optional.of(request)
        : made.computeIfAbsent(List.copyOf(changes), this::read);
  }

  private Optional<AskedRequest> read(List<FieldChange> changes) {
    RequestDraft changed = document;
    for (FieldChange change : changes) {
      changed =
          change.to().isPresent()
              ? changed.with(change.field(), change.to().get())
              : changed.without(change.field());
    }
    return changed.readIfValid(reader);
  }
}
