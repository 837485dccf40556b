package evisor.replay;

import evisor.diff.KnowledgeChange;
import evisor.diff.RuleChange;
import evisor.speech.Phrase;
import evisor.text.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says to a person what comes of deciding an answer again. */
public final class ReplayText {

  private static final int SHOWN_DIGITS = 12;
  private static final int MOST_ENTRIES = 20;

  private final Replay replay;
  private final boolean looked;
  private final Outline page = new Outline();

  private ReplayText(Replay replay, boolean looked) {
    this.replay = replay;
    this.looked = looked;
  }

  /**
   * Returns all that is known of the answer itself.
   *
   * @param replay what came of it
   * @param looked whether the rules that made it are looked for
   */
  public static Outline of(Replay replay, boolean looked) {
    return new ReplayText(replay, looked).text();
  }

  /** Returns it in a line, for one answer of many. */
  public static String line(Replay replay) {
    List<String> parts = new ArrayList<>();
    parts.add(replay.outcome().id());
    if (replay.namesNoProgram()) {
      parts.add("names no program");
    }
    if (!replay.explainedBy().isEmpty()) {
      parts.add("made by " + others(replay.explainedBy()));
    }
    if (!replay.rules().isEmpty()) {
      parts.add("rules " + String.join(", ", replay.rules().stream().map(VoicedRule::id).toList()));
    }
    return String.join("; ", parts);
  }

  /** Returns in the same line where the rules of an answer are, and which of them changed since. */
  public static String line(FoundRules found) {
    List<String> changed = found.rules().stream().map(RuleChange::id).toList();
    return "; in revision "
        + brief(found.revision())
        + (changed.isEmpty() ? "" : "; changed since " + String.join(", ", changed));
  }

  /** Returns what is said where the rules of an answer were looked for. */
  public static Outline found(Optional<FoundRules> found) {
    Outline page = new Outline();
    page.title("Where its rules are");
    if (found.isEmpty()) {
      page.line("In no revision of this repository.");
    } else {
      FoundRules rules = found.get();
      page.hanging(
          Phrase.of(
              "In revision %s%s.",
              brief(rules.revision()),
              rules.knowledgeToo() ? ", with its knowledge" : ", with other knowledge"));
      if (!rules.loads()) {
        page.line("This evisor cannot read them, so they are not compared.");
      }
      for (RuleChange change : rules.rules()) {
        page.lead("  ", change.id(), change.kind().id() + " since: " + change.title());
      }
      entries(rules.knowledge(), page);
    }
    return page;
  }

  private static void entries(List<KnowledgeChange> changes, Outline page) {
    changes.stream()
        .limit(MOST_ENTRIES)
        .forEach(one -> page.item("  ", "-", one.file() + ": " + one.entry() + " changed since"));
    if (changes.size() > MOST_ENTRIES) {
      page.item("  ", "-", "and " + (changes.size() - MOST_ENTRIES) + " more of the knowledge");
    }
  }

  private Outline text() {
    switch (replay.outcome()) {
      case IDENTICAL ->
          page.headline(replay.namesNoProgram() ? "Identical, of an older form" : "Identical");
      case DIFFERS ->
          page.headline(
              replay.namesNoProgram() ? "It differs, and is of an older form" : "It differs");
      case OLDER_FORM -> page.headline("Of an older form");
    }
    page.gap();
    page.line(summary());
    if (!looked && replay.explainedBy().contains(Maker.RULES)) {
      page.hanging("--find REPO names all rules that changed, where a git repository has those.");
    }
    digests();
    differences();
    rules();
    faults();
    return page;
  }

  private String summary() {
    String names = others(replay.explainedBy());
    return switch (replay.outcome()) {
      case IDENTICAL ->
          names.isEmpty()
              ? "The same is answered now, byte for byte."
              : "The same is answered now, though by " + names + ".";
      case DIFFERS ->
          names.isEmpty()
              ? "No digest explains it: the answer was changed after it was given, or its form was."
              : "It was made by " + names + ".";
      case OLDER_FORM -> "Its request cannot be asked any more, so nothing was compared.";
    };
  }

  private static String others(List<Maker> makers) {
    List<String> names = new ArrayList<>();
    for (Maker maker : makers) {
      names.add(
          switch (maker) {
            case PROGRAM -> "another program";
            case RULES -> "other rules";
            case KNOWLEDGE -> "other knowledge";
            case REQUEST -> "another request";
            case LABORATORY -> "another or no laboratory's profile";
          });
    }
    return String.join(", ", names);
  }

  private void digests() {
    if (replay.digests().stream().allMatch(one -> one.then().equals(one.now()))) {
      return;
    }
    page.title("Made of");
    for (MakerDigest digest : replay.digests()) {
      page.lead(
          "  ",
          digest.maker().id(),
          digest.then().isEmpty()
              ? "not named then, " + brief(digest.now()) + " now"
              : digest.differs()
                  ? brief(digest.then())
                      + " then, "
                      + (digest.now().isEmpty() ? "none" : brief(digest.now()))
                      + " now"
                  : brief(digest.now()));
    }
  }

  private void differences() {
    if (replay.fields().isEmpty()) {
      return;
    }
    page.title("What differs");
    if (!replay.first().equals(replay.firstNow())) {
      page.item(
          "  ",
          "-",
          Phrase.of("first: %s then, %s now", core(replay.first()), core(replay.firstNow())));
    }
    for (FieldDifference field : replay.fields()) {
      String how =
          switch (field.kind()) {
            case CHANGED -> "";
            case ONLY_THEN -> " (only then)";
            case ONLY_NOW -> " (only now)";
          };
      page.item("  ", "-", field.field() + how);
    }
  }

  private void rules() {
    if (replay.rules().isEmpty()) {
      return;
    }
    page.title("Rules that do not say the same");
    for (VoicedRule rule : replay.rules()) {
      String how =
          switch (rule.kind()) {
            case SPOKE_ONLY_THEN -> "spoke only then";
            case SPEAKS_ONLY_NOW -> "speaks only now";
            case SPEAKS_OTHERWISE -> "speaks otherwise";
          };
      page.lead("  ", rule.id(), how + (rule.title().isEmpty() ? "" : ": " + rule.title()));
    }
  }

  private void faults() {
    replay
        .faults()
        .forEach(fault -> page.item("  ", "-", fault.pointer() + ": " + fault.message()));
  }

  private static String core(List<String> core) {
    return core.isEmpty() ? "no train" : String.join(" → ", core);
  }

  private static String brief(String digest) {
    return digest.substring(0, Math.min(SHOWN_DIGITS, digest.length()));
  }
}
