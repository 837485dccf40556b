package evisor.page;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.answer.Answer;
import evisor.answer.Answer.Draws;
import evisor.answer.AnswerAddition;
import evisor.model.Lexicon;
import evisor.model.Quantity;
import evisor.request.AskedRequest;
import evisor.request.FieldValue.Amount;
import evisor.request.RequestField;
import evisor.whatif.FieldChange;
import evisor.whatif.WhatIf;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TypedRequestTest {

  private static final PageSite SITE = Pages.english();
  private static final Lexicon LEXICON = SITE.lexicon();

  @Test
  void aLinkCarriesTheWholeRequest() {
    TypedRequest typed = Pages.THERAPY.with(RequestField.TITLE, "a & b = c; \"d\" ÷ ў");

    assertThat(TypedRequest.of(parsed(typed.query()), LEXICON)).isEqualTo(typed);
  }

  @Test
  void wordsOfAnyLanguageAreCarriedByTheirIds() {
    TypedRequest typed =
        Pages.typed(
            Map.of(RequestField.SAMPLE, "Плазма", RequestField.DOWNSTREAM, "протеомика, RNA"));

    assertThat(typed.inIds(LEXICON).text(RequestField.SAMPLE)).isEqualTo("plasma");
    assertThat(typed.inIds(LEXICON).text(RequestField.DOWNSTREAM)).isEqualTo("proteomics,rna");
  }

  @Test
  void allAtHandSaysNothingAndNothingAtHandSaysSo() {
    List<String> all =
        RequestField.EQUIPMENT.terms(LEXICON).orElseThrow().all().stream()
            .map(term -> term.id())
            .toList();
    List<String> marked = new ArrayList<>(all);
    marked.add(0, "");

    assertThat(of("equipment", marked).isEmpty()).isTrue();
    assertThat(of("equipment", List.of("")).says(RequestField.EQUIPMENT)).isTrue();
    assertThat(of("equipment", List.of("", "ultracentrifuge")).text(RequestField.EQUIPMENT))
        .isEqualTo("ultracentrifuge");
  }

  @Test
  void aTrainIsTypedWithArrowsOrCommas() throws Exception {
    for (String train : List.of("TFF → SEC", "tff,sec", "TFF -> SEC")) {
      TypedRequest typed =
          Pages.PROTEOMICS
              .with(RequestField.INCUMBENT, train)
              .with(RequestField.STAGE, "research")
              .inIds(LEXICON);

      assertThat(typed.text(RequestField.INCUMBENT)).isEqualTo("tff,sec");
      assertThat(typed.read(SITE.requests()).value(RequestField.INCUMBENT)).isPresent();
    }
  }

  @Test
  void everyChangeThatIsOfferedMakesARequestThatIsRead() throws Exception {
    for (TypedRequest typed : List.of(Pages.THERAPY, Pages.PROTEOMICS)) {
      AskedRequest asked = typed.read(SITE.requests());
      Answer answer = Answer.to(asked, SITE.advisor(), Set.of(AnswerAddition.WHAT_IF), Draws.USUAL);

      assertThat(answer.whatIf()).isNotEmpty();
      for (WhatIf whatIf : answer.whatIf()) {
        TypedRequest changed = typed;
        for (FieldChange change : whatIf.changes()) {
          changed = changed.with(change.field(), change.to());
        }
        assertThat(SITE.advisor().leader(changed.read(SITE.requests()))).isEqualTo(whatIf.then());
      }
    }
  }

  @Test
  void anAmountIsTypedWithItsUnit() {
    TypedRequest typed =
        TypedRequest.EMPTY.with(
            RequestField.VOLUME, Optional.of(Amount.of(0.25, Quantity.MILLILITRES)));

    assertThat(typed.query()).isEqualTo("volume=0.25+mL");
  }

  private static TypedRequest of(String name, List<String> values) {
    return TypedRequest.of(Map.of(name, values), LEXICON);
  }

  private static Map<String, List<String>> parsed(String query) {
    Map<String, List<String>> parsed = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parsed.put(parts[0], List.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
    }
    return parsed;
  }
}
