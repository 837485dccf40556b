package evisor.rules.language;

import java.util.ArrayList;
import java.util.List;

/** Writes an expression as a rule has it, on one line and with the parentheses that it needs. */
public final class ExprText {

  private static final int SUM = 4;
  private static final int PRODUCT = 5;
  private static final int PRIMARY = 6;

  private ExprText() {}

  /** Returns the expression as text, for example {@code volumeMl >= 50 || !has(Trait.BLOOD)}. */
  public static String of(Expression expression) {
    return text(expression, 0);
  }

  /** Returns the negation of the expression as text, for example {@code !has(Trait.BLOOD)}. */
  public static String negated(Expression expression) {
    return "!" + text(expression, PRIMARY);
  }

  private static String text(Expression expression, int least) {
    String plain = plain(expression);
    return binding(expression) < least ? "(" + plain + ")" : plain;
  }

  /** Returns how strongly an expression holds together, in the order in which rules are read. */
  private static int binding(Expression expression) {
    if (expression instanceof Expression.Any) {
      return 1;
    }
    if (expression instanceof Expression.All) {
      return 2;
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return isSum(arithmetic) ? SUM : PRODUCT;
    }
    boolean relation =
        expression instanceof Expression.Comparison
            || expression instanceof Expression.OneOf
            || expression instanceof Expression.Contains;
    return relation ? SUM - 1 : PRIMARY;
  }

  private static boolean isSum(Expression.Arithmetic arithmetic) {
    return arithmetic.operator().equals("+") || arithmetic.operator().equals("-");
  }

  private static String plain(Expression expression) {
    if (expression instanceof Expression.Any any) {
      return joined(any.parts(), " || ", 2);
    }
    if (expression instanceof Expression.All all) {
      return joined(all.parts(), " && ", SUM - 1);
    }
    if (expression instanceof Expression.Not not) {
      return "!" + text(not.inner(), PRIMARY);
    }
    if (expression instanceof Expression.Comparison comparison) {
      return text(comparison.left(), SUM)
          + ' '
          + comparison.relation().symbol()
          + ' '
          + text(comparison.right(), SUM);
    }
    if (expression instanceof Expression.OneOf oneOf) {
      return text(oneOf.value(), SUM)
          + (oneOf.negated() ? " not in (" : " in (")
          + joined(oneOf.words(), ", ", SUM)
          + ')';
    }
    if (expression instanceof Expression.Contains contains) {
      return text(contains.set(), SUM)
          + (contains.negated() ? " not contains " : " contains ")
          + text(contains.element(), PRIMARY);
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      int own = binding(arithmetic);
      return text(arithmetic.left(), own)
          + ' '
          + arithmetic.operator()
          + ' '
          + text(arithmetic.right(), own + 1);
    }
    return leaf(expression);
  }

  private static String leaf(Expression expression) {
    if (expression instanceof Expression.Call call) {
      return call.name() + '(' + joined(call.arguments(), ", ", SUM) + ')';
    }
    if (expression instanceof Expression.Property property) {
      return property.name();
    }
    if (expression instanceof Expression.Constant constant) {
      return constant.type() + '.' + constant.name();
    }
    if (expression instanceof Expression.Numeral numeral) {
      return numeral.digits();
    }
    if (expression instanceof Expression.Truth truth) {
      return String.valueOf(truth.value());
    }
    if (expression instanceof Expression.Text text) {
      return '"' + text.value() + '"';
    }
    return ((Expression.Variable) expression).name();
  }

  private static String joined(List<Expression> expressions, String between, int least) {
    List<String> texts = new ArrayList<>();
    for (Expression expression : expressions) {
      texts.add(text(expression, least));
    }
    return String.join(between, texts);
  }
}
