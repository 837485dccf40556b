package evisor.whatif;

import evisor.request.AskedRequest;
import evisor.whatif.WhatIf.Border;
import java.util.List;
import java.util.Optional;

/**
 * Changes that were found to change which train comes first.
 *
 * @param changes the changes
 * @param border the border, where a number was changed
 * @param before the request on this side, with the first-ranked train of the request asked
 * @param after the request on the other side
 */
record FoundChange(
    List<FieldChange> changes, Optional<Border> border, AskedRequest before, AskedRequest after) {}
