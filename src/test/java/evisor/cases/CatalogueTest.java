package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.advice.Advisor;
import evisor.advice.Recommendation.Option;
import evisor.advice.Recommendation.Place;
import evisor.advice.Strength;
import evisor.answer.Answer;
import evisor.answer.Answer.Draws;
import evisor.answer.AnswerAddition;
import evisor.answer.AnswerPart;
import evisor.answer.AnswerText;
import evisor.decision.CountedPrecedent;
import evisor.decision.Tier;
import evisor.model.Basis;
import evisor.model.Contaminant;
import evisor.model.Criterion;
import evisor.model.Family;
import evisor.model.Gmp;
import evisor.model.Level;
import evisor.model.Lexicon;
import evisor.model.Modification;
import evisor.model.Operation;
import evisor.model.Preference;
import evisor.model.Principle;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.Region;
import evisor.model.Residual;
import evisor.model.Stage;
import evisor.model.Target;
import evisor.model.Term;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.rules.text.Verb;
import evisor.speech.Language;
import evisor.speech.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What a planner reads is said in each language, and nothing of it stays in English. */
final class CatalogueTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SaidTexts SAID = SaidTexts.read();

  /** Plural forms of each language that is not English. */
  private static final Map<Language, Integer> FORMS = Map.of(Language.RU, 3, Language.UZ, 1);

  /** Enums whose words answers show. */
  private static final List<Class<? extends Term>> WORDS =
      List.of(
          Purity.class,
          Gmp.class,
          Priority.class,
          Target.class,
          Region.class,
          Modification.class,
          Stage.class,
          Family.class,
          Place.class,
          Tier.class,
          Strength.class,
          Level.class,
          Criterion.class,
          Basis.class,
          Verb.class,
          Preference.class,
          Contaminant.class,
          Principle.class,
          Residual.class,
          Operation.class);

  private static final int REQUESTS = 60;

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");

  /** Names that stand in every language as they are. */
  private static final Set<String> INTERNATIONAL =
      Set.of("evisor", "full", "sources", "checks", "type", "surespin");

  /** Parts of English texts that are long enough to be known again. */
  private static final List<String> FRAGMENTS =
      SAID.texts().keySet().stream()
          .flatMap(text -> Arrays.stream(text.split("%(?:\\d\\$)?s", -1)))
          .map(String::strip)
          .filter(part -> part.length() > 11 && part.indexOf(' ') > 0 && !part.contains("--"))
          .distinct()
          .toList();

  @Test
  void whatIsSaidIsATextOfTheSources() {
    assertThat(SAID.strangers()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EN")
  void everyTextIsTranslatedWithTheSamePlacesAndAllPluralForms(Language language)
      throws IOException {
    JsonNode texts = file(language).path("texts");
    Map<String, String> wrong = new TreeMap<>();
    SAID.texts()
        .forEach(
            (text, counted) -> {
              JsonNode found = texts.path(text);
              int forms = counted ? FORMS.getOrDefault(language, 1) : 1;
              if (found.isMissingNode()) {
                wrong.put(text, "is missing");
              } else if ((found.isArray() ? found.size() : 1) != forms) {
                wrong.put(text, "has not " + forms + " forms");
              }
              for (JsonNode form : found.isArray() ? found : List.of(found)) {
                if (!Phrase.places(form.asText()).equals(Phrase.places(text))) {
                  wrong.put(text, "has other places: " + form.asText());
                }
              }
            });
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EN")
  void nothingIsTranslatedThatNoSourceHolds(Language language) throws IOException {
    Set<String> orphans = new TreeSet<>();
    file(language).path("texts").fieldNames().forEachRemaining(orphans::add);
    orphans.removeAll(SAID.written());
    orphans.removeAll(SAID.texts().keySet());
    // Help puts what may be said behind a lead, and names arguments in capitals.
    orphans.removeIf(text -> text.equals(text.toUpperCase(Locale.ROOT)));
    List<String> leads =
        SAID.written().stream()
            .map(text -> text.split("%s", 2)[0])
            .filter(lead -> lead.length() > 20)
            .toList();
    orphans.removeIf(text -> leads.stream().anyMatch(text::startsWith));
    assertThat(orphans).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EN")
  void everyWordOfAnAnswerHasALabel(Language language) throws IOException {
    JsonNode words = file(language).path("words");
    SortedMap<String, List<String>> labelled = new TreeMap<>();
    words
        .fieldNames()
        .forEachRemaining(
            kind -> {
              List<String> ids = new ArrayList<>();
              words.path(kind).fieldNames().forEachRemaining(ids::add);
              labelled.put(kind, ids);
            });
    assertThat(labelled.keySet()).containsAll(WORDS.stream().map(Lexicon::field).toList());
    for (Class<? extends Term> kind : WORDS) {
      List<String> ids =
          Arrays.stream(kind.getEnumConstants())
              .map(Term::id)
              .filter(id -> kind == Region.class || !id.equals("unstated"))
              .toList();
      assertThat(labelled.get(Lexicon.field(kind))).as(kind.getSimpleName()).containsAll(ids);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EN")
  void noAnswerSaysAnythingInEnglish(Language language) throws IOException {
    Set<String> own = tokens(String.join(" ", translations(language)));
    own.addAll(INTERNATIONAL);
    Advisor english = Advisors.EXECUTABLE;
    Advisor other = english.in(language);
    List<Case> cases = Advisors.cases("cases");
    SortedMap<String, String> leaks = new TreeMap<>();
    for (int i = 0; i < REQUESTS; i++) {
      Case one = cases.get(i * cases.size() / REQUESTS);
      String said = told(one.request(), other, /* everything= */ i % 10 == 0);
      for (String fragment : FRAGMENTS) {
        if (said.contains(fragment)) {
          leaks.put(fragment, one.id());
        }
      }
      Set<String> words = tokens(said);
      words.retainAll(tokens(told(one.request(), english, /* everything= */ i % 10 == 0)));
      words.removeAll(own);
      words.forEach(word -> leaks.put(word, one.id()));
    }
    assertThat(leaks).isEmpty();
  }

  /** Returns all that an answer says, without its sources, ids and what a study found. */
  private static String told(AskedRequest asked, Advisor advisor, boolean everything) {
    Answer answer;
    Set<AnswerAddition> with =
        everything ? EnumSet.allOf(AnswerAddition.class) : EnumSet.noneOf(AnswerAddition.class);
    try {
      answer = Answer.to(asked, advisor, with, new Draws(10, 1));
    } catch (RequestException e) {
      return e.problem().errors().stream()
          .map(error -> error.detail())
          .collect(Collectors.joining(" "));
    }
    String text =
        AnswerText.of(
                answer,
                advisor.knowledge(),
                EnumSet.of(AnswerPart.FULL, AnswerPart.CHECKS),
                /* colour= */ false)
            .replaceAll("\\s+", " ");
    List<Option> options = answer.recommendation().ranking();
    if (!options.isEmpty()) {
      for (CountedPrecedent group : options.get(0).standing().practice().counted()) {
        text =
            text.replace(group.row().says(), "")
                .replace(group.row().source().citation(), "")
                .replace(group.row().id(), "");
      }
    }
    return text.replaceAll("\\[[^\\]]*\\]|\\b[0-9a-f]{8}\\b", "");
  }

  private static Set<String> tokens(String text) {
    Set<String> tokens = new LinkedHashSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      tokens.add(word.group().toLowerCase(Locale.ROOT));
    }
    return tokens;
  }

  /** Returns all that the program and the shipped rules say in a language. */
  private static List<String> translations(Language language) throws IOException {
    List<String> said = new ArrayList<>();
    collect(file(language), said);
    Path rules = Path.of("rules");
    String tag = language.tag();
    collect(
        JSON.readTree(Files.readString(rules.resolve("knowledge/languages/" + tag + ".json"))),
        said);
    for (String line : Files.readAllLines(rules.resolve("messages/" + tag + ".properties"))) {
      said.add(line.substring(line.indexOf('=') + 1));
    }
    return said;
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(child -> collect(child, texts));
  }

  private static JsonNode file(Language language) throws IOException {
    return JSON.readTree(
        Files.readString(Path.of("src/main/resources/evisor/languages", language.tag() + ".json")));
  }
}
