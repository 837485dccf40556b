package evisor.answer;

import static evisor.request.RequestField.DOWNSTREAM;
import static evisor.request.RequestField.EQUIPMENT;
import static evisor.request.RequestField.GMP;
import static evisor.request.RequestField.INCUMBENT;
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
import static evisor.request.RequestField.SAMPLES_PER_DAY;
import static evisor.request.RequestField.STAGE;
import static evisor.request.RequestField.SUPPLEMENT;
import static evisor.request.RequestField.TARGET;
import static evisor.request.RequestField.TARGET_MARKER;
import static evisor.request.RequestField.TIME_LIMIT;

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
import evisor.speech.Phrase;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
      items.add(say("Request", joined(" – ", request.id(), request.title())));
    }
    items.add(say("Sample", sample()));
    items.add(say("Needs", needs()));
    items.add(say("Use", use()));
    items.add(say("At hand", atHand()));
    return new Section("What was asked", List.copyOf(items));
  }

  private static Item say(String lead, String text) {
    return Item.of(lead, text + ".", Sources.NONE);
  }

  private String sample() {
    String label = wording.term(request.sampleType());
    String cells =
        request.mscSource() == MscSource.UNSTATED
            ? ""
            : " from "
                + Objects.requireNonNull(knowledge.sources().get(request.mscSource())).label();
    String more = said(SUPPLEMENT, POOLED, SAMPLES_PER_DAY, PARTICLES_PER_ML, PROTEIN_MG_PER_ML);
    return said(RequestField.VOLUME)
        + " of "
        + label
        + cells
        + homogenised()
        + (more.isEmpty() ? "" : ", " + more);
  }

  private String homogenised() {
    return request.sample().quantity() == Quantity.MILLILITRES
        ? ""
        : Phrase.of(
            " (%s once it is homogenised in %s for each gram)",
            wording.quantity(request.volumeMl(), Quantity.MILLILITRES),
            wording.quantity(request.matrix().mlPerGram(), Quantity.MILLILITRES));
  }

  private String needs() {
    return said(
        PURITY, PURITY_AGAINST, NEED_PARTICLES, TARGET, TARGET_MARKER, TIME_LIMIT, PRIORITY);
  }

  private String use() {
    return said(DOWNSTREAM, GMP, REGION, ROUTE, MODIFICATION);
  }

  private String atHand() {
    String train =
        request.incumbentCore().isEmpty()
            ? ""
            : "; in use today: " + said(INCUMBENT) + " (" + said(STAGE) + ")";
    return said(EQUIPMENT, ROTOR) + train;
  }

  /** Returns what fields hold, each behind a comma unless its phrase goes on with the last one. */
  private String said(RequestField... fields) {
    StringBuilder text = new StringBuilder();
    for (RequestField field : fields) {
      String phrase = field.of(request).map(value -> phrase(field, value)).orElse("");
      boolean goesOn = text.length() == 0 || phrase.isEmpty() || phrase.startsWith(" ");
      text.append(goesOn ? "" : ", ").append(phrase);
    }
    return text.toString();
  }

  private String phrase(RequestField field, FieldValue value) {
    if (field == EQUIPMENT && !request.equipmentStated()) {
      return "not stated, so any equipment may be recommended";
    }
    if (value instanceof Words words && words.words().isEmpty()) {
      return field == EQUIPMENT ? "no capital equipment" : "not stated";
    }
    if (value instanceof Truth truth && !truth.holds()) {
      return "";
    }
    if (field == INCUMBENT) {
      return wording.train(request.incumbentCore());
    }
    return request.gmp() == Gmp.NONE && field == GMP ? "no GMP" : wording.said(field, value);
  }

  private static String joined(String between, String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + between + other;
  }
}
