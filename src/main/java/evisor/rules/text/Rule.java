package evisor.rules.text;

import evisor.files.FilePlace;
import evisor.model.Basis;
import evisor.model.Criterion;
import evisor.model.Level;
import java.util.List;
import java.util.Optional;

/**
 * One rule as its author wrote it.
 *
 * @param id its name: subject and number, for example {@code PRECIP-003}
 * @param title what it says, in a few words
 * @param verb what its consequence does
 * @param level on which level of the decision it bears
 * @param criterion what it is about; empty where that says nothing
 * @param basis on what it rests
 * @param evidence ids of the claims behind it
 * @param place where it stands
 * @param text its whole text
 * @param message template of its sentence, with {@code {binding}} placeholders
 */
public record Rule(
    String id,
    String title,
    Verb verb,
    Level level,
    Optional<Criterion> criterion,
    Basis basis,
    List<String> evidence,
    FilePlace place,
    String text,
    String message) {}
