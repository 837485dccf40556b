/**
 * What a laboratory decided, kept in one file: the request, the answer that evisor gave, and what
 * was made of it.
 */
@NullMarked
package evisor.kept;

import org.jspecify.annotations.NullMarked;
