package evisor.precedents;

import evisor.files.FilePlace;

/**
 * One study.
 *
 * @param name the name of its file, for example {@code watson2018-bioreactor}
 * @param citation the citation
 * @param doi its own DOI; empty where it is not known
 * @param pmcid its PubMed Central id; empty where it has none
 * @param group id of the research group
 * @param readIn the text that quotes it, where that was read instead; empty otherwise
 * @param place where it stands
 */
public record PrecedentSource(
    String name,
    String citation,
    String doi,
    String pmcid,
    String group,
    String readIn,
    FilePlace place) {}
