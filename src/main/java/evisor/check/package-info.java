/**
 * Says everything that is wrong with rules, messages, knowledge and cases, and what each lint is.
 */
@NullMarked
package evisor.check;

import org.jspecify.annotations.NullMarked;
