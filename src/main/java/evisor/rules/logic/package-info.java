/**
 * What follows from the conditions of rules: which can never hold, and which imply others. Only
 * what is proven is said.
 */
@NullMarked
package evisor.rules.logic;

import org.jspecify.annotations.NullMarked;
