package evisor.answer;

import evisor.advice.TurningReason.Excluded;
import evisor.advice.TurningReason.Parted;
import evisor.advice.TurningReason.Reason;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.model.Term;
import evisor.request.FieldValue;
import evisor.request.FieldValue.Words;
import evisor.request.RequestField;
import evisor.speech.Phrase;
import evisor.whatif.FieldChange;
import evisor.whatif.WhatIf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what would change the first-ranked train, or open a first one. */
final class WhatIfWords {

  private final SourceMarks marks;

  WhatIfWords(SourceMarks marks) {
    this.marks = marks;
  }

  /** Returns the changes, those with the same outcome for the same reason together. */
  Section section(List<WhatIf> changes, boolean feasible) {
    Map<String, List<WhatIf>> alike = new LinkedHashMap<>();
    for (WhatIf change : changes) {
      alike.computeIfAbsent(key(change), key -> new ArrayList<>()).add(change);
    }
    return new Section(
        feasible ? marks.say("What would change it") : marks.say("What would open a train"),
        alike.values().stream().map(this::item).toList());
  }

  private static String key(WhatIf change) {
    return change.changes().size() > 1
        ? change.changes().toString()
        : Phrase.of(
            "%s %s%s%s",
            change.changes().get(0).field(),
            change.then(),
            change.tied(),
            change.turning().reasons());
  }

  private Item item(List<WhatIf> alike) {
    WhatIf first = alike.get(0);
    String lead =
        alike.stream()
            .map(this::changed)
            .reduce((one, other) -> marks.say("%s, or %s", one, other))
            .orElseThrow();
    String core = first.then().map(marks::core).orElseGet(() -> marks.say("no train is feasible"));
    String then =
        first.tied() ? marks.say("%s, tied with today's first.", core) : marks.say("%s.", core);
    List<String> rules = new ArrayList<>();
    for (Reason reason : first.turning().reasons()) {
      if (reason instanceof Excluded excluded) {
        rules.add(excluded.rule().id());
      } else if (reason instanceof Parted parted) {
        rules.addAll(parted.decided().rules());
      }
    }
    String why =
        first.turning().reasons().stream()
            .findFirst()
            .map(reason -> then + " " + said(first, reason))
            .orElse(then);
    return Item.of(lead, why, new Sources(rules, List.of(), false));
  }

  /** Names the train against which a reason speaks. */
  private String said(WhatIf change, Reason reason) {
    boolean second =
        reason instanceof Excluded excluded ? excluded.second() : ((Parted) reason).second();
    Optional<String> against =
        (second ? change.turning().from() : change.turning().to()).map(marks::core);
    if (against.isEmpty()) {
      return reason.why();
    }
    return second
        ? marks.say("Against %s: %s", against.get(), reason.why())
        : marks.say("Against %s until then: %s", against.get(), reason.why());
  }

  /** Returns what changes, all of it. */
  String changed(WhatIf change) {
    return marks.wording().listed(change.changes().stream().map(this::changed).toList());
  }

  private String changed(FieldChange change) {
    if (change.from().isPresent()
        && change.to().isPresent()
        && change.from().get() instanceof Words from
        && change.to().get() instanceof Words to) {
      return sets(change.field(), from.words(), to.words());
    }
    return marks.say(
        "%s %s → %s",
        marks.say(change.field().title()),
        change.from().map(this::shown).orElseGet(() -> marks.say("not stated")),
        change.to().map(this::shown).orElseGet(() -> marks.say("not stated")));
  }

  private String sets(RequestField field, List<Term> from, List<Term> to) {
    List<String> parts = new ArrayList<>();
    List<Term> lost = from.stream().filter(word -> !to.contains(word)).toList();
    List<Term> gained = to.stream().filter(word -> !from.contains(word)).toList();
    if (!lost.isEmpty()) {
      parts.add(without(field, words(lost)));
    }
    if (!gained.isEmpty()) {
      parts.add(with(field, words(gained)));
    }
    return String.join(", ", parts);
  }

  private String without(RequestField field, String words) {
    return switch (field) {
      case EQUIPMENT -> marks.say("without %s", words);
      case PURITY_AGAINST -> marks.say("purity no more against %s", words);
      default -> marks.say("use without %s", words);
    };
  }

  private String with(RequestField field, String words) {
    return switch (field) {
      case EQUIPMENT -> marks.say("with %s", words);
      case PURITY_AGAINST -> marks.say("purity also against %s", words);
      default -> marks.say("use with %s", words);
    };
  }

  private String shown(FieldValue value) {
    return value instanceof Words words && words.words().isEmpty()
        ? marks.say("none")
        : marks.held(value);
  }

  private String words(List<Term> words) {
    return words.stream().map(marks::word).collect(Collectors.joining(", "));
  }
}
