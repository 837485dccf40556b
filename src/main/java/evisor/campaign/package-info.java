/** Plans a campaign: many samples over weeks or months, batch by batch. */
@NullMarked
package evisor.campaign;

import org.jspecify.annotations.NullMarked;
