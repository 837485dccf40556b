package evisor.campaign;

import evisor.model.Term;

/** Whether a campaign is through in its weeks. */
public enum CampaignFit implements Term {
  /** Yes, one batch after another. */
  IN_TURN,
  /** Only if a batch begins before the one before it is through. */
  OVERLAPPING,
  /** No: what there is most waiting for has no time for it. */
  TOO_LONG
}
