package evisor.speech;

import java.util.List;

/**
 * What a word is called in a language.
 *
 * @param label how it is written in a sentence
 * @param names what else people call it
 */
public record WordNaming(String label, List<String> names) {

  /** Copies the list. */
  public WordNaming {
    names = List.copyOf(names);
  }
}
