package evisor.files;

/**
 * A place in a file.
 *
 * @param file the file as the author would name it
 * @param line line from 1; 0 where the whole file is meant
 * @param column column from 1; 0 where the whole line is meant
 */
public record FilePlace(String file, int line, int column) {

  /** Returns the place of a whole file. */
  public static FilePlace of(String file) {
    return new FilePlace(file, 0, 0);
  }

  /** Returns the place as {@code file:line:column}, without what is 0. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
