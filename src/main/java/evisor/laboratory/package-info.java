/**
 * What a laboratory states once for all its requests: what it has, pays and runs today, in a file
 * of its own.
 */
@NullMarked
package evisor.laboratory;

import org.jspecify.annotations.NullMarked;
