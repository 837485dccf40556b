package evisor.request;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Request;
import evisor.model.Target;
import evisor.request.FieldValue.Word;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each part of a request is one field of the table, and everything that reads the table has it. */
public final class RequestFieldTest {

  /** What follows from the fields or from the knowledge base, and is no field. */
  private static final List<String> DERIVED =
      List.of(
          "matrix", "purpose", "equipmentStated", "samplequantity", "campaignworkingDaysPerWeek");

  private static final Set<RequestField> LABELS = EnumSet.of(RequestField.ID, RequestField.TITLE);

  private static final String ONE =
      """
      {"id": "7", "title": "t", "sample": {"type": "msc-conditioned-medium",
       "volume": "2 L", "msc_source": "adipose", "supplement": "none",
       "particles_per_ml": 1.4e9, "protein_mg_per_ml": 0.5, "pooled": true}, "purity": "high",
       "purity_against": ["protein"], "need_particles": 1e12,
       "target": "subtype", "target_marker": "CD9", "throughput": {"samples_per_day": 0.2,
       "samples": 26, "weeks": 26},
       "gmp": "full", "region": "eu", "route": "local", "modification": "none",
       "downstream": ["rna"], "priority": "yield", "time_limit": "2 d",
       "equipment": ["tff-system"], "incumbent": {"core": ["tff", "sec"],
       "stage": "clinical"}, "rotor": "TLA 110"}
      """;

  private static final String OTHER =
      """
      {"id": "8", "title": "u", "sample": {"type": "msc-conditioned-medium",
       "volume": "3 L", "msc_source": "placenta", "supplement": "fbs",
       "particles_per_ml": 1e9, "protein_mg_per_ml": 0.6, "pooled": false}, "purity": "low",
       "purity_against": ["lipoprotein"], "need_particles": 1e11,
       "target": "subtype", "target_marker": "CD63", "throughput": {"samples_per_day": 3,
       "samples": 200, "weeks": 30},
       "gmp": "none", "region": "us", "route": "oral", "modification": "loaded-other",
       "downstream": ["vaccine"], "priority": "cost", "time_limit": "3 d",
       "equipment": [], "incumbent": {"core": ["sec"], "stage": "research"},
       "rotor": "SW 40 Ti"}
      """;

  /** Returns a request that states every field. */
  public static AskedRequest everything() {
    return Requests.valid(ONE, Requests.READER);
  }

  /** Returns that request with another value in one field, whatever the checks would say of it. */
  public static AskedRequest everythingBut(RequestField field) {
    Map<RequestField, FieldValue> values = new EnumMap<>(everything().values());
    values.put(
        field,
        switch (field) {
          case SAMPLE -> new Word(SampleTypes.CELL_CONDITIONED_MEDIUM);
          case TARGET -> new Word(Target.ALL_EV);
          default -> Requests.valid(OTHER, Requests.READER).value(field).orElseThrow();
        });
    return new AskedRequest(values);
  }

  @Test
  void everyPartOfARequestIsOneField() throws Exception {
    Map<String, Object> whole = parts(Requests.bare(everything()));
    whole.keySet().removeAll(DERIVED);
    List<String> declared = new ArrayList<>();
    for (RequestField field : RequestField.values()) {
      AskedRequest asked = everythingBut(field);
      Request changed = Requests.bare(asked);
      Map<String, Object> parts = parts(changed);
      List<String> different =
          whole.entrySet().stream()
              .filter(part -> !part.getValue().equals(parts.get(part.getKey())))
              .map(Map.Entry::getKey)
              .toList();
      assertThat(different).as(field.id()).hasSize(1);
      assertThat(field.of(changed)).as(field.id()).isEqualTo(asked.value(field));
      declared.addAll(different);
    }
    assertThat(declared).containsExactlyInAnyOrderElementsOf(whole.keySet());
  }

  private static Map<String, Object> parts(Record whole) throws ReflectiveOperationException {
    Map<String, Object> parts = new LinkedHashMap<>();
    for (RecordComponent part : whole.getClass().getRecordComponents()) {
      Object value = part.getAccessor().invoke(whole);
      boolean fact = value instanceof Record && !DERIVED.contains(part.getName());
      if (fact) {
        parts((Record) value).forEach((name, inner) -> parts.put(part.getName() + name, inner));
      } else {
        parts.put(part.getName(), value);
      }
    }
    return parts;
  }

  @Test
  void everyFieldIsReadAndWritten() throws RequestException {
    AskedRequest read = everything();
    assertThat(read.values()).containsOnlyKeys(RequestField.values());
    assertThat(Requests.asked(Requests.document(read))).isEqualTo(read);
  }

  @Test
  void everyFieldButLabelsIsDrawn() {
    Set<RequestField> stated = EnumSet.copyOf(LABELS);
    new RequestSampler(1, ShippedWords.LEXICON, Requests.ROTORS)
        .spread(300)
        .forEach(request -> stated.addAll(request.values().keySet()));
    assertThat(stated).containsExactly(RequestField.values());
  }

  @Test
  void everyFieldButLabelsAndWhatTheSampleIsCanBeChanged() {
    assertThat(RequestField.easiestFirst())
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(
                EnumSet.of(
                    RequestField.ID, RequestField.TITLE, RequestField.SAMPLE, RequestField.POOLED)))
        .extracting(RequestField::changePlace)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatHoldsNumbersOrWordsMayLieAlongAMap() {
    Set<RequestField> listsOfThings =
        EnumSet.of(RequestField.EQUIPMENT, RequestField.INCUMBENT, RequestField.STAGE);
    for (RequestField field : RequestField.values()) {
      boolean scaled =
          field.quantity().isPresent() || field.terms(ShippedWords.LEXICON).isPresent();
      assertThat(field.axis().isPresent())
          .as(field.id())
          .isEqualTo(scaled && !listsOfThings.contains(field));
      field
          .axis()
          .ifPresent(
              axis ->
                  assertThat(axis.example().contains(".."))
                      .as(field.id())
                      .isEqualTo(field.quantity().isPresent()));
    }
  }
}
