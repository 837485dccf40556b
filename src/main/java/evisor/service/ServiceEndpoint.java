package evisor.service;

import evisor.request.RequestException;
import java.io.IOException;

/** What answers the calls of a route. */
@FunctionalInterface
public interface ServiceEndpoint {

  /**
   * Answers a call.
   *
   * @throws RequestException with why there is no answer; its problem names the status
   * @throws IOException where a file of the service cannot be read
   */
  ServedAnswer answer(ServiceCall call) throws RequestException, IOException;
}
