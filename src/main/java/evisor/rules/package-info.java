/** From DRL text to a rule base that answers: parse, lint, compile, cache, sessions, findings. */
@NullMarked
package evisor.rules;

import org.jspecify.annotations.NullMarked;
