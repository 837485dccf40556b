package evisor.request;

/** What is so of some fields of a request. */
public enum FieldTrait {
  /** It must be there wherever its object is. */
  REQUIRED,
  /** Each of its words demands more than the one before it. */
  RISING,
  /** Its numbers above 1 count something, so that only whole ones make sense. */
  COUNTED,
  /** Its empty list reads like none at all: the knowledge base then says what it holds. */
  IMPLIED_WHERE_EMPTY,
  /** A laboratory can state it once, in its profile, for all its requests. */
  OF_LABORATORY
}
