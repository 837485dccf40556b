package evisor.map;

import evisor.map.DecisionMap.Leader;

/** The letters that stand for regions. */
final class RegionLetters {

  private static final int LETTERS = 26;

  private RegionLetters() {}

  /**
   * Returns the letter of a region: A, B …, Z, then AA, AB …; a dash where no train is feasible.
   */
  static String of(DecisionMap map, int leader) {
    if (map.leaders().get(leader).core().isEmpty()) {
      return "-";
    }
    int place = 0;
    for (int i = 0; i < leader; i++) {
      Leader before = map.leaders().get(i);
      place += before.core().isPresent() ? 1 : 0;
    }
    String last = String.valueOf((char) ('A' + place % LETTERS));
    return place < LETTERS ? last : (char) ('A' + place / LETTERS - 1) + last;
  }
}
