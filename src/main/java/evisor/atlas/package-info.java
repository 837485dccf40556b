/** All decisions on one page: what comes first for every type of sample, amount and use. */
@NullMarked
package evisor.atlas;

import org.jspecify.annotations.NullMarked;
