/** Folders, files and places in them, and everything that is wrong there, said at once. */
@NullMarked
package evisor.files;

import org.jspecify.annotations.NullMarked;
