package evisor.request;

/**
 * A flag of the command line that states one field of a request.
 *
 * @param name its name, without the hyphens before it
 * @param argument what stands for its value in a line of help
 * @param description what it states, in one line
 */
public record RequestFlag(String name, String argument, String description) {

  /** Returns the flag as people write it. */
  @Override
  public String toString() {
    return "--" + name;
  }
}
