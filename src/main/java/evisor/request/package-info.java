/** Reading and checking one isolation request, and saying all that is wrong with it at once. */
@NullMarked
package evisor.request;

import org.jspecify.annotations.NullMarked;
