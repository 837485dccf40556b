/**
 * The nearest changes of a request that change which train comes first, each confirmed by asking
 * the rules again.
 */
@NullMarked
package evisor.whatif;

import org.jspecify.annotations.NullMarked;
