package evisor.service;

import evisor.Evisor;
import evisor.files.Diagnostic;
import evisor.request.RequestException;
import evisor.request.RequestInput;
import evisor.speech.Language;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/** One request to the service, read and let in. */
public final class ServiceCall {

  private final Map<String, String> parameters;
  private final Map<String, List<String>> query;
  private final Language language;
  private final byte[] body;
  private final LoadedRules rules;
  private final List<Diagnostic> faults;

  ServiceCall(
      Map<String, String> parameters,
      Map<String, List<String>> query,
      Language language,
      byte[] body,
      LoadedRules rules,
      List<Diagnostic> faults) {
    this.parameters = parameters;
    this.query = query;
    this.language = language;
    this.body = body;
    this.rules = rules;
    this.faults = faults;
  }

  /** Returns what is asked for behind the path, by name; of what stands twice the first. */
  public Map<String, String> query() {
    Map<String, String> first = new LinkedHashMap<>();
    query.forEach((name, values) -> first.put(name, values.get(0)));
    return first;
  }

  /** Returns all that is asked for behind the path, by name, in the order in which it stands. */
  public Map<String, List<String>> queries() {
    return Collections.unmodifiableMap(query);
  }

  /**
   * Returns the language that the client asks for by {@code language} behind the path, or else by
   * its headers.
   */
  public Language language() {
    return language;
  }

  /** Returns the bytes sent, at most {@link RequestInput#LIMIT}. */
  public byte[] body() {
    return body.clone();
  }

  /**
   * Returns what a form of a page has sent, by name.
   *
   * @throws RequestException where it cannot be read
   */
  public Map<String, List<String>> form() throws RequestException {
    Fields fields = new Fields();
    try {
      UrlEncoded.decodeTo(
          new String(body, StandardCharsets.US_ASCII), fields::add, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RequestException(ServiceProblem.unreadBody());
    }
    Map<String, List<String>> form = new LinkedHashMap<>();
    fields.forEach(field -> form.put(field.getName(), List.copyOf(field.getValues())));
    return form;
  }

  /** Returns the state of the rules when the request came. */
  public LoadedRules rules() {
    return rules;
  }

  /** Returns what is wrong with the rules that were saved last; nothing where they answer. */
  public List<Diagnostic> faults() {
    return Collections.unmodifiableList(faults);
  }

  /** Returns who answers, in the language of the call. */
  public Evisor evisor() {
    return rules.evisor(language);
  }

  /** Returns who answers in a language that is named; in that of the call where none is. */
  public Evisor evisor(Optional<Language> named) {
    return rules.evisor(named.orElse(language));
  }

  /**
   * Returns what stands in the path in place of a name.
   *
   * @throws IllegalArgumentException where the route has no such name
   */
  public String parameter(String name) {
    return Optional.ofNullable(parameters.get(name))
        .orElseThrow(() -> new IllegalArgumentException("the route has no {" + name + "}"));
  }
}
