/** What helps to write rules: scaffolds, and the parts of the guide that follow from the rules. */
@NullMarked
package evisor.authoring;

import org.jspecify.annotations.NullMarked;
