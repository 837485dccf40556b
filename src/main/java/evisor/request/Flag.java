package evisor.request;

/**
 * A flag of the command line that states one field of a request.
 *
 * @param name its name, without the hyphens before it
 * @param argument what stands for its value in a line of help
 * @param description what it states, in one line
 * @param pointer RFC 6901 pointer to the field
 * @param shape what its value is
 */
public record Flag(
    String name, String argument, String description, String pointer, Flag.Shape shape) {

  /** What the value of a flag is. */
  public enum Shape {
    /** A text, as it stands. */
    TEXT,
    /** A number with a decimal point. */
    NUMBER,
    /** Words with commas between them; none where the text is empty. */
    LIST
  }

  /** Returns the flag as people write it. */
  @Override
  public String toString() {
    return "--" + name;
  }
}
