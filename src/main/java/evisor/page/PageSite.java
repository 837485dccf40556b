package evisor.page;

import evisor.advice.Advisor;
import evisor.files.Diagnostic;
import evisor.laboratory.Laboratory;
import evisor.model.Lexicon;
import evisor.request.FieldValue;
import evisor.request.RequestField;
import evisor.request.RequestReader;
import evisor.speech.Language;
import evisor.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By what pages are written: who answers, in which language, and whether links keep naming that.
 *
 * @param advisor who answers, in the language
 * @param named whether the language was chosen on a page, and not by the browser's own settings
 * @param faults what is wrong with the rules that were saved last; nothing where they answer
 * @param token what forms carry by which decisions are kept; none where nothing is kept
 */
record PageSite(
    Advisor advisor, boolean named, List<Diagnostic> faults, Optional<FormToken> token) {

  /** The name of the language in links. */
  static final String LANGUAGE = "language";

  Wording wording() {
    return new Wording(advisor.knowledge());
  }

  Lexicon lexicon() {
    return advisor.knowledge().lexicon();
  }

  Language language() {
    return lexicon().speech().language();
  }

  /** Returns what the laboratory's profile states of all requests; nothing where there is none. */
  Map<RequestField, FieldValue> laboratory() {
    return advisor.laboratory().map(Laboratory::request).orElse(Map.of());
  }

  RequestReader requests() {
    return new RequestReader(lexicon(), advisor.knowledge().rotors().keySet());
  }

  /** Returns a sentence in the language. */
  String say(String english, Object... parts) {
    return lexicon().speech().say(english, parts);
  }

  /** Returns a link to a page. */
  String link(String path) {
    return link(path, "");
  }

  /**
   * Returns a link to a page.
   *
   * @param query what stands behind the path, without the language; may be empty
   */
  String link(String path, String query) {
    return named ? link(path, query, language()) : path + (query.isEmpty() ? "" : "?" + query);
  }

  /** Returns a link to a page in a language that it names. */
  static String link(String path, String query, Language language) {
    return path + "?" + (query.isEmpty() ? "" : query + "&") + LANGUAGE + "=" + language.tag();
  }

  /** Returns a link to the page of a rule. */
  Element rule(String id) {
    return Element.of("a", id).with("href", link("/rules/" + id)).with("class", "id");
  }

  /** Returns a link to the page of a claim. */
  Element claim(String id) {
    return Element.of("a", id).with("href", link("/claims/" + id)).with("class", "id");
  }
}
