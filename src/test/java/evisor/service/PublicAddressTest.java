package evisor.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a proxy, the address that was named is answered to, and its pages may send something. */
@Timeout(60)
final class PublicAddressTest {

  private static final String HOST = "Host: evisor.example.org";
  private static final String POST = "POST /api/recommendations HTTP/1.1";

  private static TestService service;

  @BeforeAll
  static void start() throws Exception {
    service = TestService.shownAt("https://evisor.example.org/");
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  private static String post(String... headers) throws Exception {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Content-Type: application/json";
    all[headers.length + 1] = "Content-Length: " + TestService.PLASMA.length();
    return RawClient.ask(service.port(), POST, TestService.PLASMA, all);
  }

  @ParameterizedTest
  @CsvSource({
    "https://evisor.example.org, evisor.example.org, https://evisor.example.org",
    "HTTPS://Evisor.Example.org/, evisor.example.org, https://evisor.example.org",
    "https://evisor.example.org:443, evisor.example.org, https://evisor.example.org",
    "https://lab.example:8443/, lab.example, https://lab.example:8443"
  })
  void anAddressIsReadAsBrowsersNameIt(String text, String host, String origin) {
    assertThat(PublicAddress.of(text)).contains(new PublicAddress(host, origin));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evisor.example.org",
        "http://evisor.example.org",
        "https://",
        "https:evisor",
        "https://lab.example/evisor",
        "https://lab.example?x",
        "https://lab.example#x",
        "https://anna@lab.example",
        "https://lab example"
      })
  void whatIsNoSuchAddressIsRefused(String text) {
    assertThat(PublicAddress.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {HOST, "Host: EVISOR.example.org:443", "Host: localhost"})
  void itsNameAndThoseOfTheMachineAreAnsweredTo(String host) throws Exception {
    assertThat(RawClient.ask(service.port(), "GET /healthz HTTP/1.1", "", host))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void anotherNameIsNotAnsweredToWhateverIsForwarded() throws Exception {
    assertThat(
            RawClient.ask(
                service.port(),
                "GET /healthz HTTP/1.1",
                "",
                "Host: evil.example",
                "X-Forwarded-Host: evisor.example.org",
                "Forwarded: host=evisor.example.org"))
        .startsWith("HTTP/1.1 421 ");
  }

  @Test
  void itsOwnPagesMaySendSomething() throws Exception {
    assertThat(post(HOST, "Origin: https://evisor.example.org", "Sec-Fetch-Site: same-origin"))
        .startsWith("HTTP/1.1 200 ");
    // A proxy that does not pass on the name still passes on the origin.
    assertThat(post("Host: 127.0.0.1:1", "Origin: https://evisor.example.org"))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: http://evisor.example.org",
        "Origin: https://evisor.example.org:8443",
        "Origin: https://evisor.example.org.evil.example",
        "Origin: null",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void thePagesOfOthersMayNot(String header) throws Exception {
    assertThat(post(HOST, header, "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https"))
        .startsWith("HTTP/1.1 403 ")
        .contains("urn:evisor:problem:cross-origin");
  }
}
