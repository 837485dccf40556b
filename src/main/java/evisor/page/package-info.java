/**
 * The planner's pages: a form and the answer beside it, and what the answer rests on. Each page is
 * worked out from what was asked, as HTML that needs no script.
 */
@NullMarked
package evisor.page;

import org.jspecify.annotations.NullMarked;
