package evisor.page;

import evisor.advice.Advisor;
import evisor.atlas.Atlas;
import evisor.authoring.RuleSheet;
import evisor.files.Nearest;
import evisor.papers.ProtocolTexts;
import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.rules.text.Rule;
import evisor.service.DecisionKeeper;
import evisor.service.HttpRoute;
import evisor.service.ServedAnswer;
import evisor.service.ServiceCall;
import evisor.service.ServiceEndpoint;
import evisor.speech.Language;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Routes of the planner's pages. */
public final class PageRoutes {

  static final String HTML = "text/html; charset=utf-8";
  private static final String ID = "id";
  private static final int NOT_FOUND = 404;
  // The first atlas takes a while; a planner gets the index meanwhile.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Optional<FormToken> token;

  private PageRoutes(Optional<FormToken> token) {
    this.token = token;
  }

  /** Writes a page, or finds that there is none. */
  @FunctionalInterface
  private interface Page {
    Optional<String> of(PageSite site, ServiceCall call) throws RequestException, IOException;
  }

  /** Hands something out, or finds that there is none. */
  @FunctionalInterface
  private interface Handed {
    Optional<ServedAnswer> of(PageSite site, ServiceCall call) throws RequestException, IOException;
  }

  /** Returns the routes of a service that keeps decisions, or keeps nothing. */
  public static List<HttpRoute> all(DecisionKeeper keeper) {
    FormToken token = FormToken.fresh();
    List<HttpRoute> routes = new ArrayList<>(new KeptRoutes(keeper, token).all());
    routes.addAll(
        new PageRoutes(keeper.keeps() ? Optional.of(token) : Optional.empty()).planners());
    return List.copyOf(routes);
  }

  private List<HttpRoute> planners() {
    return List.of(
        page("/", (site, call) -> Optional.of(planner(site, call).page(/* all= */ false))),
        page("/whole", (site, call) -> Optional.of(planner(site, call).page(/* all= */ true)))
            .takingLong(),
        page("/answer", (site, call) -> Optional.of(planner(site, call).fragment())),
        page("/answer/more", (site, call) -> Optional.of(planner(site, call).more())).takingLong(),
        page("/explain", PageRoutes::explanation),
        page("/compare", PageRoutes::comparison),
        page("/map", (site, call) -> Optional.of(map(site, call).page())).takingLong(),
        page("/answer/map", (site, call) -> Optional.of(map(site, call).fragment())).takingLong(),
        HttpRoute.get("/papers/{name}", answering(PageRoutes::paper)),
        page("/atlas", PageRoutes::atlas).takingLong(),
        page("/rules", (site, call) -> Optional.of(new KnowledgePages(site).rules())),
        page("/rules/{id}", PageRoutes::rule),
        page("/claims/{id}", PageRoutes::claim),
        page("/sources", (site, call) -> Optional.of(new KnowledgePages(site).sources())),
        page("/sources/{id}", (site, call) -> new KnowledgePages(site).source(call.parameter(ID))),
        page(
            "/precedents/{id}",
            (site, call) -> new KnowledgePages(site).precedent(call.parameter(ID))),
        page("/methods/{id}", (site, call) -> new WordPages(site).method(call.parameter(ID))),
        page("/samples/{id}", (site, call) -> new WordPages(site).sample(call.parameter(ID))),
        HttpRoute.get("/files/{name}", PageRoutes::file).atOnce(),
        HttpRoute.get("/favicon.ico", call -> served(PageFiles.file("icon.svg").orElseThrow()))
            .atOnce());
  }

  private HttpRoute page(String path, Page page) {
    return HttpRoute.get(
        path,
        answering((site, call) -> page.of(site, call).map(text -> ServedAnswer.of(HTML, text))));
  }

  private ServiceEndpoint answering(Handed handed) {
    return call -> {
      PageSite site = site(call, token);
      try {
        return handed
            .of(site, call)
            .orElseGet(
                () -> ServedAnswer.of(HTML, ProblemPage.notFound(site)).withStatus(NOT_FOUND));
      } catch (RequestException e) {
        Problem problem = e.problem();
        return ServedAnswer.of(HTML, ProblemPage.of(site, problem)).withStatus(problem.status());
      }
    };
  }

  /** Returns by what a page is written that answers a call. */
  static PageSite site(ServiceCall call, Optional<FormToken> token) {
    boolean named =
        Optional.ofNullable(call.query().get(PageSite.LANGUAGE)).flatMap(Language::of).isPresent();
    return new PageSite(call.evisor().advisor(), named, call.faults(), token);
  }

  private static TypedRequest typed(PageSite site, ServiceCall call) {
    return TypedRequest.of(call.queries(), site.lexicon(), site.laboratory()).inIds(site.lexicon());
  }

  private static PlannerPage planner(PageSite site, ServiceCall call) {
    return new PlannerPage(site, typed(site, call));
  }

  private static MapPage map(PageSite site, ServiceCall call) {
    return new MapPage(site, typed(site, call), call.query());
  }

  private static Optional<String> explanation(PageSite site, ServiceCall call)
      throws RequestException {
    String train = call.query().getOrDefault("train", "");
    return new ExplainPage(site, typed(site, call)).page(train);
  }

  private static Optional<String> comparison(PageSite site, ServiceCall call)
      throws RequestException {
    List<String> trains = call.queries().getOrDefault("train", List.of());
    return new ComparePage(site, typed(site, call)).page(trains);
  }

  private static Optional<ServedAnswer> paper(PageSite site, ServiceCall call)
      throws RequestException, IOException {
    ProtocolTexts texts = call.rules().protocols(site.language());
    String train = call.query().getOrDefault("train", "");
    return new PaperRoute(site, typed(site, call), texts).file(call.parameter("name"), train);
  }

  private static Optional<String> atlas(PageSite site, ServiceCall call) throws IOException {
    Optional<Atlas> atlas = call.rules().atlas(PATIENCE);
    return Optional.of(new AtlasPage(site).page(atlas));
  }

  private static Optional<String> rule(PageSite site, ServiceCall call) throws IOException {
    Advisor advisor = site.advisor();
    Optional<Rule> rule = advisor.rules().rule(call.parameter(ID));
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    RuleSheet sheet = RuleSheet.stated(rule.get(), advisor, call.rules().cases());
    Map<String, List<String>> holding = new LinkedHashMap<>();
    holding.put(site.say("Cases that expect it"), sheet.mustFire());
    holding.put(site.say("Cases that expect its silence"), sheet.mustNotFire());
    return Optional.of(new KnowledgePages(site).rule(rule.get(), holding));
  }

  private static Optional<String> claim(PageSite site, ServiceCall call) {
    return Optional.ofNullable(site.advisor().knowledge().claims().get(call.parameter(ID)))
        .map(claim -> new KnowledgePages(site).claim(claim));
  }

  private static ServedAnswer file(ServiceCall call) throws RequestException {
    String name = call.parameter("name");
    Optional<PageFiles.PageFile> file = PageFiles.file(name);
    if (file.isEmpty()) {
      throw new RequestException(
          new Problem(
              Problem.TYPE_PREFIX + "not-found",
              "There is no such file",
              NOT_FOUND,
              "There is no such file." + Nearest.nextQuestion(name, PageFiles.names(), "\""),
              List.of()));
    }
    return served(file.get());
  }

  private static ServedAnswer served(PageFiles.PageFile file) {
    // Its link names its digest, so that another state of it has another link.
    return ServedAnswer.of(file.type(), file.bytes())
        .with("Cache-Control", "public, max-age=31536000, immutable");
  }
}
