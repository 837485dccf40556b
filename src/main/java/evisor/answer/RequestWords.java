package evisor.answer;

import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.knowledge.Knowledge;
import evisor.model.Gmp;
import evisor.model.Modification;
import evisor.model.MscSource;
import evisor.model.Quantity;
import evisor.model.Region;
import evisor.model.Request;
import evisor.model.Route;
import evisor.model.Supplement;
import evisor.model.Term;
import evisor.text.Amounts;
import evisor.text.Phrase;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.Collection;
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
    List<String> parts = new ArrayList<>();
    String label = Objects.requireNonNull(knowledge.samples().get(request.sampleType())).label();
    String cells =
        request.mscSource() == MscSource.UNSTATED
            ? ""
            : " from "
                + Objects.requireNonNull(knowledge.sources().get(request.mscSource())).label();
    parts.add(Amounts.shown(request.volumeMl(), Quantity.MILLILITRES) + " of " + label + cells);
    if (request.supplement() != Supplement.UNSTATED) {
      parts.add("supplement " + words(request.supplement()));
    }
    parts.add(Amounts.shown(request.samplesPerDay(), Quantity.COUNT) + " a day");
    request
        .sample()
        .particlesPerMl()
        .ifPresent(
            count -> parts.add(Amounts.shown(count, Quantity.PARTICLES) + " particles per mL"));
    request
        .sample()
        .proteinMgPerMl()
        .ifPresent(mg -> parts.add(Amounts.shown(mg, Quantity.COUNT) + " mg protein per mL"));
    return String.join(", ", parts);
  }

  private String needs() {
    List<String> parts = new ArrayList<>();
    parts.add(
        Phrase.of(
            "purity %s%s",
            words(request.purity()),
            request.purityAgainst().isEmpty() ? "" : " against " + all(request.purityAgainst())));
    request
        .needParticles()
        .ifPresent(count -> parts.add(Amounts.shown(count, Quantity.PARTICLES) + " particles"));
    parts.add(
        words(request.target())
            + (request.targetMarker().isEmpty() ? "" : " with " + request.targetMarker()));
    request
        .timeLimit()
        .ifPresent(hours -> parts.add("within " + Amounts.shown(hours, Quantity.HOURS)));
    parts.add("priority " + words(request.priority()));
    return String.join(", ", parts);
  }

  private String use() {
    List<String> parts = new ArrayList<>();
    parts.add(request.downstream().isEmpty() ? "not stated" : all(request.downstream()));
    parts.add(request.gmp() == Gmp.NONE ? "no GMP" : "GMP " + words(request.gmp()));
    if (request.region() != Region.UNSTATED) {
      parts.add("region " + words(request.region()));
    }
    if (request.route() != Route.UNSTATED) {
      parts.add("given " + words(request.route()));
    }
    if (request.modification() != Modification.UNSTATED) {
      parts.add("modification " + words(request.modification()));
    }
    return String.join(", ", parts);
  }

  private String atHand() {
    String equipment =
        !request.equipmentStated()
            ? "not stated, so any equipment may be recommended"
            : request.equipment().isEmpty() ? "no capital equipment" : all(request.equipment());
    String rotor = request.rotor().isEmpty() ? "" : ", rotor " + request.rotor();
    String today =
        request.incumbent().core().isEmpty()
            ? ""
            : Phrase.of(
                "; in use today: %s (%s)",
                wording.train(request.incumbent().core()), words(request.incumbent().stage()));
    return equipment + rotor + today;
  }

  private String words(Term term) {
    return wording.term(term);
  }

  private String all(Collection<? extends Term> terms) {
    return terms.stream().map(this::words).collect(Collectors.joining(", "));
  }

  private static String joined(String between, String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + between + other;
  }
}
