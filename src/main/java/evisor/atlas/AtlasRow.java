package evisor.atlas;

import evisor.model.SampleType;
import evisor.model.Use;
import java.util.Map;

/**
 * What comes first for one amount of one type of sample.
 *
 * @param sample the type of sample
 * @param volumeMl the volume of one sample in mL
 * @param amount the volume of one sample, in words
 * @param cells what comes first for each use, in the order of the uses
 */
public record AtlasRow(
    SampleType sample, double volumeMl, String amount, Map<Use, AtlasCell> cells) {}
