package evisor.text;

import java.util.List;

/** What evisor's own words mean, for people who do not use it every day. */
public final class Glossary {

  /**
   * A word and what it means.
   *
   * @param word the word in English
   * @param meaning a sentence in English
   */
  public record Entry(String word, String meaning) {}

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("train", "The steps from the sample to the vesicles, in order."),
          new Entry(
              "core", "The isolation methods of a train alone, without preparation and finishing."),
          new Entry(
              "grade",
              "How clean a train makes vesicles, from 0 to 3: one coarse step gives 1, one fine"
                  + " step or two coarse ones 2, two steps of which one is fine 3."),
          new Entry("condition", "What must be shown or arranged before a train may be relied on."),
          new Entry("tie", "Trains that no rule, figure or precedent tells apart."),
          new Entry(
              "tier",
              "How certain it is that a train works here: established, shown, adapted or"
                  + " untried."),
          new Entry(
              "draw",
              "One trial in which every uncertain figure takes some value of its range; many of"
                  + " them show how sure the first place is."),
          new Entry(
              "(A)", "A figure that is assumed, with a reason, because nobody published it."));

  private Glossary() {}

  /** Returns the words in the order in which an answer uses them, in a language. */
  public static List<Entry> in(Wording wording) {
    return ENTRIES.stream()
        .map(entry -> new Entry(wording.text(entry.word()), wording.text(entry.meaning())))
        .toList();
  }
}
