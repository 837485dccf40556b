/**
 * From a request to a defended recommendation: candidates, ranking, explanation, and the answer in
 * three forms.
 */
@NullMarked
package evisor.advice;

import org.jspecify.annotations.NullMarked;
