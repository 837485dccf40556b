package evisor.kept;

import evisor.files.HiddenCharacters;
import java.util.List;

/**
 * What somebody says of an answer.
 *
 * @param who said it; may be empty
 * @param title what the decision is called; may be empty
 * @param stance what was made of the answer
 * @param instead the train that was taken or is thought right instead, as it was typed; may be
 *     empty
 * @param insteadCore the methods of that train; empty where evisor does not know it
 * @param because why; may be empty
 */
public record DecisionRemark(
    String who,
    String title,
    Stance stance,
    String instead,
    List<String> insteadCore,
    String because) {

  /** The most characters of a name, a title or a train. */
  public static final int SHORT = 200;

  /** The most characters of a reason. */
  public static final int LONG = 2000;

  /** Copies the list. */
  public DecisionRemark {
    insteadCore = List.copyOf(insteadCore);
  }

  /**
   * Returns a text as it is kept: without blanks around it and characters that cannot be seen, and
   * with one kind of line end.
   */
  public static String cleaned(String typed) {
    return HiddenCharacters.removed(typed.replace("\r\n", "\n").replace('\r', '\n')).strip();
  }
}
