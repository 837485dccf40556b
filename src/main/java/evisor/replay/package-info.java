/** Whether an answer that was given before is given again, and if not, what made the difference. */
@NullMarked
package evisor.replay;

import org.jspecify.annotations.NullMarked;
