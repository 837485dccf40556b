/**
 * JSON text whose values know their place in the file, so that every fault can be shown where it
 * stands.
 */
@NullMarked
package evisor.json;

import org.jspecify.annotations.NullMarked;
