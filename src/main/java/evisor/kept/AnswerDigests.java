package evisor.kept;

/**
 * By what an answer can be told to be the same.
 *
 * @param program of evisor itself
 * @param rules of the rules
 * @param knowledge of the knowledge base
 * @param request of the request
 */
public record AnswerDigests(String program, String rules, String knowledge, String request) {}
