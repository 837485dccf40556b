/** Why a train stands where it stands, and why a rule fires or does not: condition by condition. */
@NullMarked
package evisor.explain;

import org.jspecify.annotations.NullMarked;
