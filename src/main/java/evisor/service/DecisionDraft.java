package evisor.service;

import evisor.answer.AnswerScope;
import evisor.json.Json;
import evisor.kept.DecisionRemark;
import evisor.request.AskedRequest;
import java.util.Optional;

/**
 * A decision that somebody wants to be kept.
 *
 * @param asked the request
 * @param request the same as it was sent, which is kept
 * @param scope how much of an answer is kept
 * @param remark what is said of the answer
 * @param corrects the decision in whose place it is to stand
 * @param rulesSeen the digest of the rules by which the answer was given that was looked at; empty
 *     where that is not said
 * @param knowledgeSeen the digest of its knowledge, in the same way
 */
public record DecisionDraft(
    AskedRequest asked,
    Json request,
    AnswerScope scope,
    DecisionRemark remark,
    Optional<Long> corrects,
    String rulesSeen,
    String knowledgeSeen) {}
