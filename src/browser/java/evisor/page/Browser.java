package evisor.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium of this machine, steered by its own driver; it waits for what it looks for. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int HEIGHT = 900;

  /** All that axe-core knows of WCAG 2.2 AA, and what is good beside it. */
  private static final String AXE =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
        'wcag22aa', 'best-practice']}}).then(found => done(found.violations.flatMap(rule =>
          rule.nodes.map(node => rule.id + ': ' + node.target + ' ' + node.failureSummary))));
      """;

  private final ChromeDriver driver;
  private final boolean scripts;

  private Browser(ChromeDriver driver, boolean scripts) {
    this.driver = driver;
    this.scripts = scripts;
  }

  /**
   * Opens one.
   *
   * @param width of its window, in pixels
   * @param scheme {@code light} or {@code dark}
   * @param scripts whether pages may run scripts
   */
  static Browser open(int width, String scheme, boolean scripts) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    if (!scripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriver driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build(),
            options);
    driver.manage().timeouts().implicitlyWait(PATIENCE).scriptTimeout(PATIENCE);
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < 500));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return new Browser(driver, scripts);
  }

  void go(String url) {
    driver.get(url);
  }

  void reload() {
    driver.navigate().refresh();
  }

  String url() {
    return String.valueOf(driver.getCurrentUrl());
  }

  String title() {
    return String.valueOf(driver.getTitle());
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  String text(String selector) {
    return find(selector).getText();
  }

  void type(String selector, String text) {
    find(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
  }

  /** Follows a link, or presses a button, by the keyboard, as not all can point. */
  void click(String selector) {
    find(selector).sendKeys(Keys.ENTER);
  }

  void choose(String selector) {
    find(selector).sendKeys(Keys.SPACE);
  }

  /** Opens all that is folded. */
  void openAll() {
    driver.executeScript("document.querySelectorAll('details').forEach(part => part.open = true)");
  }

  void assertAccessible() throws IOException {
    assertThat(scripts).isTrue();
    driver.executeScript(Files.readString(Path.of("src", "browser", "axe", "axe.min.js")));
    assertThat((List<?>) driver.executeAsyncScript(AXE)).as(url()).isEmpty();
  }

  void assertNothingOverflows() {
    assertThat(
            driver.executeScript(
                "return document.documentElement.scrollWidth <="
                    + " document.documentElement.clientWidth"))
        .as(url())
        .isEqualTo(true);
  }

  /** Holds that the browser refused nothing, such as code in a page, and that nothing failed. */
  void assertNothingWasRefused() {
    assertThat(
            driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("the server responded with a status of 404")))
        .as(url())
        .isEmpty();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
