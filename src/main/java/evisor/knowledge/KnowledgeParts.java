package evisor.knowledge;

import evisor.model.Lexicon;
import evisor.precedents.Precedents;
import java.util.Map;
import java.util.Optional;

/**
 * What can be used of a knowledge base in which something may be wrong.
 *
 * @param lexicon the words; empty where it cannot be said which there are
 * @param claims claims by id; empty where it cannot be said which there are
 * @param rotors rotors by name; empty where it cannot be said which there are
 * @param precedents who has done what, as far as it can be read
 * @param whole the knowledge base; empty where anything in it is wrong
 */
public record KnowledgeParts(
    Optional<Lexicon> lexicon,
    Optional<Map<String, Claim>> claims,
    Optional<Map<String, Rotor>> rotors,
    Precedents precedents,
    Optional<Knowledge> whole) {}
