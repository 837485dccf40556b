package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.knowledge.Knowledge;
import evisor.knowledge.ShippedRules;
import evisor.model.Lexicon;
import evisor.request.Problem;
import evisor.request.ProblemWriter;
import evisor.request.RequestException;
import evisor.request.RequestField;
import evisor.request.RequestFlag;
import evisor.request.RequestFlags;
import evisor.request.RequestFlags.Given;
import evisor.request.RequestReader;
import evisor.speech.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is wrong, and help, are said in the language of whoever asks, and nothing in English. */
final class ProblemsInLanguagesTest {

  private static final int WIDTH = 80;
  private static final Pattern WORD = Pattern.compile("[A-Za-z\u2018\u02BB]{4,}");

  /** Names that stand in every language as they are. */
  private static final Set<String> INTERNATIONAL =
      Set.of(
          "sweep",
          "ours",
          "evisor",
          "request",
          "requests",
          "answer",
          "answers",
          "papers",
          "compare",
          "words",
          "test",
          "mutate",
          "diff",
          "version",
          "surespin");

  private static final List<String> DOCUMENTS =
      List.of(
          "[]",
          "{}",
          "{\"sample\": {\"type\": \"plasm\", \"volume\": \"1 mL\"}}",
          "{\"sample\": {\"type\": 7, \"volume\": \"1\"}, \"purity\": [\"high\"]}",
          "{\"sample\": {\"type\": \"centrifuge\", \"volume\": \"1-2 mL\"}}",
          "{\"sample\": {\"type\": \"plasma\", \"volume\": \"20 mg\", \"supplement\": \"fbs\"}}",
          "{\"sample\": {\"type\": \"plasma\", \"volume\": \"3 x 2 mL\", \"msc_source\":"
              + " \"bone-marrow\"}}",
          "{\"sample\": {\"type\": \"plasma\", \"volume\": \"-1 mL\"}, \"target_marker\": \"CD9\"}",
          "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL per patient\"}, \"volume\": 1}",
          "{\"sample\": {\"type\": \"plasma\", \"volume\": 5}, \"time_limit\": \"8 parsecs\"}",
          "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1,000 mL\", \"pooled\": \"maybe\"}}",
          "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1e-400 mL\"}, \"need_particles\": -1}",
          "{\"sample\": {\"type\": \"plasma\", \"volume\": \"2 ML\"}, \"throughput\":"
              + " {\"samples_per_day\": \"often\"}}",
          "{\"sample\": {\"type\": \"plasma\", \"volume\": {\"value\": \"a\", \"unit\": \"cup\"}},"
              + " \"downstream\": [\"rna\", \"rna\", \"dance\"], \"colour\": true}",
          "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}, \"rotor\": \"Type 45 Tii\","
              + " \"incumbent\": {\"core\": []}}",
          "{\"sample\": {\"type\": \"plasma\" \"volume\": \"1 mL\"}}",
          "{“sample”: 1}",
          "{\"sample\": tru}",
          "");

  private static final List<List<Given>> FLAGS =
      List.of(
          List.of(new Given("sampel", "plasma"), new Given("volume", "1 mL")),
          List.of(new Given("sample", "plasma"), new Given("sample", "serum")),
          List.of(
              new Given("sample", "plasma"), new Given("volume", "1 mL"), new Given("gmp", "")));

  private static final List<List<String>> USAGES =
      List.of(
          List.of("recomend"),
          List.of("recommend"),
          List.of("recommend", "--sampel", "plasma"),
          List.of("recommend", "--with", "al", "--sample", "plasma"),
          List.of("recommend", "--draws", "many"),
          List.of("recommend", "--rules"),
          List.of("recommend", "no/such.json"),
          List.of("explain", "--sample", "plasma", "--volume", "1 mL"),
          List.of("explain", "--sample", "plasma", "--volume", "1 mL", "--train", "ttf"),
          List.of("map", "--sample", "plasma", "--volume", "1 mL", "--x", "gmp=ful..none"),
          List.of("map", "--format", "png", "--sample", "plasma", "--volume", "1 mL"),
          List.of("atlas", "more"),
          List.of("batch"),
          List.of("words", "colour"),
          List.of("replay", "no/such.json"),
          List.of("centrifuge", "--rotor", "SW 29", "--g", "fast", "--density", "9"),
          List.of("centrifuge", "--r-min", "50", "--r-max", "9", "--rpm", "1", "--g", "1"));

  private static final List<String> COMMANDS = Main.plannersCommands();

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EN")
  void aFaultyRequestIsRefusedAlikeAndInNoOtherLanguage(Language language) throws IOException {
    Set<String> own = own(language);
    Map<String, Set<String>> leaks = new TreeMap<>();
    for (int i = 0; i < DOCUMENTS.size() + FLAGS.size(); i++) {
      Problem english = problem(i, Language.EN);
      Problem other = problem(i, language);
      String text = ProblemWriter.text(other);
      assertThat(other.status()).isEqualTo(english.status());
      assertThat(other.type()).isEqualTo(english.type());
      assertThat(other.errors())
          .extracting(fault -> fault.pointer())
          .containsExactlyElementsOf(english.errors().stream().map(f -> f.pointer()).toList());
      assertThat(text.lines())
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(WIDTH));
      note(i < DOCUMENTS.size() ? DOCUMENTS.get(i) : FLAGS.toString(), text, own, leaks);
    }
    assertThat(leaks).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EN")
  void aCommandUsedWronglyIsRefusedAlikeAndInNoOtherLanguage(Language language) throws IOException {
    Set<String> own = own(language);
    Map<String, Set<String>> leaks = new TreeMap<>();
    for (List<String> usage : USAGES) {
      Ran english = Ran.speaking(Language.EN, usage);
      Ran other = Ran.speaking(language, usage);
      assertThat(other.status()).as("%s", usage).isEqualTo(english.status()).isNotZero();
      assertThat(other.err()).isNotEqualTo(english.err());
      assertThat(other.err().lines())
          .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(WIDTH));
      note(usage.toString(), other.err(), own, leaks);
    }
    assertThat(leaks).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EN")
  void helpOfWhatPlannersUseIsInNoOtherLanguage(Language language) throws IOException {
    Set<String> own = own(language);
    Map<String, Set<String>> leaks = new TreeMap<>();
    List<List<String>> asked = new ArrayList<>(List.of(List.of("help")));
    COMMANDS.forEach(command -> asked.add(List.of(command, "--help")));
    for (List<String> help : asked) {
      Ran said = Ran.speaking(language, help);
      assertThat(said.status()).isZero();
      assertThat(said.out().lines())
          .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(WIDTH));
      note(help.toString(), said.out(), own, leaks);
    }
    assertThat(leaks).isEmpty();
  }

  private static Problem problem(int index, Language language) {
    Knowledge knowledge = ShippedRules.knowledge().in(language);
    RequestReader reader = new RequestReader(knowledge.lexicon(), knowledge.rotors().keySet());
    return catchThrowableOfType(
            RequestException.class,
            () -> {
              if (index < DOCUMENTS.size()) {
                reader.read(DOCUMENTS.get(index).getBytes(StandardCharsets.UTF_8), "request.json");
              } else {
                RequestFlags.read(FLAGS.get(index - DOCUMENTS.size()), reader);
              }
            })
        .problem();
  }

  /** Notes which words are neither of the language, nor names, nor what was typed. */
  private static void note(
      String typed, String said, Set<String> own, Map<String, Set<String>> leaks) {
    Set<String> words = tokens(said);
    words.removeAll(own);
    words.removeAll(tokens(typed));
    words.removeAll(INTERNATIONAL);
    if (!words.isEmpty()) {
      leaks.put(typed, words);
    }
  }

  /** Returns all words of a language, and all ids and names that stand in every one. */
  private static Set<String> own(Language language) throws IOException {
    Set<String> own = new LinkedHashSet<>();
    for (String folder :
        List.of("src/main/resources/evisor/languages", "rules/knowledge/languages")) {
      collect(
          new ObjectMapper().readTree(Files.readString(Path.of(folder, language.tag() + ".json"))),
          own);
    }
    Lexicon lexicon = ShippedRules.knowledge().lexicon();
    for (RequestField field : RequestField.values()) {
      own.addAll(tokens(field.pointer()));
      field.terms(lexicon).ifPresent(terms -> terms.ids().forEach(id -> own.addAll(tokens(id))));
    }
    RequestField.flags().stream().map(RequestFlag::name).forEach(name -> own.addAll(tokens(name)));
    ShippedRules.knowledge().rotors().keySet().forEach(name -> own.addAll(tokens(name)));
    COMMANDS.forEach(
        command ->
            own.addAll(
                tokens(
                    Ran.speaking(language, List.of(command, "--help"))
                        .out()
                        .replaceAll("(?m)^(?!  (?:-o, )?--).*$|(?<=--)([a-z-]+).*", "$1"))));
    return own;
  }

  private static void collect(JsonNode node, Set<String> words) {
    if (node.isTextual()) {
      words.addAll(tokens(node.asText()));
    }
    node.forEach(child -> collect(child, words));
  }

  private static Set<String> tokens(String text) {
    Set<String> tokens = new LinkedHashSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      tokens.add(word.group().toLowerCase(Locale.ROOT));
    }
    return tokens;
  }
}
