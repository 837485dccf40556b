package evisor.page;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Stands among the tests so that a run says which it leaves out. */
final class PlannerInBrowserTest {

  @Test
  @Disabled("needs Chromium: mvn -B -Pbrowser test")
  void aPlannersWayThroughThePagesIsNotRunHere() {}
}
