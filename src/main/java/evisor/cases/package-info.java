/** Case files: reading and checking them, running them, and reporting what did not hold. */
@NullMarked
package evisor.cases;

import org.jspecify.annotations.NullMarked;
