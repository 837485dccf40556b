/** Which of two trains stands before the other, and on which level that is decided. */
@NullMarked
package evisor.decision;

import org.jspecify.annotations.NullMarked;
