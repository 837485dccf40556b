package evisor.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import evisor.service.EvisorService;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The configuration of nginx that README.md shows gives the service TLS and a login. It is run by
 * the nginx of this machine; where there is none, nothing of it is tried, and the run says so.
 */
@Timeout(60)
final class BehindNginxTest {

  private static final Path NGINX = Path.of("/usr/sbin/nginx");
  private static final Path CONFIGURATION = Path.of("src", "deploy", "nginx", "evisor");
  private static final String NAME = "evisor.example.org";
  private static final String ORIGIN = "https://" + NAME;
  private static final String LOGIN =
      "Authorization: Basic "
          + Base64.getEncoder().encodeToString("anna:secret".getBytes(StandardCharsets.UTF_8));
  private static final char[] PASSWORD = "of the test".toCharArray();
  private static final String REQUEST = "{\"sample\":{\"type\":\"plasma\",\"volume\":\"1 mL\"}}";

  @TempDir private static Path folder;
  private static EvisorService service;
  private static Process nginx;
  private static int plainPort;
  private static int port;
  private static SSLContext trusting;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(
        Files.isExecutable(NGINX),
        "nginx was not tried: there is no " + NGINX + " on this machine");
    service = ServedPages.startBehindProxy(ORIGIN);
    trusting = certified();
    plainPort = free();
    port = free();
    Files.writeString(folder.resolve("users"), "anna:{PLAIN}secret\n");
    Files.writeString(folder.resolve("nginx.conf"), configuration());
    nginx =
        new ProcessBuilder(
                NGINX.toString(), "-p", folder.toString(), "-c", "nginx.conf", "-e", "errors")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    while (!accepts()) {
      assertThat(nginx.isAlive()).as(Files.readString(folder.resolve("output"))).isTrue();
      Thread.sleep(20);
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (nginx != null) {
      nginx.destroy();
      assertThat(nginx.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
    if (service != null) {
      service.close();
    }
  }

  /** Returns the configuration that is shown, with the ports and files of the test. */
  private static String configuration() throws IOException {
    String server =
        Files.readString(CONFIGURATION)
            .replace("listen 80;", "listen 127.0.0.1:" + plainPort + ";")
            .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;")
            .replace("/etc/ssl/certs/evisor.example.org.pem", folder + "/certificate.pem")
            .replace("/etc/ssl/private/evisor.example.org.key", folder + "/certificate.key")
            .replace(
                "auth_basic_user_file /etc/nginx/evisor.users",
                "auth_basic_user_file " + folder + "/users")
            .replace("127.0.0.1:8080", "127.0.0.1:" + service.address().getPort());
    String temporary =
        List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
            .map(kind -> kind + "_temp_path " + folder + "/" + kind + ";\n")
            .reduce("", String::concat);
    // The folder of the test is open to nobody else, and to no other user that nginx would take.
    return "daemon off;\nworker_processes 1;\npid pid;\nuser "
        + System.getProperty("user.name")
        + ";\nevents {}\nhttp {\naccess_log off;\n"
        + temporary
        + server
        + "}\n";
  }

  /** Makes a certificate by the tool of this Java, and returns what trusts it alone. */
  private static SSLContext certified() throws Exception {
    Path store = folder.resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "evisor",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + NAME,
                "-ext",
                "san=dns:" + NAME,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    Certificate certificate = keys.getCertificate("evisor");
    Key key = keys.getKey("evisor", PASSWORD);
    pem("certificate.pem", "CERTIFICATE", certificate.getEncoded());
    pem("certificate.key", "PRIVATE KEY", key.getEncoded());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("evisor", certificate);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static void pem(String file, String kind, byte[] bytes) throws IOException {
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN "
            + kind
            + "-----\n"
            + Base64.getMimeEncoder().encodeToString(bytes)
            + "\n-----END "
            + kind
            + "-----\n");
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean accepts() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns all that comes back over TLS, from a server that proves its name. */
  private static String ask(String line, String body, String... headers) throws IOException {
    try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
        SSLSocket socket =
            (SSLSocket) trusting.getSocketFactory().createSocket(plain, NAME, port, true)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      return exchange(socket, line, body, headers);
    }
  }

  private static String exchange(Socket socket, String line, String body, String... headers)
      throws IOException {
    String head =
        line
            + "\r\nHost: "
            + NAME
            + "\r\nConnection: close\r\n"
            + String.join("\r\n", headers)
            + (headers.length == 0 ? "" : "\r\n");
    OutputStream out = socket.getOutputStream();
    out.write((head + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
    out.flush();
    InputStream in = socket.getInputStream();
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String post(String... headers) throws IOException {
    String[] all = new String[headers.length + 3];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = LOGIN;
    all[headers.length + 1] = "Content-Type: application/json";
    all[headers.length + 2] = "Content-Length: " + REQUEST.length();
    return ask("POST /api/recommendations HTTP/1.1", REQUEST, all);
  }

  @Test
  void nobodyComesInWithoutALogin() throws Exception {
    for (String path : List.of("/", "/api/rules", "/healthz", "/files/page.css")) {
      assertThat(ask("GET " + path + " HTTP/1.1", "")).startsWith("HTTP/1.1 401 ");
      assertThat(ask("GET " + path + " HTTP/1.1", "", LOGIN.replace("Basic ", "Basic x")))
          .startsWith("HTTP/1.1 401 ");
    }
  }

  @Test
  void whoHasOneGetsThePageOverTls() throws Exception {
    String page = ask("GET /?sample=plasma&volume=1+mL HTTP/1.1", "", LOGIN);

    assertThat(page)
        .startsWith("HTTP/1.1 200 ")
        .contains("Strict-Transport-Security: ", "Content-Security-Policy: ", "id=\"verdict\"");
  }

  @Test
  void itsOwnPagesMaySendSomethingAndThoseOfOthersMayNot() throws Exception {
    assertThat(post("Origin: " + ORIGIN, "Sec-Fetch-Site: same-origin"))
        .startsWith("HTTP/1.1 200 ")
        .contains("\"recommended\"");
    for (String origin : List.of("https://evil.example", "http://" + NAME, "null")) {
      assertThat(post("Origin: " + origin)).startsWith("HTTP/1.1 403 ");
    }
    assertThat(post("Sec-Fetch-Site: cross-site")).startsWith("HTTP/1.1 403 ");
  }

  @Test
  void whoComesWithoutTlsIsSentToThePublicAddress() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), plainPort)) {
      assertThat(exchange(socket, "GET /atlas?x=1 HTTP/1.1", ""))
          .startsWith("HTTP/1.1 301 ")
          .contains("Location: " + ORIGIN + "/atlas?x=1\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?sample=plasma&volume=1+mL",
        "/rules/NEED-002",
        "/nope",
        "/openapi.json",
        "/api/rules/NEED-002",
        "/schemas/nope"
      })
  void nothingNamesTheMachineBehind(String path) throws Exception {
    String page = ask("GET " + path + " HTTP/1.1", "", LOGIN);

    assertThat(page)
        .doesNotContain("127.0.0.1:" + service.address().getPort(), "localhost", "http://" + NAME);
    assertThat(
            Pattern.compile("(?i)^location: (?!/|" + ORIGIN + ")", Pattern.MULTILINE)
                .matcher(page)
                .find())
        .isFalse();
  }
}
