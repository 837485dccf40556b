package evisor.kept;

import java.time.Instant;

/**
 * That a decision no longer holds.
 *
 * @param at when that was said
 * @param who said it; may be empty
 * @param because why; may be empty
 */
public record DecisionWithdrawal(Instant at, String who, String because) {}
