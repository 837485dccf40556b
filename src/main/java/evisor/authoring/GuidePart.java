package evisor.authoring;

import evisor.model.Basis;
import evisor.model.Criterion;
import evisor.model.Level;
import evisor.model.Request;
import evisor.model.Term;
import evisor.model.Train;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The parts of a guide that follow from the rules, or from the words that rules are written in. */
enum GuidePart implements Term {
  /** Every rule in a line, file by file. */
  INDEX(IndexTable::of),
  /** Every file of rules with the first line of its comment. */
  FILES(IndexTable::files),
  REQUEST_WORDS(source -> WordTable.of(Request.class)),
  TRAIN_WORDS(source -> WordTable.of(Train.class)),
  /** The enums with their constants. */
  SETS(source -> WordTable.sets(source.lexicon())),
  VERDICTS(source -> WordTable.verdicts()),
  CRITERIA(source -> WordTable.terms("@criterion", "criterion", Criterion.values())),
  LEVELS(source -> WordTable.terms("@level", "level", Level.values())),
  /** What nobody knows. */
  GAPS(source -> source.gaps().map(known -> GapTable.of(source, known)).orElse(List.of())),
  BASES(source -> WordTable.terms("@basis", "basis", Basis.values()));

  // What makes the lines holds nothing that changes; a Function cannot say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<GuideSource, List<String>> lines;

  GuidePart(Function<GuideSource, List<String>> lines) {
    this.lines = lines;
  }

  /** Returns what stands between the markers. */
  List<String> lines(GuideSource source) {
    return lines.apply(source);
  }

  /** Returns whether enough was read to say what stands there. */
  boolean follows(GuideSource source) {
    return this != GAPS || source.gaps().isPresent();
  }

  /** Returns the part of that name. */
  static Optional<GuidePart> named(String name) {
    return Arrays.stream(values()).filter(part -> part.id().equals(name)).findFirst();
  }

  /** Returns all names. */
  static List<String> names() {
    return Arrays.stream(values()).map(GuidePart::id).toList();
  }
}
