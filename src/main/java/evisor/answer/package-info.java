/** The answer in its three forms: text for people, Markdown for documents, JSON for programs. */
@NullMarked
package evisor.answer;

import org.jspecify.annotations.NullMarked;
