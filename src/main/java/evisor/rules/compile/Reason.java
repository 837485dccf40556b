package evisor.rules.compile;

import java.util.Locale;

/** Why a builder refuses a rule that passed every check, as far as its own words tell. */
enum Reason {
  TOO_LARGE("the compiled form of this rule is larger than the virtual machine allows."),
  DUPLICATE("a rule of this name is there already."),
  TYPES("values of this rule are compared or passed on whose types do not fit together."),
  SYMBOL("a name in this rule stands for nothing in its compiled form."),
  SYNTAX("the form of this rule cannot be compiled."),
  UNKNOWN("this rule cannot be compiled.");

  static final String MEND =
      "The checks should have noticed it: please report the rule to evisor's maintainers, and"
          + " write it in a simpler way until then.";

  private final String message;

  Reason(String message) {
    this.message = message;
  }

  /** Returns what is said to the author. */
  String message() {
    return message;
  }

  /** Returns the reason behind a builder's own words. */
  static Reason of(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (hasAny(lower, "too large", "exceeding the 65535", "too many constants")) {
      return TOO_LARGE;
    }
    if (hasAny(lower, "duplicate rule", "same name")) {
      return DUPLICATE;
    }
    if (hasAny(lower, "incompatible", "cannot convert", "not applicable", "mismatch:")) {
      return TYPES;
    }
    if (hasAny(lower, "be resolved", "unable to resolve", "unable to find", "undefined")) {
      return SYMBOL;
    }
    return hasAny(lower, "[err", "mismatched input", "syntax") ? SYNTAX : UNKNOWN;
  }

  private static boolean hasAny(String words, String... signs) {
    for (String sign : signs) {
      if (words.contains(sign)) {
        return true;
      }
    }
    return false;
  }
}
