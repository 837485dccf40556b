package evisor.rules.language;

import evisor.files.FilePlace;
import evisor.rules.language.Expression.All;
import evisor.rules.language.Expression.Any;
import evisor.rules.language.Expression.Arithmetic;
import evisor.rules.language.Expression.Call;
import evisor.rules.language.Expression.Comparison;
import evisor.rules.language.Expression.Constant;
import evisor.rules.language.Expression.Contains;
import evisor.rules.language.Expression.Not;
import evisor.rules.language.Expression.Numeral;
import evisor.rules.language.Expression.OneOf;
import evisor.rules.language.Expression.Property;
import evisor.rules.language.Expression.Relation;
import evisor.rules.language.Expression.Text;
import evisor.rules.language.Expression.Truth;
import evisor.rules.language.Expression.Variable;
import evisor.rules.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads expressions by descent: or, and, comparison, sum, product, primary. */
final class ExprParser {

  private static final int DEEPEST = 50;

  private final TokenCursor cursor;
  private int depth;

  ExprParser(TokenCursor cursor) {
    this.cursor = cursor;
  }

  Expression condition() throws SyntaxFault {
    FilePlace place = here();
    List<Expression> parts = new ArrayList<>(List.of(conjunction()));
    while (joined("||", "or")) {
      parts.add(conjunction());
    }
    return parts.size() == 1 ? parts.get(0) : new Any(place, List.copyOf(parts));
  }

  private Expression conjunction() throws SyntaxFault {
    FilePlace place = here();
    List<Expression> parts = new ArrayList<>(List.of(comparison()));
    while (joined("&&", "and")) {
      parts.add(comparison());
    }
    return parts.size() == 1 ? parts.get(0) : new All(place, List.copyOf(parts));
  }

  /** Reads a sign between two conditions; also its English word, which is reported. */
  private boolean joined(String sign, String word) {
    if (cursor.atKeyword(word)) {
      cursor.remark(
          cursor.peek(),
          SyntaxProblem.foreign(
              "'" + cursor.peek().text() + "' does not join conditions.", "Write '" + sign + "'."));
      cursor.skip();
      return true;
    }
    return cursor.accept(sign);
  }

  private Expression comparison() throws SyntaxFault {
    FilePlace place = here();
    Expression left = sum();
    Optional<Relation> relation = relation();
    if (relation.isPresent()) {
      cursor.next();
      Expression compared = new Comparison(place, left, relation.get(), sum());
      if (relation().isPresent()) {
        throw SyntaxFault.at(
            cursor.peek(),
            SyntaxProblem.syntax(
                "a comparison has two sides, and this is a third.",
                "Write two comparisons, joined by '&&'."));
      }
      return compared;
    }
    boolean negated =
        cursor.at("not") && (cursor.peek(1).is("in") || cursor.peek(1).is("contains"));
    if (negated) {
      cursor.next();
    }
    if (cursor.accept("contains")) {
      return new Contains(place, left, primary(), negated);
    }
    if (cursor.accept("in")) {
      cursor.expect(
          "(",
          SyntaxProblem.syntax(
              "'in' is followed by words in parentheses.",
              "Write it as in: gmp in (Gmp.COMPATIBLE, Gmp.FULL)."));
      return new OneOf(place, left, arguments(), negated);
    }
    Optional<SyntaxProblem> foreign =
        cursor.at(Kind.NAME) ? ForbiddenWords.inCondition(cursor.peek()) : Optional.empty();
    if (foreign.isPresent()) {
      throw SyntaxFault.at(cursor.peek(), foreign.get());
    }
    return left;
  }

  private Optional<Relation> relation() {
    for (Relation relation : Relation.values()) {
      if (cursor.at(relation.symbol())) {
        return Optional.of(relation);
      }
    }
    return Optional.empty();
  }

  private Expression sum() throws SyntaxFault {
    FilePlace place = here();
    Expression left = product();
    int terms = 1;
    while (cursor.at("+") || cursor.at("-")) {
      checkDepth(++terms);
      left = new Arithmetic(place, left, cursor.next().text(), product());
    }
    return left;
  }

  private Expression product() throws SyntaxFault {
    FilePlace place = here();
    Expression left = primary();
    int factors = 1;
    while (cursor.at("*") || cursor.at("/")) {
      checkDepth(++factors);
      left = new Arithmetic(place, left, cursor.next().text(), primary());
    }
    return left;
  }

  Expression primary() throws SyntaxFault {
    checkDepth(depth);
    depth++;
    try {
      return innermost();
    } finally {
      depth--;
    }
  }

  private void checkDepth(int levels) throws SyntaxFault {
    if (levels > DEEPEST) {
      throw SyntaxFault.at(
          cursor.peek(),
          SyntaxProblem.syntax(
              "this expression is nested deeper than " + DEEPEST + ".",
              "Write it with fewer parentheses, or in several rules."));
    }
  }

  private Expression innermost() throws SyntaxFault {
    FilePlace place = here();
    if (cursor.accept("!")) {
      return new Not(place, primary());
    }
    if (cursor.atKeyword("not")) {
      cursor.remark(
          cursor.peek(),
          SyntaxProblem.foreign("'not' does not negate a condition.", "Write '!' before it."));
      cursor.skip();
      return new Not(place, primary());
    }
    if (cursor.accept("(")) {
      Expression inner = condition();
      cursor.expect(
          ")",
          SyntaxProblem.syntax(
              "an opening parenthesis has its closing one.", "Write ')' where it ends."));
      return inner;
    }
    if (cursor.accept("-")) {
      return numeral(
          place,
          "-",
          cursor.expect(
              Kind.NUMBER, SyntaxProblem.syntax("a minus sign stands before a number.", "")));
    }
    return switch (cursor.peek().kind()) {
      case NUMBER -> numeral(place, "", cursor.next());
      case STRING -> new Text(place, RuleParser.plainText(cursor.next(), cursor));
      case NAME -> named(place);
      default -> throw nothing();
    };
  }

  private SyntaxFault nothing() {
    return relation().isPresent()
        ? SyntaxFault.at(
            cursor.peek(),
            SyntaxProblem.syntax(
                "this comparison has no left side.",
                "Name the property again, as in: volumeMl > 1 && volumeMl < 5."))
        : cursor.missing(
            SyntaxProblem.syntax("a property, a method, a constant or a number is expected.", ""));
  }

  private Numeral numeral(FilePlace place, String sign, Token number) {
    String digits = number.text();
    boolean zeroFirst = digits.length() > 1 && digits.startsWith("0") && isDigit(digits.charAt(1));
    double value = Double.parseDouble(digits);
    boolean vanishes = value == 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9');
    if (zeroFirst) {
      cursor.remark(
          number,
          SyntaxProblem.number(
              "a number of several digits does not begin with 0; in Java it would be octal.",
              "Leave the 0 out."));
    } else if (Double.isInfinite(value) || vanishes) {
      cursor.remark(
          number,
          SyntaxProblem.number(
              "the number " + SyntaxProblem.shown(digits) + " is out of all bounds.",
              "Numbers lie between 1e-300 and 1e300, or are 0."));
    }
    return new Numeral(place, sign + digits);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Expression named(FilePlace place) throws SyntaxFault {
    Optional<SyntaxProblem> foreign = ForbiddenWords.inCondition(cursor.peek());
    if (foreign.isPresent()) {
      throw SyntaxFault.at(cursor.peek(), foreign.get());
    }
    Token name = cursor.next();
    String word = name.text();
    if (word.equals("true") || word.equals("false")) {
      return new Truth(place, word.equals("true"));
    }
    if (word.startsWith("$")) {
      if (cursor.at(".")) {
        throw pointed(name);
      }
      return new Variable(place, word);
    }
    if (cursor.accept("(")) {
      return new Call(place, word, arguments());
    }
    if (!cursor.accept(".")) {
      return new Property(place, word);
    }
    Token constant =
        cursor.expect(
            Kind.NAME,
            SyntaxProblem.syntax(
                "a point is followed by the constant of an enum, for example Method.SEC.", ""));
    if (!Character.isUpperCase(word.charAt(0)) || cursor.at("(") || cursor.at(".")) {
      throw pointed(name);
    }
    return new Constant(place, word, constant.text());
  }

  private static SyntaxFault pointed(Token name) {
    return SyntaxFault.at(
        name,
        SyntaxProblem.foreign(
            "a point stands only in a constant, for example Method.SEC.",
            "Name properties and methods plainly, for example volumeMl or has(Method.SEC)."));
  }

  /** Reads what follows an opening parenthesis, up to and with the closing one. */
  List<Expression> arguments() throws SyntaxFault {
    List<Expression> arguments = new ArrayList<>();
    if (!cursor.at(")")) {
      arguments.add(sum());
      while (cursor.accept(",")) {
        arguments.add(sum());
      }
    }
    cursor.expect(
        ")",
        SyntaxProblem.syntax(
            "what stands in parentheses is separated by ',' and ends with ')'.",
            "Write ')' where it ends."));
    return List.copyOf(arguments);
  }

  private FilePlace here() {
    return cursor.place(cursor.peek());
  }
}
