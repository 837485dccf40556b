/**
 * A plain interpreter of rules that have passed the lint. It gives the same answers as Drools
 * without it.
 */
@NullMarked
package evisor.rules.plain;

import org.jspecify.annotations.NullMarked;
