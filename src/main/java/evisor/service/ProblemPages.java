package evisor.service;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Writes what the server itself refuses as problem details too. */
final class ProblemPages extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    ServedAnswer problem = ServedAnswer.problem(ServiceProblem.protocol(status(request)));
    response.setStatus(problem.status());
    SafeHeaders.add(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, problem.type());
    response.write(true, problem.body(), callback);
    return true;
  }

  private static int status(Request request) {
    // Who breaks off in the middle of a request is not answered by a fault of ours.
    return request.getAttribute(ERROR_EXCEPTION) instanceof EofException
        ? HttpStatus.BAD_REQUEST_400
        : request.getAttribute(ERROR_STATUS) instanceof Integer status
            ? status
            : HttpStatus.INTERNAL_SERVER_ERROR_500;
  }
}
