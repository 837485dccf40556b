/**
 * How good the answers to published cases are when what a case's own research group has done is not
 * known, and beside simple yardsticks.
 */
@NullMarked
package evisor.validation;

import org.jspecify.annotations.NullMarked;
