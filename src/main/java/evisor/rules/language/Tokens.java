package evisor.rules.language;

import evisor.json.Faults;
import evisor.model.Place;
import evisor.rules.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the text of a rule file into tokens and reports what is none. */
final class Tokens {

  private static final List<String> SYMBOLS =
      List.of(
          "==", "!=", ">=", "<=", "&&", "||", "(", ")", ",", ":", ";", "@", ".", "!", ">", "<", "+",
          "-", "*", "/");

  private final String text;
  private final String file;
  private final Faults faults;
  private final List<Token> found = new ArrayList<>();
  private int offset;
  private int line = 1;
  private int lineStart;

  private Tokens(String text, String file, Faults faults) {
    this.text = text;
    this.file = file;
    this.faults = faults;
  }

  /** Returns all tokens, the last of which is the end. */
  static List<Token> of(String text, String file, Faults faults) {
    Tokens tokens = new Tokens(text, file, faults);
    while (tokens.skipBlanks()) {
      tokens.next();
    }
    tokens.take(Kind.END, 0);
    return List.copyOf(tokens.found);
  }

  private boolean skipBlanks() {
    while (offset < text.length()) {
      char c = text.charAt(offset);
      if (c == '\n') {
        newLine();
      } else if (text.startsWith("//", offset)) {
        int end = text.indexOf('\n', offset);
        offset = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", offset)) {
        skipComment();
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\uFEFF') {
        offset++;
      } else {
        return true;
      }
    }
    return false;
  }

  private void skipComment() {
    int end = text.indexOf("*/", offset + 2);
    if (end < 0) {
      faults.add(here(), "syntax", "this comment has no end.");
    }
    int stop = end < 0 ? text.length() : end + 2;
    while (offset < stop) {
      if (text.charAt(offset) == '\n') {
        newLine();
      } else {
        offset++;
      }
    }
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
    } else if (isLetter(c)) {
      take(Kind.NAME, lengthWhile(Tokens::isWord));
    } else if (isDigit(c)) {
      number();
    } else {
      Optional<String> symbol =
          SYMBOLS.stream().filter(s -> text.startsWith(s, offset)).findFirst();
      if (symbol.isPresent()) {
        take(Kind.SYMBOL, symbol.get().length());
      } else {
        broken(
            1,
            "'" + c + "' is not part of the rule language.",
            c == '=' ? "Did you mean '=='?" : "");
      }
    }
  }

  private void string() {
    int end = offset + 1;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end < text.length() && text.charAt(end) == '"') {
      take(Kind.STRING, end + 1 - offset);
    } else {
      int stop = text.indexOf('\n', offset);
      broken(
          (stop < 0 ? text.length() : stop) - offset,
          "this text has no closing quote on its line.",
          "");
    }
  }

  private void number() {
    int length = lengthWhile(Tokens::isDigit);
    length = fraction(length);
    length = exponent(length);
    if (offset + length < text.length() && isWord(text.charAt(offset + length))) {
      broken(
          lengthWhile(c -> isWord(c) || c == '.'),
          "a number is digits with at most a point and a power of ten, for example 2.5e9.",
          "");
    } else {
      take(Kind.NUMBER, length);
    }
  }

  private int fraction(int length) {
    int at = offset + length;
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      return length + 1 + lengthWhile(at + 1, Tokens::isDigit);
    }
    return length;
  }

  private int exponent(int length) {
    int at = offset + length;
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int digits = at + 1 < text.length() && text.charAt(at + 1) == '-' ? at + 2 : at + 1;
      int count = lengthWhile(digits, Tokens::isDigit);
      return count == 0 ? length : digits + count - offset;
    }
    return length;
  }

  private interface Accepts {
    boolean test(char c);
  }

  private int lengthWhile(Accepts accepts) {
    return lengthWhile(offset, accepts);
  }

  private int lengthWhile(int from, Accepts accepts) {
    int end = from;
    while (end < text.length() && accepts.test(text.charAt(end))) {
      end++;
    }
    return end - from;
  }

  private void broken(int length, String message, String mend) {
    faults.add(here(), "syntax", message, mend);
    take(Kind.BROKEN, length);
  }

  private void take(Kind kind, int length) {
    int column = offset - lineStart + 1;
    String taken = text.substring(offset, offset + length);
    offset += length;
    found.add(new Token(kind, taken, line, column, offset));
  }

  private Place here() {
    return new Place(file, line, offset - lineStart + 1);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWord(char c) {
    return isLetter(c) || isDigit(c);
  }
}
