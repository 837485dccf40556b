package evisor.explain;

import evisor.rules.Finding;
import evisor.rules.text.Rule;
import evisor.rules.trace.RuleTrace;
import java.util.Optional;

/**
 * What one rule says of a train, or why it says nothing.
 *
 * @param rule the rule
 * @param aboutTrain whether it speaks of trains and not of the plan as a whole
 * @param trace its conditions with what they compared
 * @param finding what it says; empty where it does not fire
 * @param nearness how near it is to speaking
 */
public record RuleAccount(
    Rule rule,
    boolean aboutTrain,
    RuleTrace trace,
    Optional<Finding> finding,
    SilenceReason nearness) {}
