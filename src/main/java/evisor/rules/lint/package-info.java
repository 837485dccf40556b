/** Checks rules before anything is made of them, and says everything that is wrong. */
@NullMarked
package evisor.rules.lint;

import org.jspecify.annotations.NullMarked;
