package evisor.whatif;

import evisor.advice.TurningReason;
import evisor.model.Method;
import evisor.request.FieldValue;
import java.util.List;
import java.util.Optional;

/**
 * A change of the request that changes which train comes first.
 *
 * @param changes the fields that change together; one, unless several are needed
 * @param border where a number decides: the two values between which the order turns
 * @param turning which train comes first before and after, and what turned the order
 * @param tied whether the uncertainty cannot tell the train that comes first then from the one that
 *     came first before
 */
public record WhatIf(
    List<FieldChange> changes, Optional<Border> border, TurningReason turning, boolean tied) {

  /**
   * Where the order turns, confirmed on both sides.
   *
   * @param below the lower value
   * @param above the higher value
   */
  public record Border(FieldValue.Amount below, FieldValue.Amount above) {}

  /** Returns the core that comes first then; empty where no train is feasible any more. */
  public Optional<List<Method>> then() {
    return turning.to();
  }
}
