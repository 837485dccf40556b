package evisor.precedents;

import evisor.files.FilePlace;
import evisor.model.Use;
import java.util.List;

/**
 * What the literature was asked for one cell, and what came.
 *
 * @param date when, as {@code 2026-11-30}
 * @param samples the samples that were meant, in words of the vocabulary or kept apart
 * @param amounts the amounts of one sample that were meant; empty for any
 * @param purposes the uses that were meant; empty for any
 * @param asked the words that were asked
 * @param came names of the studies that came of it; empty where nothing stated such a thing
 * @param says what else is to be said of it; may be empty
 * @param place where it stands
 */
public record LiteratureSearch(
    String date,
    List<String> samples,
    List<AmountClass> amounts,
    List<Use> purposes,
    String asked,
    List<String> came,
    String says,
    FilePlace place) {

  /** Returns whether it asked for such a sample, of one of some amounts, for such a use. */
  public boolean covers(String sample, List<AmountClass> some, Use use) {
    return samples.contains(sample)
        && (amounts.isEmpty() || amounts.stream().anyMatch(some::contains))
        && (purposes.isEmpty() || purposes.contains(use));
  }
}
