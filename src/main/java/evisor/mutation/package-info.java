/** Small changes to rules and knowledge, made to see whether any case notices them. */
@NullMarked
package evisor.mutation;

import org.jspecify.annotations.NullMarked;
