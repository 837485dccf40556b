package evisor.answer;

import static evisor.request.RequestField.DOWNSTREAM;
import static evisor.request.RequestField.EQUIPMENT;
import static evisor.request.RequestField.GMP;
import static evisor.request.RequestField.MODIFICATION;
import static evisor.request.RequestField.NEED_PARTICLES;
import static evisor.request.RequestField.PARTICLES_PER_ML;
import static evisor.request.RequestField.POOLED;
import static evisor.request.RequestField.PRIORITY;
import static evisor.request.RequestField.PROTEIN_MG_PER_ML;
import static evisor.request.RequestField.PURITY;
import static evisor.request.RequestField.PURITY_AGAINST;
import static evisor.request.RequestField.REGION;
import static evisor.request.RequestField.ROTOR;
import static evisor.request.RequestField.ROUTE;
import static evisor.request.RequestField.SAMPLES;
import static evisor.request.RequestField.SAMPLES_PER_DAY;
import static evisor.request.RequestField.SUPPLEMENT;
import static evisor.request.RequestField.TARGET;
import static evisor.request.RequestField.TARGET_MARKER;
import static evisor.request.RequestField.TIME_LIMIT;
import static evisor.request.RequestField.WEEKS;

import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.knowledge.Knowledge;
import evisor.model.Gmp;
import evisor.model.MscSource;
import evisor.model.Quantity;
import evisor.model.Request;
import evisor.request.FieldValue;
import evisor.request.FieldValue.Truth;
import evisor.request.FieldValue.Words;
import evisor.request.RequestField;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says the request as it was understood, with every default filled in. */
final class RequestWords {

  private final Request request;
  private final Knowledge knowledge;
  private final Wording wording;

  RequestWords(Request request, Knowledge knowledge) {
    this.request = request;
    this.knowledge = knowledge;
    this.wording = new Wording(knowledge);
  }

  Section section() {
    List<Item> items = new ArrayList<>();
    if (!request.id().isEmpty() || !request.title().isEmpty()) {
      items.add(
          item(wording.say("Request"), joined(" – ", List.of(request.id(), request.title()))));
    }
    items.add(item(wording.say("Sample"), joined(", ", sample())));
    items.add(
        item(
            wording.say("Needs"),
            joined(
                ", ",
                said(
                    PURITY,
                    PURITY_AGAINST,
                    NEED_PARTICLES,
                    TARGET,
                    TARGET_MARKER,
                    TIME_LIMIT,
                    PRIORITY))));
    items.add(
        item(wording.say("Use"), joined(", ", said(DOWNSTREAM, GMP, REGION, ROUTE, MODIFICATION))));
    items.add(atHand());
    return new Section(wording.say("What was asked"), List.copyOf(items));
  }

  private static Item item(String lead, String phrase) {
    return Item.of(lead, phrase + ".", Sources.NONE);
  }

  private List<String> sample() {
    List<String> parts = new ArrayList<>();
    String volume = joined(", ", said(RequestField.VOLUME));
    String label = wording.term(request.sampleType());
    parts.add(
        request.mscSource() == MscSource.UNSTATED
            ? wording.say("%s of %s", volume, label)
            : wording.say("%s of %s from %s", volume, label, cells()));
    if (request.sample().quantity() != Quantity.MILLILITRES) {
      parts.add(
          wording.say(
              "%s once it is homogenised in %s for each gram",
              wording.quantity(request.volumeMl(), Quantity.MILLILITRES),
              wording.quantity(request.matrix().mlPerGram(), Quantity.MILLILITRES)));
    }
    parts.addAll(
        said(
            SUPPLEMENT,
            POOLED,
            SAMPLES_PER_DAY,
            SAMPLES,
            WEEKS,
            PARTICLES_PER_ML,
            PROTEIN_MG_PER_ML));
    return parts;
  }

  private String cells() {
    return wording.text(
        Objects.requireNonNull(knowledge.sources().get(request.mscSource())).label());
  }

  private Item atHand() {
    Item hand = item(wording.say("At hand"), joined(", ", said(EQUIPMENT, ROTOR)));
    if (request.incumbentCore().isEmpty()) {
      return hand;
    }
    String train =
        wording.say(
            "In use today: %s (%s).",
            wording.train(request.incumbentCore()), wording.term(request.incumbentStage()));
    return Item.of(hand.lead(), hand.text() + " " + train, Sources.NONE);
  }

  /** Returns what fields hold, each in a phrase; nothing of those that say nothing. */
  private List<String> said(RequestField... fields) {
    List<String> phrases = new ArrayList<>();
    for (RequestField field : fields) {
      field.of(request).map(value -> phrase(field, value)).ifPresent(phrases::add);
    }
    phrases.removeIf(String::isEmpty);
    return phrases;
  }

  private String phrase(RequestField field, FieldValue value) {
    if (field == EQUIPMENT && !request.equipmentStated()) {
      return wording.say("not stated, so any equipment may be recommended");
    }
    if (value instanceof Words words && words.words().isEmpty()) {
      return field == EQUIPMENT ? wording.say("no capital equipment") : wording.say("not stated");
    }
    if (value instanceof Truth truth && !truth.holds()) {
      return "";
    }
    return request.gmp() == Gmp.NONE && field == GMP
        ? wording.say("no GMP")
        : field.phrase(wording.held(value), wording.speech());
  }

  private static String joined(String between, List<String> phrases) {
    return phrases.stream()
        .filter(phrase -> !phrase.isEmpty())
        .collect(Collectors.joining(between));
  }
}
