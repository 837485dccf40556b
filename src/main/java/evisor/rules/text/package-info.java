/** A folder of rules and messages as its authors wrote it. */
@NullMarked
package evisor.rules.text;

import org.jspecify.annotations.NullMarked;
