/**
 * What others have done: which research group isolated vesicles of which sample by which train, as
 * data; and the log of what the literature was asked for it.
 */
@NullMarked
package evisor.precedents;

import org.jspecify.annotations.NullMarked;
