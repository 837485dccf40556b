package evisor.rules.language;

import evisor.files.HiddenCharacters;
import evisor.rules.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the text of a rule file into tokens. What is no token, but shows what its author meant, is
 * mended and carries its problem, which is reported where the token is read.
 */
final class RuleTokens {

  private static final List<String> SYMBOLS =
      List.of(
          "==", "!=", ">=", "<=", "&&", "||", "(", ")", ",", ":", ";", "@", ".", "!", ">", "<", "+",
          "-", "*", "/");

  private final String text;
  private final SyntaxFaults faults;
  private final List<Token> found = new ArrayList<>();
  private int offset;
  private int line = 1;
  private int lineStart;
  private int lineOfOddBlank;

  private RuleTokens(String text, SyntaxFaults faults) {
    this.text = text;
    this.faults = faults;
  }

  /** Returns all tokens, the last of which is the end. */
  static List<Token> of(String text, SyntaxFaults faults) {
    RuleTokens tokens = new RuleTokens(text, faults);
    while (tokens.skipBlanks()) {
      tokens.next();
    }
    tokens.take(Kind.END, 0);
    return List.copyOf(tokens.found);
  }

  private boolean skipBlanks() {
    while (offset < text.length()) {
      char c = text.charAt(offset);
      if (isLineEnd(offset)) {
        newLine();
      } else if (text.startsWith("//", offset)) {
        offset = endOfLine(offset);
      } else if (text.startsWith("/*", offset)) {
        skipComment();
      } else if (c == '#') {
        faults.add(
            line,
            column(),
            SyntaxProblem.foreign("'#' begins no comment.", "A comment begins with '//'."));
        offset = endOfLine(offset);
      } else if (c == ' '
          || c == '\t'
          || c == '\r'
          || HiddenCharacters.is(text.codePointAt(offset))) {
        // What cannot be seen is reported for the whole file, comments and texts included.
        offset += Character.charCount(text.codePointAt(offset));
      } else if (Character.isSpaceChar(c)) {
        oddBlank(c);
      } else {
        return true;
      }
    }
    return false;
  }

  private void oddBlank(char c) {
    if (line != lineOfOddBlank) {
      lineOfOddBlank = line;
      faults.add(
          line,
          column(),
          new SyntaxProblem(
              SyntaxProblem.CHARACTER,
              "a blank that is no plain blank (" + HiddenCharacters.code(c) + ") stands here.",
              "Type it anew with the space bar; word processors put such blanks in."));
    }
    offset++;
  }

  private void skipComment() {
    int end = text.indexOf("*/", offset + 2);
    if (end < 0) {
      faults.add(
          line,
          column(),
          SyntaxProblem.syntax("this comment has no end.", "Write '*/' where it ends."));
    }
    // A comment without an end would hide all rules behind it.
    int stop = end < 0 ? nextRule(offset) : end + 2;
    while (offset < stop) {
      if (isLineEnd(offset)) {
        newLine();
      } else {
        offset++;
      }
    }
  }

  private int nextRule(int from) {
    int next = text.indexOf("\nrule \"", from);
    return next < 0 ? text.length() : next;
  }

  /** A line ends with a line feed, or with a carriage return that none follows. */
  private boolean isLineEnd(int at) {
    char c = text.charAt(at);
    return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void newLine() {
    offset++;
    line++;
    lineStart = offset;
  }

  private void next() {
    char c = text.charAt(offset);
    if (c == '"') {
      string();
    } else if (TokenRepair.isWord(text.codePointAt(offset)) && !isDigit(c)) {
      word();
    } else if (isDigit(c) || (c == '.' && isDigit(at(offset + 1)))) {
      NumberForm form = NumberForm.at(text, offset);
      take(Kind.NUMBER, form.length(), form.plain(), form.problem());
    } else {
      symbol();
    }
  }

  private void word() {
    int end = offset;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (!TokenRepair.isWord(c) && !HiddenCharacters.is(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    String word = text.substring(offset, end);
    Optional<TokenRepair.Mended> odd = TokenRepair.oddWord(word);
    if (odd.isPresent()) {
      take(odd.get().kind(), word.length(), odd.get().text(), Optional.of(odd.get().problem()));
    } else {
      take(Kind.NAME, word.length(), HiddenCharacters.removed(word), Optional.empty());
    }
  }

  private void symbol() {
    boolean afterVariable = !found.isEmpty() && found.get(found.size() - 1).text().startsWith("$");
    Optional<TokenRepair.Mended> stray = TokenRepair.at(text, offset, afterVariable);
    if (stray.isPresent()) {
      TokenRepair.Mended mended = stray.get();
      take(mended.kind(), mended.length(), mended.text(), Optional.of(mended.problem()));
      return;
    }
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, offset)) {
        take(Kind.SYMBOL, symbol.length());
        return;
      }
    }
    int length = Character.charCount(text.codePointAt(offset));
    String odd = text.substring(offset, offset + length);
    SyntaxProblem problem =
        SyntaxProblem.syntax(
            "'" + odd + "' is not part of the rule language.",
            odd.equals("\\") ? "Nothing is escaped in a rule's code." : "");
    take(Kind.BROKEN, length, odd, Optional.of(problem));
  }

  private void string() {
    int stop = endOfLine(offset);
    int end = offset + 1;
    while (end < stop && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end < stop) {
      take(Kind.STRING, end + 1 - offset);
      return;
    }
    // What may close the surrounding code does not belong to the text.
    while (stop > offset + 1 && " \t),;".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    take(
        Kind.STRING,
        stop - offset,
        text.substring(offset, stop) + '"',
        Optional.of(
            SyntaxProblem.syntax(
                "this text has no closing quote on its line.",
                "Write '\"' where it ends; a text stands on one line.")));
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : ' ';
  }

  private void take(Kind kind, int length) {
    take(kind, length, text.substring(offset, offset + length), Optional.empty());
  }

  private void take(Kind kind, int length, String read, Optional<SyntaxProblem> problem) {
    found.add(new Token(kind, read, line, column(), offset, offset + length, problem));
    offset += length;
  }

  private int column() {
    return offset - lineStart + 1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
