package evisor.rules.language;

import evisor.model.Place;
import evisor.rules.language.Expr.All;
import evisor.rules.language.Expr.Any;
import evisor.rules.language.Expr.Arithmetic;
import evisor.rules.language.Expr.Call;
import evisor.rules.language.Expr.Comparison;
import evisor.rules.language.Expr.Constant;
import evisor.rules.language.Expr.Contains;
import evisor.rules.language.Expr.Not;
import evisor.rules.language.Expr.Numeral;
import evisor.rules.language.Expr.OneOf;
import evisor.rules.language.Expr.Property;
import evisor.rules.language.Expr.Relation;
import evisor.rules.language.Expr.Text;
import evisor.rules.language.Expr.Truth;
import evisor.rules.language.Expr.Variable;
import evisor.rules.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads expressions by descent: or, and, comparison, sum, product, primary. */
final class ExprParser {

  private static final int DEEPEST = 50;
  private static final Set<String> FOREIGN =
      Set.of(
          "eval", "new", "this", "matches", "memberOf", "soundslike", "null", "instanceof", "from");

  private final Cursor cursor;
  private int depth;

  ExprParser(Cursor cursor) {
    this.cursor = cursor;
  }

  Expr condition() throws SyntaxFault {
    Place place = here();
    List<Expr> parts = new ArrayList<>(List.of(conjunction()));
    while (cursor.accept("||")) {
      parts.add(conjunction());
    }
    return parts.size() == 1 ? parts.get(0) : new Any(place, List.copyOf(parts));
  }

  private Expr conjunction() throws SyntaxFault {
    Place place = here();
    List<Expr> parts = new ArrayList<>(List.of(comparison()));
    while (cursor.accept("&&")) {
      parts.add(comparison());
    }
    return parts.size() == 1 ? parts.get(0) : new All(place, List.copyOf(parts));
  }

  private Expr comparison() throws SyntaxFault {
    Place place = here();
    Expr left = sum();
    Optional<Relation> relation = relation();
    if (relation.isPresent()) {
      cursor.next();
      return new Comparison(place, left, relation.get(), sum());
    }
    boolean negated =
        cursor.at("not") && (cursor.following().is("in") || cursor.following().is("contains"));
    if (negated) {
      cursor.next();
    }
    if (cursor.accept("contains")) {
      return new Contains(place, left, primary(), negated);
    }
    if (cursor.accept("in")) {
      cursor.expect("(", "'in' is followed by the words in parentheses");
      return new OneOf(place, left, arguments(), negated);
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

  private Expr sum() throws SyntaxFault {
    Place place = here();
    Expr left = product();
    while (cursor.at("+") || cursor.at("-")) {
      left = new Arithmetic(place, left, cursor.next().text(), product());
    }
    return left;
  }

  private Expr product() throws SyntaxFault {
    Place place = here();
    Expr left = primary();
    while (cursor.at("*") || cursor.at("/")) {
      left = new Arithmetic(place, left, cursor.next().text(), primary());
    }
    return left;
  }

  Expr primary() throws SyntaxFault {
    if (depth > DEEPEST) {
      throw cursor.fault(cursor.peek(), "this expression is nested deeper than " + DEEPEST);
    }
    depth++;
    try {
      return innermost();
    } finally {
      depth--;
    }
  }

  private Expr innermost() throws SyntaxFault {
    Place place = here();
    if (cursor.accept("!")) {
      return new Not(place, primary());
    }
    if (cursor.accept("(")) {
      Expr inner = condition();
      cursor.expect(")", "an opening parenthesis has its closing one");
      return inner;
    }
    if (cursor.accept("-")) {
      return new Numeral(
          place, "-" + cursor.expect(Kind.NUMBER, "a minus sign stands before a number").text());
    }
    return switch (cursor.peek().kind()) {
      case NUMBER -> new Numeral(place, cursor.next().text());
      case STRING -> new Text(place, cursor.plainText(cursor.next()));
      case NAME -> named(place);
      default ->
          throw cursor.unexpected("a property, a method, a constant or a number is expected");
    };
  }

  private Expr named(Place place) throws SyntaxFault {
    Token name = cursor.next();
    String word = name.text();
    if (FOREIGN.contains(word)) {
      throw cursor.fault(name, "'" + word + "' is not part of the rule language");
    }
    if (word.equals("true") || word.equals("false")) {
      return new Truth(place, word.equals("true"));
    }
    if (word.startsWith("$")) {
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
            Kind.NAME, "a point is followed by the constant of an enum, for example Method.SEC");
    if (!Character.isUpperCase(word.charAt(0)) || cursor.at("(") || cursor.at(".")) {
      throw cursor.fault(
          name,
          "a point stands only in a constant, for example Method.SEC; properties and methods are"
              + " plain");
    }
    return new Constant(place, word, constant.text());
  }

  /** Reads what follows an opening parenthesis, up to and with the closing one. */
  List<Expr> arguments() throws SyntaxFault {
    List<Expr> arguments = new ArrayList<>();
    if (!cursor.at(")")) {
      arguments.add(sum());
      while (cursor.accept(",")) {
        arguments.add(sum());
      }
    }
    cursor.expect(")", "what stands in parentheses is separated by ',' and ends with ')'");
    return List.copyOf(arguments);
  }

  private Place here() {
    return cursor.place(cursor.peek());
  }
}
