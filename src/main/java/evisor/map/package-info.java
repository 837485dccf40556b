/** Maps of which train comes first over two fields of a request. */
@NullMarked
package evisor.map;

import org.jspecify.annotations.NullMarked;
