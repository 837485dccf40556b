package evisor.answer;

import evisor.advice.LaboratoryShare;
import evisor.knowledge.Prices;
import evisor.laboratory.Laboratory;
import evisor.laboratory.LaboratoryField;
import evisor.model.Range;
import evisor.request.FieldValue;
import evisor.request.RequestField;
import evisor.text.RoundedAmounts;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a laboratory's profile states. */
public final class LaboratoryWords {

  private final Wording wording;

  /** Takes the words of a language. */
  public LaboratoryWords(Wording wording) {
    this.wording = wording;
  }

  /** Says in a sentence what an answer has from a profile. */
  public String sentence(LaboratoryShare share) {
    List<String> parts = new ArrayList<>();
    share.request().forEach(field -> brief(field, share.laboratory()).ifPresent(parts::add));
    share.used().forEach(field -> parts.add(brief(field, share.laboratory())));
    return parts.isEmpty()
        ? wording.say("Nothing is from your laboratory's profile %s.", share.laboratory().name())
        : wording.say(
            "From your laboratory's profile %s: %s.",
            share.laboratory().name(), String.join(", ", parts));
  }

  private Optional<String> brief(RequestField field, Laboratory laboratory) {
    FieldValue value = Objects.requireNonNull(laboratory.request().get(field));
    return switch (field) {
      case EQUIPMENT -> Optional.of(wording.text(field.title()));
      case INCUMBENT -> Optional.of(wording.say("%s today", core(value)));
      case STAGE -> Optional.empty();
      default -> Optional.of(wording.held(value));
    };
  }

  private String brief(LaboratoryField field, Laboratory laboratory) {
    return switch (field) {
      case ROTORS -> wording.counted(laboratory.rotors().size(), "%s rotor", "%s rotors");
      case DEVICES -> wording.counted(laboratory.devices().size(), "%s device", "%s devices");
      case PRICES -> wording.counted(laboratory.prices().size(), "%s price", "%s prices");
      case HANDS, HOURLY_RATE, LANGUAGE -> value(field, laboratory);
    };
  }

  /** Returns what a profile states, a name and a value for each field. */
  public List<Map.Entry<String, String>> rows(Laboratory laboratory, Prices prices) {
    List<Map.Entry<String, String>> rows = new ArrayList<>();
    laboratory
        .request()
        .forEach(
            (field, value) ->
                rows.add(
                    Map.entry(
                        wording.text(field.title()),
                        field == RequestField.INCUMBENT ? core(value) : held(value))));
    for (LaboratoryField field : laboratory.fields()) {
      if (field == LaboratoryField.PRICES) {
        laboratory
            .prices()
            .forEach(
                (item, price) ->
                    rows.add(
                        Map.entry(
                            wording.text(prices.labels().getOrDefault(item, item)),
                            wording.say("%s EUR", euro(price)))));
      } else {
        rows.add(Map.entry(title(field), value(field, laboratory)));
      }
    }
    return List.copyOf(rows);
  }

  private String held(FieldValue value) {
    String held = wording.held(value);
    return held.isEmpty() ? wording.say("nothing") : held;
  }

  private String title(LaboratoryField field) {
    return switch (field) {
      case ROTORS -> wording.say("rotors");
      case DEVICES -> wording.say("devices");
      case HOURLY_RATE -> wording.say("an hour of work");
      case PRICES -> wording.say("prices");
      case HANDS -> wording.say("at the bench");
      case LANGUAGE -> wording.say("language");
    };
  }

  private String value(LaboratoryField field, Laboratory laboratory) {
    return switch (field) {
      case ROTORS -> named(laboratory.rotors());
      case DEVICES -> named(laboratory.devices());
      case HOURLY_RATE -> wording.say("%s EUR/h", euro(laboratory.hourlyRate().orElseThrow()));
      case PRICES -> named(laboratory.prices().keySet());
      case HANDS -> wording.counted(laboratory.hands().orElseThrow(), "%s person", "%s people");
      case LANGUAGE -> laboratory.language().orElseThrow().ownName();
    };
  }

  private String named(Collection<String> names) {
    return names.stream().map(wording::text).collect(Collectors.joining("; "));
  }

  private String core(FieldValue value) {
    return value instanceof FieldValue.Words words
        ? words.words().stream().map(wording::term).collect(Collectors.joining(" → "))
        : wording.held(value);
  }

  private String euro(Range range) {
    String low = number(range.low());
    return range.low() == range.high() ? low : low + "–" + number(range.high());
  }

  private String number(double euro) {
    return wording.speech().number(RoundedAmounts.exact(euro).toPlainString());
  }
}
