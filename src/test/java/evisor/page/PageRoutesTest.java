package evisor.page;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.service.DecisionKeeper;
import evisor.service.EvisorService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageRoutesTest {

  private static final String PLASMA = "sample=plasma&volume=1+mL&downstream=proteomics";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static EvisorService service;

  @BeforeAll
  static void start() throws Exception {
    service = ServedPages.start(DecisionKeeper.ofNothing());
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create(service.address().toString().replaceFirst("/$", "") + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?" + PLASMA,
        "/answer?" + PLASMA,
        "/answer/more?" + PLASMA,
        "/whole?" + PLASMA,
        "/map?" + PLASMA,
        "/map?" + PLASMA + "&x=purity&y=gmp",
        "/answer/map?" + PLASMA,
        "/explain?" + PLASMA + "&train=sec",
        "/compare?" + PLASMA + "&train=sec&train=tff,sec",
        "/rules",
        "/rules/NEED-002",
        "/claims/sec-07",
        "/sources",
        "/sources/sec",
        "/methods/sec",
        "/samples/plasma"
      })
  void thePageIsThere(String path) throws Exception {
    HttpResponse<String> page = get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body()).doesNotContain(" style=");
  }

  @ParameterizedTest
  @CsvSource({
    "protocol.html, text/html; charset=utf-8, Materials",
    "protocol.md, text/markdown; charset=utf-8, ## Materials",
    "shopping-list.csv, text/csv; charset=utf-8, item",
    "methods.bib, application/x-bibtex; charset=utf-8, @",
    "papers.eln, application/vnd.eln+zip, ro-crate-metadata.json"
  })
  void whatFollowsFromAnAnswerIsHandedOut(String file, String type, String content)
      throws Exception {
    HttpResponse<String> paper = get("/papers/" + file + "?" + PLASMA);

    assertThat(paper.statusCode()).isEqualTo(200);
    assertThat(paper.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(paper.body()).contains(content);
    assertThat(paper.headers().firstValue("Content-Disposition").isPresent())
        .isEqualTo(!file.endsWith(".html"));
  }

  @Test
  void everyLinkToAPaperLeadsToOneInTheLanguageOfThePage() throws Exception {
    String page = get("/?" + PLASMA + "&language=ru").body();
    Matcher link = Pattern.compile("href=\"(/papers/[^\"]+)\"").matcher(page);
    List<String> links = new ArrayList<>();
    while (link.find()) {
      links.add(link.group(1).replace("&amp;", "&"));
    }

    assertThat(links).hasSizeGreaterThan(12).allMatch(found -> found.endsWith("language=ru"));
    for (String found : links) {
      assertThat(get(found).statusCode()).as(found).isEqualTo(200);
    }
    assertThat(get(links.get(0)).body()).contains("<html lang=\"ru\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "protocol.html",
        "shopping-list.html",
        "methods.html",
        "reporting.html",
        "summary.html"
      })
  void whatIsTypedStaysTextInAPaper(String file) throws Exception {
    String typed = "%3Cscript%3Ealert(1)%3C/script%3E";
    HttpResponse<String> paper =
        get(
            "/papers/"
                + file
                + "?sample=plasma&volume=1+mL&target=subtype&target-marker="
                + typed
                + "&id="
                + typed
                + "&title="
                + typed);

    assertThat(paper.statusCode()).isEqualTo(200);
    assertThat(paper.body()).doesNotContain("<script");
  }

  @Test
  void aPaperMayHaveItsOwnStyleAndNothingElse() throws Exception {
    HttpResponse<String> paper = get("/papers/summary.html?" + PLASMA);

    assertThat(paper.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; style-src 'sha256-");
    assertThat(paper.body()).doesNotContain(" style=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/rules/NO-999",
        "/claims/x",
        "/sources/..%2F..",
        "/methods/<script>",
        "/samples/plasma%00",
        "/explain?" + PLASMA + "&train=nothing",
        "/compare?" + PLASMA + "&train=nothing",
        "/papers/protocol.exe?" + PLASMA,
        "/papers/..%2Fprotocol.html?" + PLASMA,
        "/papers/protocol.html?" + PLASMA + "&train=nothing",
        "/papers/protocol.html",
        "/files/..%2Fevisor",
        "/files/page.html"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    HttpResponse<String> page = get(path.replace("<", "%3C").replace(">", "%3E"));

    assertThat(page.statusCode()).isBetween(400, 404);
    assertThat(page.body()).doesNotContain("<script>alert", "Exception");
  }

  @ParameterizedTest
  @CsvSource({"ru-RU,ru", "uz,uz", "'de, ru;q=0.5',ru", "fr,en"})
  void theBrowserSaysInWhichLanguage(String accepted, String language) throws Exception {
    assertThat(get("/", "Accept-Language", accepted).body())
        .contains("<html lang=\"" + language + "\">");
  }

  @Test
  void theSheetOfARuleSpeaksTheLanguageOfThePage() throws Exception {
    assertThat(get("/rules/USUAL-010?language=ru").body())
        .contains("{volume} бедной белком жидкости", "<dd>допущение</dd>", "<dd>обычное</dd>");
  }

  @Test
  void aFaultyRequestIsAnsweredWithItsFaults() throws Exception {
    HttpResponse<String> map = get("/map?sample=plasma&volume=nothing");

    assertThat(map.statusCode()).isEqualTo(400);
    assertThat(map.body()).contains("This cannot be answered yet", "nothing");
  }

  @Test
  void filesMayBeKeptForGood() throws Exception {
    for (String name : List.of("page.css", "page.js", "icon.svg")) {
      HttpResponse<String> file = get("/files/" + name);

      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control"))
          .hasValueSatisfying(kept -> assertThat(kept).contains("immutable"));
    }
  }

  @Test
  void aBoxThatIsTickedTwiceIsReadTwice() throws Exception {
    String page =
        get("/?" + PLASMA + "&equipment=&equipment=ultracentrifuge&equipment=benchtop-centrifuge")
            .body();

    assertThat(page).contains("equipment=ultracentrifuge,benchtop-centrifuge");
  }
}
