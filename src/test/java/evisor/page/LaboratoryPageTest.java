package evisor.page;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.laboratory.LaboratoryReader;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestField;
import evisor.speech.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page shows what a laboratory's profile states, and a planner changes it there. */
final class LaboratoryPageTest {

  private static final String PROFILE =
      """
      {"equipment": ["benchtop-centrifuge", "ultracentrifuge"], "region": "eu",
       "rotors": ["Type 70 Ti"], "hourly_rate": 45}
      """;

  private static PageSite site(Language language) throws RequestException {
    PageSite anybody = Pages.in(language);
    return new PageSite(
        anybody
            .advisor()
            .forLaboratory(
                new LaboratoryReader(anybody.advisor().knowledge())
                    .read(PROFILE.getBytes(StandardCharsets.UTF_8), "evisor-lab.json")),
        anybody.named(),
        List.of(),
        Optional.empty());
  }

  private static TypedRequest typed(PageSite site, Map<String, List<String>> query) {
    return TypedRequest.of(query, site.lexicon(), site.laboratory()).inIds(site.lexicon());
  }

  @Test
  void whatALinkDoesNotNameTheProfileStates() throws RequestException {
    PageSite site = site(Language.EN);
    TypedRequest typed =
        typed(site, Map.of("sample", List.of("plasma"), "volume", List.of("1 mL")));
    AskedRequest asked = typed.read(site.requests());

    assertThat(typed.text(RequestField.REGION)).isEqualTo("eu");
    assertThat(asked.fromLaboratory()).containsExactly(RequestField.REGION, RequestField.EQUIPMENT);
    assertThat(typed(site, Map.of()).isEmpty()).isTrue();
  }

  @Test
  void whatAPlannerChangesOrTakesOutStaysSoInEveryLink() throws RequestException {
    PageSite site = site(Language.EN);
    TypedRequest typed =
        typed(
            site,
            Map.of(
                "sample",
                List.of("plasma"),
                "volume",
                List.of("1 mL"),
                "region",
                List.of(""),
                "equipment",
                List.of("", "ultracentrifuge")));

    assertThat(typed.says(RequestField.REGION)).isFalse();
    assertThat(typed.text(RequestField.EQUIPMENT)).isEqualTo("ultracentrifuge");
    assertThat(typed.read(site.requests()).fromLaboratory()).isEmpty();
    assertThat(typed.query()).contains("region=").contains("equipment=ultracentrifuge");
    TypedRequest open = typed.without(RequestField.EQUIPMENT);
    assertThat(open.query()).contains("equipment=all");
    assertThat(
            typed(site, Map.of("sample", List.of("plasma"), "equipment", List.of("all")))
                .says(RequestField.EQUIPMENT))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void theFormAndTheAnswerSayWhatComesFromIt(Language language) throws RequestException {
    PageSite site = site(language);
    TypedRequest typed =
        typed(site, Map.of("sample", List.of("plasma"), "volume", List.of("1 mL")));
    String page = new PlannerPage(site, typed).page(/* all= */ false);

    assertThat(page)
        .contains("data-laboratory=\"region equipment\"")
        .contains("evisor-lab.json")
        .containsPattern("<option value=\"eu\" selected");
    assertThat(page.split("evisor-lab.json", -1)).hasSize(3);
    assertThat(new PlannerPage(Pages.in(language), typed).page(/* all= */ false))
        .doesNotContain("data-laboratory");
  }
}
