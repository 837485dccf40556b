/** Which conditions of the rules the cases reach, from both sides. */
@NullMarked
package evisor.coverage;

import org.jspecify.annotations.NullMarked;
