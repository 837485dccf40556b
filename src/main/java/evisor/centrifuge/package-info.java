/** What one spin pellets: the question, the answer, and how it is said. */
@NullMarked
package evisor.centrifuge;

import org.jspecify.annotations.NullMarked;
