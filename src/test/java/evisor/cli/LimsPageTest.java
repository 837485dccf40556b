package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.service.EvisorService;
import evisor.service.RulesSource;
import evisor.service.ServiceLimits;
import evisor.service.ServiceSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows a LIMS of the service and the command line, done as it stands there. */
@Timeout(120)
final class LimsPageTest {

  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");
  private static final Pattern CURL =
      Pattern.compile(
          "curl -s http://127\\.0\\.0\\.1:8080(\\S+) -H '([^:]+): ([^']+)' \\\\\n  -d '([^']+)'\n");

  private static List<String> blocks(String kind) throws IOException {
    String page = Files.readString(Path.of("README.md"));
    int from = page.indexOf("## For a LIMS");
    Matcher block = BLOCK.matcher(page.substring(from, page.indexOf("\n## ", from + 1)));
    List<String> blocks = new ArrayList<>();
    while (block.find()) {
      if (block.group(1).equals(kind)) {
        blocks.add(block.group(2));
      }
    }
    return blocks;
  }

  private static String served(Matcher curl) throws Exception {
    RulesSource source =
        new RulesSource(
            Optional.of(Path.of("rules")),
            "rules",
            Optional.of(Path.of("cases")),
            Optional.of(Path.of("target", "test-cache")));
    try (EvisorService service =
        EvisorService.start(
            ServiceSettings.local(0, source, ServiceLimits.usual()), List.of(), line -> {})) {
      HttpRequest request =
          HttpRequest.newBuilder(service.address().resolve(curl.group(1)))
              .header(curl.group(2), curl.group(3))
              .POST(BodyPublishers.ofString(curl.group(4)))
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
  }

  @Test
  void theServiceAnswersAsShown() throws Exception {
    Matcher curl = CURL.matcher(blocks("sh").get(0));
    assertThat(curl.matches()).isTrue();

    assertThat(served(curl)).startsWith(blocks("json").get(0).strip());
  }

  @Test
  void theCommandLineAnswersTheSame(@TempDir Path folder) throws Exception {
    List<String> lines = blocks("sh").get(1).lines().toList();
    Matcher request = Pattern.compile("echo '(.*)' > requests\\.jsonl").matcher(lines.get(0));
    assertThat(request.matches()).isTrue();
    Path requests = Files.writeString(folder.resolve("requests.jsonl"), request.group(1) + "\n");
    Path answers = folder.resolve("answers.jsonl");
    List<String> words =
        new ArrayList<>(List.of(lines.get(1).replaceFirst("^\\./evisor ", "").split(" ", -1)));
    words.replaceAll(
        word ->
            word.equals("requests.jsonl")
                ? requests.toString()
                : word.equals("answers.jsonl") ? answers.toString() : word);

    Ran ran = Ran.evisor(words.toArray(String[]::new));

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(Files.readString(answers)).startsWith(blocks("json").get(0).strip());
  }
}
