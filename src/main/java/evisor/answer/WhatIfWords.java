package evisor.answer;

import evisor.advice.Turning.Excluded;
import evisor.advice.Turning.Parted;
import evisor.advice.Turning.Reason;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.model.Term;
import evisor.request.FieldValue;
import evisor.request.FieldValue.Words;
import evisor.request.RequestField;
import evisor.speech.Phrase;
import evisor.whatif.Change;
import evisor.whatif.WhatIf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        feasible ? "What would change it" : "What would open a train",
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
    String lead = alike.stream().map(this::changed).collect(Collectors.joining(", or "));
    String then =
        first.then().map(marks::core).orElse("no train is feasible")
            + (first.tied() ? ", tied with today's first" : "");
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
            .map(reason -> subject(first, reason) + reason.why())
            .orElse("");
    return Item.of(lead, then + why, new Sources(rules, List.of(), false));
  }

  /** Names the train against which a reason speaks. */
  private String subject(WhatIf change, Reason reason) {
    boolean second =
        reason instanceof Excluded excluded ? excluded.second() : ((Parted) reason).second();
    return (second ? change.turning().from() : change.turning().to())
        .map(core -> ". Against " + marks.core(core) + (second ? ": " : " until then: "))
        .orElse(". ");
  }

  /** Returns what changes, all of it. */
  String changed(WhatIf change) {
    return change.changes().stream().map(this::changed).collect(Collectors.joining(" and "));
  }

  private String changed(Change change) {
    String name = name(change.field());
    if (change.from().isPresent()
        && change.to().isPresent()
        && change.from().get() instanceof Words from
        && change.to().get() instanceof Words to) {
      return sets(change.field(), from.words(), to.words());
    }
    return Phrase.of(
        "%s %s → %s",
        name,
        change.from().map(this::shown).orElse("not stated"),
        change.to().map(this::shown).orElse("not stated"));
  }

  private String sets(RequestField field, List<Term> from, List<Term> to) {
    boolean against = field == RequestField.PURITY_AGAINST;
    List<String> parts = new ArrayList<>();
    List<Term> lost = from.stream().filter(word -> !to.contains(word)).toList();
    List<Term> gained = to.stream().filter(word -> !from.contains(word)).toList();
    if (!lost.isEmpty()) {
      parts.add((against ? "no more against " : "without ") + words(lost));
    }
    if (!gained.isEmpty()) {
      parts.add((against ? "also against " : "with ") + words(gained));
    }
    String changed = String.join(", ", parts);
    return switch (field) {
      case EQUIPMENT -> changed;
      case PURITY_AGAINST -> "purity " + changed;
      default -> "use " + changed;
    };
  }

  private String shown(FieldValue value) {
    return value instanceof Words words && words.words().isEmpty() ? "none" : marks.held(value);
  }

  private String words(List<Term> words) {
    return words.stream().map(marks::word).collect(Collectors.joining(", "));
  }

  private static String name(RequestField field) {
    return field.id().replace('_', ' ');
  }
}
