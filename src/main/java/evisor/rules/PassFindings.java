package evisor.rules;

import evisor.rules.RuleSayings.Ordered;

/**
 * What the rules said in one run of one pass: of the plan, then of each train in the order given;
 * for each the gravest effect first, and of one effect by level and rule id.
 *
 * @param findings findings of everything but study, and in the first pass but directives
 * @param studies findings of study
 * @param directives what is asked of trains, in the first pass
 */
record PassFindings(
    Ordered<Finding> findings, Ordered<Finding> studies, Ordered<Directive> directives) {

  /** The place of the plan; trains follow it. */
  static final int PLAN = 0;
}
