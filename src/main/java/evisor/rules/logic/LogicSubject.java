package evisor.rules.logic;

/**
 * A question to a request or a train.
 *
 * @param key what tells it from every other one
 * @param all every answer that there can be
 */
record LogicSubject(String key, ValueSet all) {

  static LogicSubject yesOrNo(String key) {
    return new LogicSubject(key, WordSet.EITHER);
  }
}
