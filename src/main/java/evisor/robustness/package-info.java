/**
 * How sure an answer is: every uncertain figure and every weight drawn, trains ranked anew each
 * time.
 */
@NullMarked
package evisor.robustness;

import org.jspecify.annotations.NullMarked;
