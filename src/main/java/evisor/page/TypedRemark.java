package evisor.page;

import evisor.kept.DecisionRemark;
import evisor.kept.Stance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed into a form by which a decision is kept, before anybody checks it.
 *
 * @param stance the word that was chosen; empty where none was
 * @param instead the train instead
 * @param because the reason
 * @param title what the decision is called
 * @param who decided
 */
record TypedRemark(String stance, String instead, String because, String title, String who) {

  /** Nothing was typed. */
  static final TypedRemark EMPTY = new TypedRemark("", "", "", "", "");

  static final String STANCE = "keep-stance";
  static final String INSTEAD = "keep-instead";
  static final String BECAUSE = "keep-because";
  static final String TITLE = "keep-title";
  static final String WHO = "keep-who";

  /** Reads what a form has sent. */
  static TypedRemark of(Map<String, List<String>> form) {
    return new TypedRemark(
        text(form, STANCE),
        text(form, INSTEAD),
        text(form, BECAUSE),
        text(form, TITLE),
        text(form, WHO));
  }

  private static String text(Map<String, List<String>> form, String name) {
    return DecisionRemark.cleaned(String.join(" ", form.getOrDefault(name, List.of())));
  }

  /** Returns what was said of a decision that is kept, to be said anew. */
  static TypedRemark of(DecisionRemark remark) {
    return new TypedRemark(
        remark.stance().id(), remark.instead(), remark.because(), remark.title(), remark.who());
  }

  /** Returns what is wrong with it, in sentences; nothing where it can be kept. */
  List<String> faults(PageSite site) {
    List<String> faults = new ArrayList<>();
    if (chosen().isEmpty()) {
      faults.add(site.say("Say what you made of the answer."));
    }
    if (tooLong(because, DecisionRemark.LONG)) {
      faults.add(site.say("The reason may have at most %s characters.", DecisionRemark.LONG));
    }
    if (tooLong(instead, DecisionRemark.SHORT)
        || tooLong(title, DecisionRemark.SHORT)
        || tooLong(who, DecisionRemark.SHORT)) {
      faults.add(
          site.say(
              "Train, title and name may have at most %s characters each.", DecisionRemark.SHORT));
    }
    return faults;
  }

  private static boolean tooLong(String text, int most) {
    return text.codePointCount(0, text.length()) > most;
  }

  private Optional<Stance> chosen() {
    return Arrays.stream(Stance.values()).filter(one -> one.id().equals(stance)).findFirst();
  }

  /** Returns what is to be kept of it; it has no faults. */
  DecisionRemark remark() {
    return new DecisionRemark(who, title, chosen().orElseThrow(), instead, List.of(), because);
  }
}
