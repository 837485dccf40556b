/** How sure an answer is: every uncertain figure drawn, trains ordered anew each time. */
@NullMarked
package evisor.robustness;

import org.jspecify.annotations.NullMarked;
