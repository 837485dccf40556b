package evisor.atlas;

import evisor.model.SampleType;
import evisor.model.Use;
import java.util.Map;

/**
 * What comes first for one amount of one type of sample.
 *
 * @param sample the type of sample
 * @param amount the volume of one sample, in words
 * @param cells what comes first for each use, in the order of the uses
 */
record AtlasRow(SampleType sample, String amount, Map<Use, AtlasCell> cells) {}
