/**
 * What a laboratory takes to the bench from an answer: protocol, shopping list and other papers.
 */
@NullMarked
package evisor.papers;

import org.jspecify.annotations.NullMarked;
