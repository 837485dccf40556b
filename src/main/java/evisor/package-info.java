/** The door for programs: {@link evisor.Evisor} opens rules and answers questions by them. */
@NullMarked
package evisor;

import org.jspecify.annotations.NullMarked;
