/** The words that rules, requests and answers are written in. Imports nothing else of evisor. */
@NullMarked
package evisor.model;

import org.jspecify.annotations.NullMarked;
