package evisor.page;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.request.RequestField;
import evisor.service.EvisorService;
import evisor.speech.Language;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

/** A planner keeps a decision on the page, without a script, and finds it again. */
@Timeout(120)
final class KeptRoutesTest {

  private static final String PLASMA = "/?sample=plasma&volume=1+mL&equipment=";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static EvisorService service;
  private static int forms;

  @BeforeAll
  static void start() throws Exception {
    service = ServedPages.start(ServedPages.keepingIn(folder.resolve("data")));
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
  }

  private static URI uri(String path) {
    return URI.create(service.address().toString().replaceFirst("/$", "") + path);
  }

  private static String get(String path) throws Exception {
    HttpResponse<String> page =
        CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }

  private static HttpResponse<String> send(String path, Map<String, String> form, String... headers)
      throws Exception {
    List<String> fields = new ArrayList<>();
    form.forEach(
        (name, value) -> fields.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(String.join("&", fields)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  /** Returns what the first form of that class on a page would send by itself. */
  private static Map<String, String> form(String page, String action) {
    String begun = page.substring(page.indexOf("method=\"post\" action=\"" + action));
    Map<String, String> form = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(begun.substring(0, begun.indexOf("</form>")));
    while (hidden.find()) {
      form.put(hidden.group(1), hidden.group(2));
    }
    return form;
  }

  /** Returns a form that says what none before has said. */
  private static Map<String, String> answered() throws Exception {
    Map<String, String> form = form(get(PLASMA), "/kept\"");
    form.put("keep-stance", "taken");
    form.put("keep-because", "it is what we have " + ++forms);
    return form;
  }

  private static String kept(Map<String, String> form) throws Exception {
    HttpResponse<String> answer = send("/kept", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void theFormCarriesTheWholeRequest() throws Exception {
    assertThat(form(get(PLASMA), "/kept\""))
        .containsEntry("sample", "plasma")
        .containsEntry("volume", "1 mL")
        .containsEntry(TypedRequest.name(RequestField.EQUIPMENT), "")
        .containsKeys("token", "rules-digest", "knowledge-digest");
  }

  @Test
  void aDecisionIsKeptAndFound() throws Exception {
    Map<String, String> form = answered();
    form.put("keep-title", "Biobank, batch 7");
    form.put("keep-who", "Д. Азимова");

    String page = get(kept(form));

    assertThat(page)
        .contains("Biobank, batch 7", "it is what we have", "Д. Азимова", "We took this")
        .contains("The same train comes first today.", "/?sample=plasma&amp;volume=1+mL");
    assertThat(get("/kept?q=batch+7+plasma")).contains("Biobank, batch 7");
    assertThat(get("/kept?q=batch+8")).contains("No decision has all of these words.");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theWayIsThereInEachLanguage(Language language) throws Exception {
    String spoken = "language=" + language.tag();
    Map<String, String> form = form(get(PLASMA + "&" + spoken), "/kept?" + spoken);
    form.put("keep-stance", "disputed");

    HttpResponse<String> answer = send("/kept?" + spoken, form);

    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("?" + spoken);
    String page = get(answer.headers().firstValue("Location").orElseThrow());
    assertThat(page).contains("<html lang=\"" + language.tag() + "\">");
    if (language != Language.EN) {
      assertThat(page).doesNotContain("Decided", "comes first today", "Withdraw", "Because");
    }
  }

  @Test
  void aCorrectionAndAWithdrawalLeaveWhatWasThere() throws Exception {
    String first = kept(answered());
    Map<String, String> correction = form(get(first), first + "/correction");
    correction.put("keep-stance", "otherwise");
    correction.put("keep-instead", "tff, sec");

    String second =
        send(first + "/correction", correction).headers().firstValue("Location").orElseThrow();
    Map<String, String> withdrawal = form(get(second), second + "/withdrawal");
    withdrawal.put("withdraw-because", "wrong tube");
    HttpResponse<String> withdrawn = send(second + "/withdrawal", withdrawal);

    assertThat(withdrawn.statusCode()).isEqualTo(303);
    assertThat(get(first)).contains("Its correction", "it is what we have", "We took this");
    assertThat(get(second)).contains("It corrects", "Withdrawn", "wrong tube", "TFF → SEC");
    assertThat(send(second + "/withdrawal", withdrawal).statusCode()).isEqualTo(409);
    assertThat(send(first + "/correction", correction).statusCode()).isEqualTo(409);
    assertThat(send("/kept/99999/withdrawal", withdrawal).statusCode()).isEqualTo(404);
  }

  @Test
  void aFormThatIsSentTwiceIsKeptOnce() throws Exception {
    Map<String, String> form = answered();

    String first = kept(form);

    assertThat(kept(form)).isEqualTo(first);
    send(first + "/withdrawal", form(get(first), first + "/withdrawal"));
    assertThat(kept(form)).isNotEqualTo(first);
  }

  @Test
  void withoutAStanceNothingIsKeptAndNothingThatWasTypedIsLost() throws Exception {
    Map<String, String> form = answered();
    form.remove("keep-stance");

    HttpResponse<String> answer = send("/kept", form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Say what you made of the answer.", "it is what we have");
  }

  @ParameterizedTest
  @ValueSource(strings = {"keep-because", "keep-title", "keep-who", "keep-instead"})
  void scriptIsShownAndNotRun(String field) throws Exception {
    Map<String, String> form = answered();
    form.put(field, "\"'><script>alert(1)</script>");

    String page = get(kept(form));

    assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert");
    assertThat(get("/kept")).doesNotContain("<script>alert");
  }

  @Test
  void aTextBeyondItsLimitIsNotCutShort() throws Exception {
    Map<String, String> form = answered();
    form.put("keep-because", "x".repeat(2001));

    assertThat(send("/kept", form).statusCode()).isEqualTo(400);
  }

  @Test
  void whatAnotherSiteSendsIsNotTaken() throws Exception {
    Map<String, String> form = answered();

    assertThat(send("/kept", form, "Origin", "http://elsewhere.example").statusCode())
        .isEqualTo(403);
    assertThat(send("/kept", form, "Origin", "null").statusCode()).isEqualTo(403);
    form.put("token", "0".repeat(32));
    HttpResponse<String> forged = send("/kept", form);
    assertThat(forged.statusCode()).isEqualTo(403);
    // Whoever has an old page open sends it again, with what was typed.
    assertThat(forged.body()).contains("it is what we have", "send it again");
  }

  @Test
  void nothingIsKeptOnAnAnswerOfOtherRules() throws Exception {
    Map<String, String> form = answered();
    form.put("rules-digest", "0".repeat(64));

    HttpResponse<String> answer = send("/kept", form);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("The rules have changed", "it is what we have");
    // Having looked again, one presses the button of that page.
    Map<String, String> again = form(answer.body(), "/kept\"");
    again.put("keep-stance", "taken");
    kept(again);
  }

  @Test
  void whereTheFileIsHeldThatIsSaidAndNothingThatWasTypedIsLost() throws Exception {
    kept(answered());
    Path file = folder.resolve("data").resolve("decisions.sqlite");
    try (Connection connection =
            JDBC.createConnection(JDBC.PREFIX + file.toUri(), new Properties());
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");

      HttpResponse<String> answer = send("/kept", answered());

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body())
          .contains("Another program holds the file", "it is what we have")
          .doesNotContain(folder.toString());
      statement.execute("ROLLBACK");
    }
    kept(answered());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/kept/0", "/kept/x", "/kept/77777"})
  void aDecisionThatWasNeverKeptIsNotFound(String path) throws Exception {
    HttpResponse<String> page =
        CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());

    assertThat(page.statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%zz", "%ff%fe=%f0", "a=b&&==&%", ""})
  void aFormThatNoBrowserSendsIsRefused(String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/kept"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();

    assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isBetween(400, 403);
  }

  @Test
  void manyDecisionsArePaged() throws Exception {
    Map<String, String> form = answered();
    form.put("keep-title", "one of many");
    for (int i = 0; i < 51; i++) {
      form.put("keep-because", "number " + i);
      kept(form);
    }

    String page = get("/kept?q=many");

    assertThat(page.split("one of many", -1)).hasSize(51);
    Matcher older = Pattern.compile("href=\"(/kept\\?q=many&amp;before=\\d+)\"").matcher(page);
    assertThat(older.find()).isTrue();
    assertThat(get(older.group(1).replace("&amp;", "&"))).contains("one of many");
  }

  @Test
  void aServiceThatKeepsNothingSaysHowItWould() {
    String page =
        new PlannerPage(
                new PageSite(Pages.english().advisor(), false, List.of(), Optional.empty()),
                Pages.PROTEOMICS)
            .page(/* all= */ false);

    assertThat(page).contains("--data").doesNotContain("method=\"post\"");
    assertThat(new KeptPages(Pages.english()).nothingKept()).contains("--data");
  }
}
