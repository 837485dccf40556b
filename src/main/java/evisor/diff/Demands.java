package evisor.diff;

import evisor.diff.Box.Demand;
import evisor.diff.Limit.Among;
import evisor.diff.Limit.Between;
import evisor.diff.Limit.Held;
import evisor.model.Term;
import evisor.request.StatedTerms;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;

/** Puts the limits of a box into words. */
final class Demands {

  private Demands() {}

  static Demand of(Limit limit, Wording wording) {
    if (limit instanceof Between between) {
      return new Demand(
          between.axis().id(), words(between, wording), between.low(), between.high(), List.of());
    }
    if (limit instanceof Among among) {
      List<String> ids = among.terms().stream().map(Term::id).toList();
      return words(among.axis().id(), words(among, wording), ids);
    }
    Held held = (Held) limit;
    String word = wording.term(held.axis().word());
    String text =
        held.axis().field().title().equals("equipment")
            ? word + (held.wanted() ? " at hand" : " not at hand")
            : held.axis().field().title() + (held.wanted() ? " " : " not ") + word;
    return words(held.axis().id(), text, List.of(String.valueOf(held.wanted())));
  }

  private static Demand words(String field, String text, List<String> words) {
    return new Demand(field, text, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, words);
  }

  private static String words(Between limit, Wording wording) {
    String title = limit.axis().field().title() + " ";
    boolean unstatedInside =
        limit.axis().unstated() >= limit.low() && limit.axis().unstated() <= limit.high();
    boolean mayBeUnstated =
        unstatedInside
            && (limit.axis().unstated() == 0
                || limit.axis().unstated() == Double.POSITIVE_INFINITY);
    String open = mayBeUnstated ? ", or not stated" : "";
    if (limit.low() == Double.NEGATIVE_INFINITY || limit.low() == 0) {
      return limit.high() == 0
          ? title + "not stated"
          : title + "up to " + number(limit, limit.high(), wording) + open;
    }
    if (limit.high() == Double.POSITIVE_INFINITY) {
      return limit.low() == limit.high()
          ? title + "not stated"
          : title + "from " + number(limit, limit.low(), wording) + " up" + open;
    }
    String low = number(limit, limit.low(), wording);
    String high = number(limit, limit.high(), wording);
    return low.equals(high) ? title + low : title + low + " to " + high;
  }

  private static String number(Between limit, double number, Wording wording) {
    return wording.value(number, limit.axis().field().quantity());
  }

  private static String words(Among limit, Wording wording) {
    List<? extends Term> all = limit.axis().all();
    List<String> inside = new ArrayList<>();
    List<String> outside = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String word = StatedTerms.isSaid(all.get(i)) ? wording.term(all.get(i)) : "not stated";
      (limit.words().contains(i) ? inside : outside).add(word);
    }
    return limit.axis().field().title()
        + (inside.size() > outside.size() + 1
            ? " other than " + String.join(", ", outside)
            : " " + String.join(" or ", inside));
  }
}
