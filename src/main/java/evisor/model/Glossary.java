package evisor.model;

import evisor.speech.Speech;

/** What evisor calls things that a planner may not call so, each explained in a sentence. */
public enum Glossary {
  TRAIN(
      "train", "A train is the whole sequence of steps that takes a sample to isolated vesicles."),
  CORE(
      "core",
      "A core is the isolation methods of a train in their order, such as TFF → SEC, without what"
          + " prepares and finishes."),
  GRADE(
      "grade",
      "How clean a train makes vesicles, from 0 to 3: one coarse step gives 1, one fine step or two"
          + " coarse ones 2, two steps of which one is fine 3."),
  TIE(
      "tie",
      "A tie is between trains that nothing known parts; take the one that your laboratory"
          + " runs."),
  TIER(
      "tier",
      "A tier says how certain a train is by who has done it: established, shown, adapted or"
          + " untried."),
  CONDITION(
      "condition", "A condition is what has to be met or shown before a train can be relied on."),
  DRAW(
      "draw",
      "A draw takes every uncertain figure at random from its range; how often a train stays first"
          + " says how sure its place is.");

  private final String word;
  private final String sentence;

  Glossary(String word, String sentence) {
    this.word = word;
    this.sentence = sentence;
  }

  /** Returns the word as answers have it. */
  public String word(Speech speech) {
    return speech.text(word);
  }

  /** Returns what it means, in a sentence. */
  public String sentence(Speech speech) {
    return speech.text(sentence);
  }
}
