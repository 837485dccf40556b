package evisor.compact;

/** What follows in the compact form. */
enum CompactMark {
  AGAIN,
  TEXT,
  WHOLE,
  NUMBER,
  TRUE,
  FALSE,
  NOTHING,
  SOMETHING,
  LIST,
  SET,
  SORTED_SET,
  MAP,
  SORTED_MAP,
  WORD,
  CONSTANT,
  RECORD,
  PACKED
}
