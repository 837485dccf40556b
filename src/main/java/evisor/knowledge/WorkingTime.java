package evisor.knowledge;

import evisor.model.Figure;

/**
 * When a laboratory works, and how long samples wait: what campaigns are planned by.
 *
 * @param daysPerWeek working days of a week
 * @param hoursPerDay working hours of a working day
 * @param hands people who work at the bench at the same time
 * @param weeksWaited weeks for which samples are collected, at most, before they are processed
 *     together
 */
public record WorkingTime(
    Figure daysPerWeek, Figure hoursPerDay, Figure hands, Figure weeksWaited) {}
