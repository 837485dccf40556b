package evisor.page;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Diagnostic;
import evisor.files.FilePlace;
import evisor.request.FieldTrait;
import evisor.request.RequestField;
import evisor.speech.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PlannerPageTest {

  private static final String SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

  private static String page(TypedRequest typed) {
    return new PlannerPage(Pages.english(), typed).page(/* all= */ false);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageIsThereInEveryLanguage(Language language) {
    String page = new PlannerPage(Pages.in(language), Pages.THERAPY).page(/* all= */ false);

    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"" + language.tag() + "\">", "id=\"verdict\"", "TFF → SEC");
  }

  @ParameterizedTest
  @EnumSource(value = RequestField.class, mode = EnumSource.Mode.MATCH_ANY, names = ".*")
  void whatIsTypedIntoAFieldIsNeverMarkup(RequestField field) {
    for (TypedRequest base : List.of(TypedRequest.EMPTY, Pages.PROTEOMICS)) {
      TypedRequest typed = base.with(field, SCRIPT);
      PlannerPage planner = new PlannerPage(Pages.english(), typed);

      assertThat(planner.page(/* all= */ false) + planner.fragment())
          .doesNotContain("<script>", "<img", "onerror=alert(1)>");
    }
  }

  @Test
  void noCodeAndNoStyleStandInThePage() {
    assertThat(page(Pages.THERAPY) + page(TypedRequest.EMPTY))
        .doesNotContain(" style=", "<style", "javascript:")
        .doesNotContainPattern(" on[a-z]+=")
        .doesNotContainPattern(
            "<script(?! src=\"/files/page\\.js\\?[0-9a-f]+\" defer=\"\"></script>)");
  }

  @Test
  void everyControlHasALabelAndEveryIdIsThereOnce() {
    String page = page(Pages.THERAPY);
    List<String> ids = found("<[a-z0-9]+ [^>]*?\\bid=\"([^\"]+)\"", page);

    assertThat(ids).doesNotHaveDuplicates();
    for (String control :
        found("<(?:input|select)(?=[^>]*type=\"text\"|[^>]*<)[^>]*\\bid=\"([^\"]+)\"", page)) {
      assertThat(page).contains("for=\"" + control + "\"");
    }
    assertThat(new TreeSet<>(ids)).containsAll(found("aria-labelledby=\"([^\"]+)\"", page));
  }

  @Test
  void everyFieldOfARequestCanBeStated() {
    String page = page(TypedRequest.EMPTY);

    for (RequestField field : RequestField.values()) {
      assertThat(page).contains("name=\"" + TypedRequest.name(field) + "\"");
    }
  }

  @Test
  void aFaultStandsBesideItsField() {
    String page = page(Pages.PROTEOMICS.with(RequestField.VOLUME, "1 furlong"));

    assertThat(page)
        .containsPattern("class=\"fault\" id=\"f-volume-fault\">[^<]*furlong")
        .containsPattern("<input id=\"f-volume\"[^>]*aria-invalid=\"true\"");
  }

  @Test
  void whatIsStillMissingIsAskedForAndNoFault() {
    assertThat(page(Pages.typed(Map.of(RequestField.SAMPLE, "plasma"))))
        .contains("Almost there", "Say how much")
        .doesNotContain("aria-invalid");
    assertThat(RequestField.SAMPLE.is(FieldTrait.REQUIRED)).isTrue();
  }

  @Test
  void whatARuleRefusesIsSaidAtTheAmount() {
    assertThat(
            page(Pages.typed(Map.of(RequestField.SAMPLE, "plasma", RequestField.VOLUME, "100 L"))))
        .containsPattern("id=\"f-volume-fault\">[^<]*INTAKE-");
  }

  @Test
  void aLinkToAnotherLanguageKeepsTheRequest() {
    assertThat(page(Pages.PROTEOMICS))
        .containsPattern("href=\"/\\?[^\"]*sample=plasma[^\"]*&amp;language=uz\"");
  }

  @Test
  void rulesThatDoNotLoadAreSaidOnThePage() {
    Diagnostic fault =
        Diagnostic.error(FilePlace.of("rules/domain.drl"), "", "a bracket <is> missing.");
    PageSite site =
        new PageSite(
            Pages.english().advisor(), /* named= */ false, List.of(fault), Optional.empty());

    assertThat(new PlannerPage(site, TypedRequest.EMPTY).page(/* all= */ false))
        .contains("rules/domain.drl", "a bracket &lt;is&gt; missing.");
  }

  @Test
  void theSameRequestGivesTheSamePage() {
    assertThat(page(Pages.THERAPY)).isEqualTo(page(Pages.THERAPY));
  }

  @Test
  void whatWouldChangeItIsALinkThatCarriesTheChange() throws Exception {
    String more = new PlannerPage(Pages.english(), Pages.THERAPY).more();

    assertThat(more)
        .contains("draws of the uncertain figures")
        .containsPattern("class=\"change\" href=\"/\\?[^\"]*purity=medium");
  }

  @Test
  void everyExampleIsAnswered() {
    for (String query :
        found("<a href=\"/\\?([^\"]+)\"><span class=\"who\">", page(TypedRequest.EMPTY))) {
      Map<String, List<String>> fields = new LinkedHashMap<>();
      for (String pair : query.replace("&amp;", "&").split("&", -1)) {
        String[] parts = pair.split("=", -1);
        fields.put(parts[0], List.of(parts[1].replace('+', ' ')));
      }
      TypedRequest typed = TypedRequest.of(fields, Pages.english().lexicon());

      assertThat(page(typed)).contains("class=\"verdict\"", "class=\"train\"");
    }
  }

  private static List<String> found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(result -> result.group(1)).toList();
  }
}
