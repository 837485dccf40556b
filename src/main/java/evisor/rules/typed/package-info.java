/**
 * Conditions of rules with their names resolved and their types known: what the type check returns
 * and everything behind it works with.
 */
@NullMarked
package evisor.rules.typed;

import org.jspecify.annotations.NullMarked;
