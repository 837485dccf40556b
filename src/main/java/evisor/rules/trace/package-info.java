/** What became of the conditions of a rule: the values compared, and how far from passing. */
@NullMarked
package evisor.rules.trace;

import org.jspecify.annotations.NullMarked;
