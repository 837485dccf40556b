package evisor.whatif;

import evisor.request.FieldValue;
import evisor.request.RequestField;
import java.util.Optional;

/**
 * One field of a request changed.
 *
 * @param field the field
 * @param from what it holds as the request was understood; empty where it is absent
 * @param to what it holds then; empty where it is left out
 */
public record FieldChange(RequestField field, Optional<FieldValue> from, Optional<FieldValue> to) {}
