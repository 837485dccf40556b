/** What the literature says, as data: reads and checks the files of {@code rules/knowledge}. */
@NullMarked
package evisor.knowledge;

import org.jspecify.annotations.NullMarked;
