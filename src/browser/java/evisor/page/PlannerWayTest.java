package evisor.page;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.kept.DecisionFolder;
import evisor.service.DecisionKeeper;
import evisor.service.EvisorService;
import evisor.service.RulesSource;
import evisor.service.ServiceLimits;
import evisor.service.ServiceSettings;
import evisor.speech.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A planner's way from the first page to a printed answer, in a real browser. */
final class PlannerWayTest {

  private static final Map<Language, String> PLASMA =
      Map.of(Language.EN, "plasma", Language.RU, "плазма", Language.UZ, "plazma");
  private static final Map<Language, String> AMOUNT =
      Map.of(Language.EN, "1 mL", Language.RU, "1 мл", Language.UZ, "1 ml");

  @TempDir private static Path data;
  private static EvisorService service;

  @BeforeAll
  static void start() throws Exception {
    RulesSource source =
        new RulesSource(
            Optional.of(Path.of("rules")),
            "rules",
            Optional.of(Path.of("cases")),
            Optional.of(Path.of("target", "test-cache")));
    DecisionKeeper keeper =
        new DecisionKeeper(
            Optional.of(new DecisionFolder(data, Optional.of(Path.of("target", "test-cache")))),
            line -> {});
    service =
        EvisorService.start(
            ServiceSettings.local(0, source, ServiceLimits.usual()).keeping(keeper),
            PageRoutes.all(keeper),
            line -> {});
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
  }

  private static String address() {
    return service.address().toString().replaceFirst("/$", "");
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 390, light",
    "EN, 1280, dark",
    "RU, 390, dark",
    "RU, 1280, light",
    "UZ, 390, light",
    "UZ, 1280, dark"
  })
  void aPlannerAsksAndChangesAndLooksBehindIt(Language language, int width, String scheme)
      throws Exception {
    try (Browser browser = Browser.open(width, scheme, /* scripts= */ true)) {
      browser.go(address() + "/?language=" + language.tag());
      browser.assertAccessible();
      browser.type("#f-sample", PLASMA.getOrDefault(language, ""));
      browser.type("#f-volume", AMOUNT.getOrDefault(language, ""));
      browser.find("#answer[data-query*='volume'] #more h3");
      assertThat(browser.url()).contains("sample=plasma", "volume=1");
      String before = browser.text(".verdict h2");

      browser.choose(".segments label:last-child input");
      browser.find("#answer[data-query*='purity=high'] #more .change");
      assertThat(browser.url()).contains("purity=high");
      browser.openAll();
      browser.assertAccessible();
      browser.assertNothingOverflows();

      browser.click("#more .change");
      browser.find(".verdict h2");
      assertThat(browser.url()).contains("language=" + language.tag());
      assertThat(before).isNotEmpty();
      browser.assertNothingWasRefused();
    }
  }

  @ParameterizedTest
  @CsvSource({"EN, 1280", "RU, 390", "UZ, 1280"})
  void theSameWayIsThereWithoutScripts(Language language, int width) throws Exception {
    try (Browser browser = Browser.open(width, "light", /* scripts= */ false)) {
      browser.go(address() + "/?language=" + language.tag());
      browser.type("#f-sample", PLASMA.getOrDefault(language, ""));
      browser.type("#f-volume", AMOUNT.getOrDefault(language, ""));
      browser.click("form.ask button");
      browser.find(".verdict h2");
      assertThat(browser.url()).contains("language=" + language.tag());
      browser.click("#more a");
      browser.find("#more .change");
      browser.click("#more .change");
      browser.find(".verdict h2");
      browser.click("#d-map > summary");
      browser.click("#d-map a");
      browser.find(".map svg");
      browser.click(".map .change");
      browser.find(".verdict h2");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 390, dark, true",
    "RU, 1280, light, true",
    "UZ, 1280, dark, true",
    "UZ, 390, light, false"
  })
  void aDecisionIsKeptAndFoundAgain(Language language, int width, String scheme, boolean scripts)
      throws Exception {
    String spoken = "language=" + language.tag();
    try (Browser browser = Browser.open(width, scheme, scripts)) {
      browser.go(address() + "/?sample=plasma&volume=1+mL&" + spoken);
      browser.click("#d-keep > summary");
      browser.choose("#d-keep input[value='otherwise']");
      browser.type("#keep-instead", "tff, sec");
      browser.type("#keep-because", "\"'><img src=x onerror=\"document.title='run'\">");
      browser.type("#keep-title", "batch " + language.tag() + width);
      browser.click("#d-keep button");
      browser.find(".facts");
      assertThat(browser.text("h1")).isEqualTo("batch " + language.tag() + width);
      assertThat(browser.url()).contains("/kept/", spoken);
      assertThat(browser.title()).isNotEqualTo("run");
      look(browser, scripts);

      if (!scripts) {
        browser.click("#d-withdraw > summary");
      }
      browser.click("#d-withdraw button");
      browser.find(".first.conditions time");
      look(browser, scripts);

      browser.go(address() + "/kept?" + spoken);
      browser.type("#q", "batch " + language.tag() + width);
      browser.click(".search button");
      browser.find("#q[value^='batch']");
      browser.find(".kept li:last-child .tag.missed");
      look(browser, scripts);
      browser.click(".kept .name");
      browser.find(".first.conditions time");
    }
  }

  private static void look(Browser browser, boolean scripts) throws IOException {
    browser.assertNothingWasRefused();
    if (scripts) {
      browser.openAll();
      browser.assertAccessible();
      browser.assertNothingOverflows();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKindOfPageIsAccessible(Language language) throws Exception {
    String request = "sample=plasma&volume=1+mL&purity=high&downstream=proteomics";
    try (Browser browser = Browser.open(1280, "light", /* scripts= */ true)) {
      for (String page :
          new String[] {
            "/whole?" + request + "&",
            "/?sample=plasma&volume=furlong&",
            "/?sample=csf&volume=1+L&",
            "/map?" + request + "&",
            "/explain?train=tff,sec&" + request + "&",
            "/compare?train=sec&train=tff,sec&" + request + "&",
            "/atlas?",
            "/rules?",
            "/rules/USUAL-010?",
            "/claims/sec-07?",
            "/sources?",
            "/sources/sec?",
            "/methods/sec?",
            "/samples/plasma?",
            "/kept?q=nothing+of+the+kind&",
            "/kept/77777?",
            "/rules/NO-999?"
          }) {
        browser.go(address() + page + "language=" + language.tag());
        browser.openAll();
        browser.assertAccessible();
        browser.assertNothingWasRefused();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"f-sample", "f-volume", "f-downstream", "f-target-marker", "f-title", "f-rotor"})
  void scriptThatIsTypedIsShownAndNotRun(String field) throws Exception {
    try (Browser browser = Browser.open(1280, "light", /* scripts= */ true)) {
      browser.go(address() + "/?sample=plasma&volume=1+mL");
      browser.openAll();
      browser.type("#" + field, "\"'><img src=x onerror=\"document.title='run'\">");
      browser.find("#answer[data-took]");

      assertThat(browser.title()).isNotEqualTo("run");
      browser.reload();
      assertThat(browser.title()).isNotEqualTo("run");
    }
  }
}
