/**
 * The service: evisor over HTTP, for programs and for the pages that others put beside it. One
 * process, bound to the loopback address unless a proxy stands before it.
 */
@NullMarked
package evisor.service;

import org.jspecify.annotations.NullMarked;
