package evisor.rules.logic;

/**
 * A question to a request or a train.
 *
 * @param key what tells it from every other one
 * @param all every answer that there can be
 */
record Subject(String key, ValueSet all) {

  static Subject yesOrNo(String key) {
    return new Subject(key, WordSet.EITHER);
  }
}
