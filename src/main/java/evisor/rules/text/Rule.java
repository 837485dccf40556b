package evisor.rules.text;

import evisor.files.Place;
import evisor.model.Basis;
import evisor.model.Criterion;
import evisor.model.Strength;
import java.util.List;

/**
 * One rule as its author wrote it.
 *
 * @param id its name: subject and number, for example {@code PRECIP-003}
 * @param title what it says, in a few words
 * @param verb what its consequence does
 * @param criterion what it bears on
 * @param strength how much it weighs
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
    Criterion criterion,
    Strength strength,
    Basis basis,
    List<String> evidence,
    Place place,
    String text,
    String message) {}
