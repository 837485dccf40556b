package evisor.campaign;

import evisor.knowledge.WorkingTime;

/**
 * Days and weeks of a laboratory: what is longer than its working day goes on overnight.
 *
 * @param daysPerWeek working days of a week
 * @param hoursPerDay working hours of a day
 * @param hands people at the bench
 * @param weeksWaited weeks for which samples are collected, at most
 */
record BenchTime(double daysPerWeek, double hoursPerDay, double hands, double weeksWaited) {

  private static final double CLOCK = 24;
  private static final double ROUNDING = 1e-9;

  static BenchTime of(WorkingTime time) {
    return new BenchTime(
        time.daysPerWeek().range().middle(),
        time.hoursPerDay().range().middle(),
        time.hands().range().middle(),
        time.weeksWaited().range().middle());
  }

  /**
   * Returns the working days for which something is taken that lasts so many hours: a part of one
   * within the working day, and then one more for each 24 hours.
   */
  double days(double hours) {
    return hours <= hoursPerDay ? hours / hoursPerDay : 1 + (hours - hoursPerDay) / CLOCK;
  }

  /** Returns the working days on which something is in work that lasts so many hours. */
  double wholeDays(double hours) {
    return Math.max(1, Math.ceil(days(hours) - ROUNDING));
  }

  /** Returns weeks that so many working days are. */
  double weeks(double days) {
    return days / daysPerWeek;
  }

  /** Returns weeks that so many hours of work are for all hands. */
  double weeksOfWork(double hours) {
    return hours / (hands * hoursPerDay * daysPerWeek);
  }

  /** Returns how many hands it takes to do so many hours of work in so many weeks. */
  long handsFor(double hours, double weeks) {
    return (long) Math.max(1, Math.ceil(hours / (weeks * hoursPerDay * daysPerWeek) - ROUNDING));
  }
}
