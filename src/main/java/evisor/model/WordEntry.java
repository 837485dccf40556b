package evisor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the knowledge base says of a word.
 *
 * @param word the word
 * @param label how the field writes it in a sentence
 * @param names what else people call it
 * @param sharedNames what people call it and others of its kind, so that one has to be chosen
 * @param traits what it is
 * @param family the family of a method; empty for any other word
 */
public record WordEntry(
    Word word,
    String label,
    List<String> names,
    List<String> sharedNames,
    Set<WordTrait> traits,
    Optional<Family> family) {}
