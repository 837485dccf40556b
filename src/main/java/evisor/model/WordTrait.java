package evisor.model;

/** What a word of the knowledge base can be, as far as evisor computes with it. */
public enum WordTrait implements Term {
  /** Vesicles, or a product made of them, go into or onto a living being. */
  IN_VIVO(WordKind.USES),
  /** A function of the vesicles is tested or used. */
  FUNCTIONAL(WordKind.USES),
  /** It reads RNA, or keeps samples for those who do. */
  READS_RNA(WordKind.USES),
  /** It takes lipoprotein for vesicles, or measures both as one. */
  MISLED_BY_LIPOPROTEIN(WordKind.USES),
  /** A request may name the source of its mesenchymal stem cells. */
  TAKES_MSC_SOURCE(WordKind.SAMPLES),
  /** A request may name the supplement of its medium. */
  TAKES_SUPPLEMENT(WordKind.SAMPLES),
  /** It is weighed, and homogenised in a volume that follows from its mass. */
  WEIGHED(WordKind.SAMPLES),
  /** Behind another method it only concentrates, so that no core ends with it. */
  CONCENTRATES(WordKind.METHODS),
  /** Its formats work in opposite modes, so that its name alone says little. */
  OPPOSITE_MODES(WordKind.METHODS),
  /** It turns a rotor. */
  TURNS_ROTOR(WordKind.EQUIPMENT),
  /** Its rotor is the one that a request may name. */
  ROTOR_STATED(WordKind.EQUIPMENT);

  private final WordKind kind;

  WordTrait(WordKind kind) {
    this.kind = kind;
  }

  /** Returns which words can be that. */
  public WordKind kind() {
    return kind;
  }
}
