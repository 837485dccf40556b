/** The words of the shipped knowledge base, for tests. */
@NullMarked
package evisor.words;

import org.jspecify.annotations.NullMarked;
