package evisor.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.files.FileFaults;
import evisor.files.Sha256;
import evisor.knowledge.ShippedRules;
import evisor.request.AskedRequest;
import evisor.speech.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** What a laboratory gets from an answer. */
final class PapersTest {

  static final String PLASMA =
      """
      {"sample": {"type": "plasma", "volume": "1 mL"}, "downstream": ["characterisation"]}
      """;
  static final String MEDIUM =
      """
      {"sample": {"type": "cell-conditioned-medium", "volume": "50 mL"}, "purity": "high",
       "downstream": ["proteomics"]}
      """;
  static final String GMP =
      """
      {"sample": {"type": "msc-conditioned-medium", "volume": "2 L"}, "purity": "high",
       "gmp": "full", "region": "eu", "downstream": ["in-vivo-therapy"],
       "throughput": {"samples_per_day": 0.2}}
      """;

  private static final LocalDate DATE = LocalDate.of(2026, 11, 30);
  private static final String ROOT = "papers/";

  @Test
  void noTextOfAProtocolIsMissingInAnyLanguage() {
    FileFaults faults = new FileFaults();
    ProtocolTexts.check(ShippedRules.FOLDER, Benches.ADVISOR.knowledge(), faults);

    assertThat(faults.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingIsLeftUnfilledInAnyLanguage(Language language) {
    for (String request : List.of(PLASMA, MEDIUM, GMP)) {
      BenchPapers papers = Benches.papers(Benches.request(request), language).orElseThrow();
      assertThat(papers.lacking()).isEmpty();
      assertThat(papers.markdown()).hasSize(PaperKind.values().length);
      papers
          .markdown()
          .forEach((kind, text) -> assertThat(text).doesNotContainPattern("\\{\\w+}|%s"));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTrainOfAnAnswerHasItsPapers(Language language) {
    Advisor advisor = Benches.ADVISOR.in(language);
    for (AskedRequest asked : Benches.drawn(161, 12)) {
      Recommendation answer = advisor.recommend(asked);
      for (Option option : answer.ranking()) {
        BenchPapers papers =
            BenchPapers.of(
                EnumSet.complementOf(EnumSet.of(PaperKind.SUMMARY)),
                answer,
                option,
                advisor,
                Benches.TEXTS);
        assertThat(papers.lacking()).isEmpty();
        papers
            .markdown()
            .forEach((kind, text) -> assertThat(text).doesNotContainPattern("\\{\\w+}|%s|NaN"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"RU", "UZ"})
  void noSentenceOfAPaperStaysEnglish(Language language) {
    Pattern latinWords =
        Pattern.compile("(?i)\\b(the|what|with|from|and|each|sample|kept|needed|found)\\b");
    BenchPapers papers = Benches.papers(Benches.request(MEDIUM), language).orElseThrow();
    for (PaperKind kind : List.of(PaperKind.PROTOCOL, PaperKind.REPORTING, PaperKind.SUMMARY)) {
      String text = held(papers.markdown(), kind);
      // Citations stay as they are.
      int sources = text.lastIndexOf("\n## ");
      String own = kind == PaperKind.SUMMARY ? text : text.substring(0, sources);
      assertThat(own.lines().filter(line -> latinWords.matcher(line).find())).isEmpty();
    }
  }

  @Test
  void aSpinHasItsSpeedWhereTheRadiusOfItsRotorIsKnown() {
    BenchPapers papers = Benches.papers(Benches.request(PLASMA), Language.EN).orElseThrow();

    // √(2000 × 9.8 / 0.068 m) × 60 / 2π = 5127
    assertThat(papers.markdown().get(PaperKind.PROTOCOL))
        .contains("5130 r.p.m. in F-45-24-15")
        .contains("for 15 (10–20) min");
  }

  @Test
  void washingTakesTheBufferOfItsVolumes() {
    PlannedTrain plan = Benches.plan(Benches.request(GMP), Language.EN).orElseThrow();
    Map<String, String> values =
        StepValues.of(plan.steps().get(2), plan.request(), plan.knowledge());

    assertThat(values).containsEntry("volume_out", "50 mL");
    assertThat(values).containsEntry("diafiltration_volumes", "7");
    assertThat(values).containsEntry("buffer", "350 mL");
    assertThat(values).containsEntry("permeate", "2.25 L");
  }

  @Test
  void aPageIsWellFormedAndNeedsNothingElse() throws Exception {
    BenchPapers papers = Benches.papers(Benches.request(GMP), Language.UZ).orElseThrow();
    for (PaperFile file : papers.files()) {
      if (file.name().endsWith(".html")) {
        String page = file.text().replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assertThat(page).doesNotContain("<script", "http:", "https:", "url(");
        parsed(page.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>"));
      } else if (file.name().endsWith(".svg")) {
        assertThat(parsed(file.text()).getDocumentElement().getAttribute("viewBox")).isNotEmpty();
      }
    }
  }

  private static <K, V> V held(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key), String.valueOf(key));
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anArchiveIsARoCrateOfAllFiles() throws IOException {
    BenchPapers papers = Benches.papers(Benches.request(GMP), Language.EN).orElseThrow();
    Map<String, byte[]> entries = entries(papers.archive(DATE));
    JsonNode crate = new ObjectMapper().readTree(entries.get(ROOT + "ro-crate-metadata.json"));
    Map<String, JsonNode> graph = new LinkedHashMap<>();
    crate.get("@graph").forEach(entity -> graph.put(entity.get("@id").asText(), entity));

    assertThat(crate.at("/@context/0").asText()).isEqualTo("https://w3id.org/ro/crate/1.1/context");
    assertThat(crate.at("/@context/1/sha256").asText()).isEqualTo("https://schema.org/sha256");
    assertThat(graph).hasSize(crate.get("@graph").size());
    JsonNode descriptor = held(graph, "ro-crate-metadata.json");
    assertThat(descriptor.get("@type").asText()).isEqualTo("CreativeWork");
    assertThat(descriptor.at("/about/@id").asText()).isEqualTo("./");
    assertThat(descriptor.at("/conformsTo/@id").asText())
        .isEqualTo("https://w3id.org/ro/crate/1.1");
    JsonNode root = held(graph, "./");
    assertThat(root.get("@type").asText()).isEqualTo("Dataset");
    assertThat(root.get("datePublished").asText()).isEqualTo("2026-11-30");
    for (String needed : List.of("name", "description", "license")) {
      assertThat(root.has(needed)).as(needed).isTrue();
    }
    assertThat(references(crate)).isSubsetOf(graph.keySet());
    for (PaperFile file : papers.files()) {
      JsonNode entity = held(graph, "./isolation/" + file.name());
      byte[] content = held(entries, ROOT + "isolation/" + file.name());
      assertThat(content).isEqualTo(file.bytes());
      assertThat(entity.get("@type").asText()).isEqualTo("File");
      assertThat(entity.get("contentSize").asText()).isEqualTo(String.valueOf(content.length));
      assertThat(entity.get("sha256").asText()).isEqualTo(Sha256.of(content));
    }
    assertThat(entries).hasSize(papers.files().size() + 1);
    isAnElnFile(graph, entries.keySet());
    assertThat(papers.archive(DATE)).isEqualTo(papers.archive(DATE));
  }

  /** Holds what the consortium of notebooks asks of an archive beyond RO-Crate. */
  private static void isAnElnFile(Map<String, JsonNode> graph, Set<String> entries) {
    assertThat(entries).allMatch(name -> name.startsWith(ROOT) && !name.contains(".."));
    JsonNode descriptor = held(graph, "ro-crate-metadata.json");
    assertThat(descriptor.get("version").asText()).isNotEmpty();
    assertThat(held(graph, descriptor.at("/sdPublisher/@id").asText()).get("@type").asText())
        .isEqualTo("Organization");
    Set<String> reached = new TreeSet<>();
    Deque<String> left = new ArrayDeque<>(List.of("./"));
    while (!left.isEmpty()) {
      JsonNode node = held(graph, left.pop());
      for (JsonNode part : node.path("hasPart")) {
        String id = part.get("@id").asText();
        assertThat(id).startsWith("./");
        assertThat(reached.add(id)).as(id).isTrue();
        left.push(id);
      }
    }
    for (String id : reached) {
      JsonNode node = held(graph, id);
      List<String> wanted =
          node.get("@type").asText().equals("Dataset")
              ? List.of("name", "author", "dateCreated")
              : List.of("name", "description", "encodingFormat", "contentSize", "sha256");
      for (String member : wanted) {
        assertThat(node.path(member).toString()).as("%s of %s", member, id).hasSizeGreaterThan(2);
      }
    }
    assertThat(reached).hasSize(entries.size());
  }

  /** Returns the ids that entities of the graph name, but those on the web. */
  private static List<String> references(JsonNode crate) {
    List<String> ids = new ArrayList<>();
    for (JsonNode entity : crate.get("@graph")) {
      for (JsonNode value : entity) {
        value.findValuesAsText("@id").stream()
            .filter(id -> !id.startsWith("http"))
            .forEach(ids::add);
      }
    }
    return ids;
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  @Test
  void theRequestBesideThePapersIsTheOneThatWasAnswered() {
    BenchPapers papers = Benches.papers(Benches.request(GMP), Language.EN).orElseThrow();
    String digest =
        Benches.ADVISOR
            .recommend(Benches.request(Benches.file(papers, "request.json")))
            .provenance()
            .requestDigest();

    assertThat(Benches.file(papers, "answer.json")).contains(digest);
  }

  @Test
  void paperIsCitedByWhatIdentifiesIt() {
    Bibliography bibliography = new Bibliography(Benches.ADVISOR.knowledge());

    assertThat(bibliography.cite(List.of("watson2018-03", "sec-04", "watson2018-02")))
        .isEqualTo(" [1]");
    assertThat(bibliography.bibtex())
        .startsWith("@article{watson2018,\n")
        .contains("author = {Watson and others}", "doi = {10.1080/20013078.2018.1442088}");
    assertThat(bibliography.ris())
        .startsWith("TY  - JOUR\r\n")
        .contains("DO  - 10.1080/20013078.2018.1442088\r\n", "ER  - ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"protocol", "shopping-list", "methods", "reporting", "summary"})
  void everyPaperIsForPeopleOnPaperAndForProgramsThatReadMarkdown(String name) {
    BenchPapers papers = Benches.papers(Benches.request(PLASMA), Language.EN).orElseThrow();

    assertThat(papers.files()).extracting(PaperFile::name).contains(name + ".html", name + ".md");
  }
}
