/**
 * The small part of DRL that rules are written in, as a syntax tree whose every node knows its
 * place.
 */
@NullMarked
package evisor.rules.language;

import org.jspecify.annotations.NullMarked;
