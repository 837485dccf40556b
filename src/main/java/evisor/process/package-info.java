/** The process model: volumes, runs, hours, recovery and removal, step by step through a train. */
@NullMarked
package evisor.process;

import org.jspecify.annotations.NullMarked;
