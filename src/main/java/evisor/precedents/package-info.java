/**
 * What others have done: which research group isolated vesicles of which sample by which train, as
 * data. No answer is read from here.
 */
@NullMarked
package evisor.precedents;

import org.jspecify.annotations.NullMarked;
