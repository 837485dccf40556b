package evisor.campaign;

import evisor.model.Equipment;
import evisor.model.Range;

/**
 * How long a campaign takes one instrument.
 *
 * @param instrument the instrument
 * @param hours hours for which it is taken
 * @param days working days for which it is taken as planned; what is longer than a working day goes
 *     on overnight
 * @param weeks weeks that these days are
 */
public record InstrumentTime(Equipment instrument, Range hours, double days, double weeks) {}
