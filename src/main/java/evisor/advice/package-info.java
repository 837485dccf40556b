/** From a request to a defended recommendation: candidates, ranking and what stands behind them. */
@NullMarked
package evisor.advice;

import org.jspecify.annotations.NullMarked;
