/** What a change of rules changes: which answers, where, to what, and by which rule. */
@NullMarked
package evisor.diff;

import org.jspecify.annotations.NullMarked;
