package evisor.rules;

import java.util.List;

/** What Drools, its compilers and Java say of themselves, and no author shall read. */
public final class ForeignWords {

  public static final List<String> ALL =
      List.of(
          "[err",
          "unable to",
          "mvel",
          "ecj",
          "lambda",
          "org.drools",
          "org.kie",
          "drools refuses",
          "exception",
          "cannot be resolved",
          "javaparser",
          "antlr",
          "mismatched input");

  private ForeignWords() {}
}
