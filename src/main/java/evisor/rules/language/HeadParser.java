package evisor.rules.language;

import evisor.files.FilePlace;
import evisor.rules.language.RuleText.Annotation;
import evisor.rules.language.Token.Kind;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a rule's name and its metadata. */
record HeadParser(TokenCursor cursor) {

  /** Returns the rule's name; where it has no quotes, what stands on its line. */
  String name() {
    if (cursor.at(Kind.STRING)) {
      return RuleParser.plainText(cursor.next(), cursor);
    }
    cursor.report(
        cursor.missing(
            SyntaxProblem.syntax(
                "a rule has its name in quotes.", "Write it as in: rule \"PRECIP-003\".")));
    StringBuilder name = new StringBuilder();
    int line = cursor.previous().line();
    while (cursor.peek().line() == line && !atPart() && !cursor.at(Kind.END)) {
      name.append(cursor.peek().text());
      cursor.skip();
    }
    return name.toString();
  }

  /** Returns the metadata that can be read. */
  List<Annotation> annotations() {
    List<Annotation> annotations = new ArrayList<>();
    while (!atConditions()) {
      if (cursor.at("@")) {
        try {
          annotations.add(annotation());
        } catch (SyntaxFault fault) {
          cursor.report(fault);
          skipToPart();
        }
      } else {
        Token odd = cursor.peek();
        cursor.report(
            odd,
            ForbiddenWords.attribute(odd, wordHere())
                .orElse(
                    SyntaxProblem.syntax(
                        Phrase.of(
                            "between its name and 'when' a rule has metadata, for example"
                                + " @title(\"…\"). Found %s.",
                            odd.described()),
                        "")));
        cursor.skip();
        skipToPart();
      }
    }
    return List.copyOf(annotations);
  }

  private Annotation annotation() throws SyntaxFault {
    FilePlace place = cursor.place(cursor.next());
    String name =
        cursor
            .expect(
                Kind.NAME,
                SyntaxProblem.syntax("after '@' stands the name of an entry of metadata.", ""))
            .text();
    String form = "Write it as in: @" + SyntaxProblem.shown(name) + "(\"…\").";
    cursor.expect(
        "(", SyntaxProblem.syntax("@" + name + " has its value in parentheses and quotes.", form));
    Token value =
        cursor.expect(
            Kind.STRING, SyntaxProblem.syntax("@" + name + " has its value in quotes.", form));
    if (!cursor.accept(")")) {
      cursor.report(
          cursor.missing(
              SyntaxProblem.syntax("@" + name + " has one value, and it ends with ')'.", form)));
      skipToPart();
    }
    return new Annotation(place, name, cursor.place(value), unescaped(value));
  }

  private static String unescaped(Token value) {
    String inner = value.text().substring(1, value.text().length() - 1);
    return inner.replace("\\\"", "\"").replace("\\\\", "\\");
  }

  /** Returns the word that begins here, hyphens included. */
  private String wordHere() {
    StringBuilder word = new StringBuilder(cursor.peek().text());
    for (int i = 1; cursor.peek(i).start() == cursor.peek(i - 1).end(); i++) {
      if (cursor.at(Kind.END) || cursor.peek(i).kind() == Kind.END) {
        break;
      }
      word.append(cursor.peek(i).text());
    }
    return word.toString();
  }

  /** Returns whether the conditions begin, with their 'when' or without it. */
  private boolean atConditions() {
    return cursor.atKeyword("when") || cursor.atPattern() || cursor.atEndOfConditions();
  }

  private boolean atPart() {
    return cursor.at("@") || atConditions();
  }

  private void skipToPart() {
    while (!atPart() && !attributeBegins().isPresent()) {
      cursor.skip();
    }
  }

  private Optional<SyntaxProblem> attributeBegins() {
    return cursor.previous().line() < cursor.peek().line()
        ? ForbiddenWords.attribute(cursor.peek(), "")
        : Optional.empty();
  }
}
