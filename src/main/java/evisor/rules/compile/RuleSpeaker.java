package evisor.rules.compile;

/** Is told which rule speaks, where several fire as one. */
public interface RuleSpeaker {

  /** Takes what is said from now on for that rule's. */
  void speaks(String rule);
}
