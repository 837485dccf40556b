/** Values in a compact form, for what is read again and again by the same evisor. */
@NullMarked
package evisor.compact;

import org.jspecify.annotations.NullMarked;
