/** Words, numbers and amounts for people, and how they are laid out. */
@NullMarked
package evisor.text;

import org.jspecify.annotations.NullMarked;
