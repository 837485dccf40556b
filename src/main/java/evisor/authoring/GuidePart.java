package evisor.authoring;

import evisor.model.Basis;
import evisor.model.Criterion;
import evisor.model.Request;
import evisor.model.Strength;
import evisor.model.Term;
import evisor.model.Train;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a guide that follow from the rules, or from the words that rules are written in. */
enum GuidePart implements Term {
  /** Every rule in a line, file by file. */
  INDEX {
    @Override
    List<String> lines(GuideSource source) {
      return IndexTable.of(source);
    }
  },
  /** Every file of rules with the first line of its comment. */
  FILES {
    @Override
    List<String> lines(GuideSource source) {
      return IndexTable.files(source);
    }
  },
  REQUEST_WORDS {
    @Override
    List<String> lines(GuideSource source) {
      return WordTable.of(Request.class);
    }
  },
  TRAIN_WORDS {
    @Override
    List<String> lines(GuideSource source) {
      return WordTable.of(Train.class);
    }
  },
  /** The enums with their constants. */
  SETS {
    @Override
    List<String> lines(GuideSource source) {
      return WordTable.sets(source.lexicon());
    }
  },
  VERDICTS {
    @Override
    List<String> lines(GuideSource source) {
      return WordTable.verdicts();
    }
  },
  CRITERIA {
    @Override
    List<String> lines(GuideSource source) {
      return WordTable.terms("@criterion", "criterion", Criterion.values());
    }
  },
  STRENGTHS {
    @Override
    List<String> lines(GuideSource source) {
      return WordTable.terms("@strength", "strength", Strength.values());
    }
  },
  /** What nobody knows. */
  GAPS {
    @Override
    List<String> lines(GuideSource source) {
      return source.gaps().map(known -> GapTable.of(source, known)).orElse(List.of());
    }

    @Override
    boolean follows(GuideSource source) {
      return source.gaps().isPresent();
    }
  },
  BASES {
    @Override
    List<String> lines(GuideSource source) {
      return WordTable.terms("@basis", "basis", Basis.values());
    }
  };

  /** Returns what stands between the markers. */
  abstract List<String> lines(GuideSource source);

  /** Returns whether enough was read to say what stands there. */
  boolean follows(GuideSource source) {
    return true;
  }

  /** Returns the part of that name. */
  static Optional<GuidePart> named(String name) {
    for (GuidePart part : values()) {
      if (part.id().equals(name)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  /** Returns all names. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (GuidePart part : values()) {
      names.add(part.id());
    }
    return names;
  }
}
