package evisor.page;

import evisor.advice.Advisor;
import evisor.answer.AnswerScope;
import evisor.kept.DecisionRemark;
import evisor.kept.DecisionStore;
import evisor.kept.KeptDecision;
import evisor.kept.StoreAdvice;
import evisor.kept.StoreException;
import evisor.kept.StoreException.Reason;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestWriter;
import evisor.service.DecisionDraft;
import evisor.service.DecisionKeeper;
import evisor.service.HttpRoute;
import evisor.service.ServedAnswer;
import evisor.service.ServiceCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Routes of the pages on which decisions are kept and shown. */
final class KeptRoutes {

  private static final String ID = "id";
  private static final int SHOWN = 50;
  private static final int MOST_QUERY = 200;
  private static final int SEE_OTHER = 303;
  private static final int BAD = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int FAILED = 500;
  private static final int UNAVAILABLE = 503;

  private final DecisionKeeper keeper;
  private final FormToken token;
  private final SentForms forms = new SentForms();

  /**
   * Takes who keeps decisions.
   *
   * @param token what forms carry
   */
  KeptRoutes(DecisionKeeper keeper, FormToken token) {
    this.keeper = keeper;
    this.token = token;
  }

  /** Writes a page of decisions. */
  @FunctionalInterface
  private interface Page {
    ServedAnswer of(PageSite site, ServiceCall call) throws StoreException, RequestException;
  }

  List<HttpRoute> all() {
    return List.of(
        HttpRoute.get("/kept", call -> answer(call, this::list)),
        HttpRoute.get("/kept/{id}", call -> answer(call, this::show)),
        HttpRoute.form("/kept", call -> answer(call, this::keep)),
        HttpRoute.form("/kept/{id}/correction", call -> answer(call, this::correct)),
        HttpRoute.form("/kept/{id}/withdrawal", call -> answer(call, this::withdraw)));
  }

  private ServedAnswer answer(ServiceCall call, Page page) throws RequestException {
    PageSite site = PageRoutes.site(call, keeper.keeps() ? Optional.of(token) : Optional.empty());
    if (!keeper.keeps()) {
      return html(new KeptPages(site).nothingKept());
    }
    try {
      return page.of(site, call);
    } catch (StoreException e) {
      return failed(e, site, Optional.empty());
    }
  }

  private static ServedAnswer html(String page) {
    return ServedAnswer.of(PageRoutes.HTML, page);
  }

  private ServedAnswer failed(StoreException e, PageSite site, Optional<Element> form) {
    keeper.note(e);
    String advice = site.wording().text(StoreAdvice.of(e.reason()));
    int status =
        switch (e.reason()) {
          case BUSY, FULL, FORBIDDEN -> UNAVAILABLE;
          case FOREIGN, NEWER, DAMAGED -> FAILED;
          case MISSING -> NOT_FOUND;
          case SUPERSEDED -> CONFLICT;
        };
    return html(new KeptPages(site).notKept(List.of(advice), form)).withStatus(status);
  }

  private ServedAnswer list(PageSite site, ServiceCall call) throws StoreException {
    String typed = DecisionRemark.cleaned(call.query().getOrDefault("q", ""));
    String text = typed.substring(0, Math.min(MOST_QUERY, typed.length()));
    long before = number(call.query().getOrDefault("before", ""), Long.MAX_VALUE);
    Optional<DecisionStore> store = keeper.store();
    // One more than is shown tells whether there are older ones.
    List<KeptDecision> found =
        store.isPresent() ? store.get().search(text, before, SHOWN + 1) : List.of();
    List<KeptDecision> shown = found.subList(0, Math.min(SHOWN, found.size()));
    Optional<Long> older =
        found.size() > SHOWN ? Optional.of(shown.get(SHOWN - 1).id()) : Optional.empty();
    return html(new KeptPages(site).list(text, shown, older));
  }

  private static long number(String text, long otherwise) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private ServedAnswer show(PageSite site, ServiceCall call) throws StoreException {
    Optional<KeptDecision> found = keeper.find(number(call.parameter(ID), 0));
    return found.isPresent()
        ? html(new DecisionPage(site).page(found.get(), form(site)))
        : html(ProblemPage.notFound(site)).withStatus(NOT_FOUND);
  }

  private KeepForm form(PageSite site) {
    return new KeepForm(site, token);
  }

  private ServedAnswer keep(PageSite site, ServiceCall call) throws RequestException {
    Map<String, List<String>> sent = call.form();
    TypedRemark typed = TypedRemark.of(sent);
    TypedRequest typedRequest =
        TypedRequest.of(sent, site.lexicon(), site.laboratory()).inIds(site.lexicon());
    Advisor advisor = site.advisor();
    String rules = text(sent, KeepForm.RULES);
    String knowledge = text(sent, KeepForm.KNOWLEDGE);
    // With the digests of today: whoever sends it again has been told to look again.
    Element again =
        form(site)
            .keep(typed, typedRequest, advisor.rules().digest(), advisor.knowledge().digest());
    Optional<ServedAnswer> refused = refused(sent, typed.faults(site), again, site);
    if (refused.isPresent()) {
      return refused.get();
    }
    try {
      AskedRequest asked = typedRequest.read(site.requests());
      DecisionDraft draft =
          new DecisionDraft(
              asked,
              RequestWriter.json(asked),
              AnswerScope.WHOLE,
              typed.remark(),
              Optional.empty(),
              rules,
              knowledge);
      return made(
          forms.once(call.body(), keeper, () -> keeper.keep(draft, call.rules(), site.language())),
          site);
    } catch (StoreException e) {
      return failed(e, site, Optional.of(again));
    } catch (RequestException e) {
      if (e.problem().status() != CONFLICT) {
        throw e;
      }
      String why =
          site.say(
              "The rules have changed since you asked, and the answer with them perhaps. Look at it"
                  + " again before you keep anything.");
      Element look =
          Element.of("p")
              .add(
                  Element.of("a", site.say("Look at the answer"))
                      .with("href", site.link("/", typedRequest.query())));
      return html(new KeptPages(site)
              .notKept(List.of(why), Optional.of(Element.of("div").add(look, again))))
          .withStatus(CONFLICT);
    }
  }

  private static String text(Map<String, List<String>> sent, String name) {
    return String.join(" ", sent.getOrDefault(name, List.of()));
  }

  /** Returns why a form is not taken; empty where it is. */
  private Optional<ServedAnswer> refused(
      Map<String, List<String>> sent, List<String> faults, Element again, PageSite site) {
    KeptPages pages = new KeptPages(site);
    if (!token.matches(text(sent, KeepForm.TOKEN))) {
      String why =
          site.say(
              "The page is older than this service. What you typed is still here: send it again.");
      return Optional.of(
          html(pages.notKept(List.of(why), Optional.of(again))).withStatus(FORBIDDEN));
    }
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(html(pages.notKept(faults, Optional.of(again))).withStatus(BAD));
  }

  private static ServedAnswer made(long id, PageSite site) {
    return html("").withStatus(SEE_OTHER).with("Location", site.link("/kept/" + id));
  }

  private ServedAnswer correct(PageSite site, ServiceCall call) throws RequestException {
    Map<String, List<String>> sent = call.form();
    long id = number(call.parameter(ID), 0);
    TypedRemark typed = TypedRemark.of(sent);
    Element again = form(site).correct(id, typed);
    Optional<ServedAnswer> refused = refused(sent, typed.faults(site), again, site);
    if (refused.isPresent()) {
      return refused.get();
    }
    try {
      return made(keeper.correct(id, typed.remark(), call.rules(), site.language()), site);
    } catch (StoreException e) {
      return failed(e, site, standing(e) ? Optional.of(again) : Optional.empty());
    }
  }

  /** Returns whether it may help to send the same again. */
  private static boolean standing(StoreException e) {
    return e.reason() != Reason.MISSING && e.reason() != Reason.SUPERSEDED;
  }

  private ServedAnswer withdraw(PageSite site, ServiceCall call) throws RequestException {
    Map<String, List<String>> sent = call.form();
    long id = number(call.parameter(ID), 0);
    String because = DecisionRemark.cleaned(text(sent, KeepForm.WITHDRAWN_BECAUSE));
    String who = DecisionRemark.cleaned(text(sent, KeepForm.WITHDRAWN_WHO));
    TypedRemark typed = new TypedRemark("taken", "", because, "", who);
    Element again = form(site).withdraw(id, because, who);
    Optional<ServedAnswer> refused = refused(sent, typed.faults(site), again, site);
    if (refused.isPresent()) {
      return refused.get();
    }
    try {
      keeper.withdraw(id, who, because);
      return made(id, site);
    } catch (StoreException e) {
      return failed(e, site, standing(e) ? Optional.of(again) : Optional.empty());
    }
  }
}
