/** From checked rules to Drools' rule bases: build, guard, cache. */
@NullMarked
package evisor.rules.compile;

import org.jspecify.annotations.NullMarked;
