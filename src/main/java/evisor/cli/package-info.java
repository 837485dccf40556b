/** The command line: one thin class for each command. */
@NullMarked
package evisor.cli;

import org.jspecify.annotations.NullMarked;
