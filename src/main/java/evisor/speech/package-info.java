/** Languages, and how a sentence is said in each of them. */
@NullMarked
package evisor.speech;

import org.jspecify.annotations.NullMarked;
