/**
 * A plain interpreter of rules that have passed the lint. It gives the same answers as Drools
 * without it, and can say of every condition which values it compared and how far it is from
 * passing.
 */
@NullMarked
package evisor.rules.plain;

import org.jspecify.annotations.NullMarked;
