package evisor.json;

import evisor.files.FilePlace;
import evisor.speech.Phrase;
import evisor.speech.Speech;

/** A text is not valid JSON; the message says why, the place where. */
public final class JsonSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient FilePlace place;
  private final String pointer;
  private final String sentence;
  private final transient Object[] parts;

  /** Takes where and why; the pointer is that of the whole document. */
  JsonSyntaxException(FilePlace place, String sentence, Object... parts) {
    this("", place, sentence, parts);
  }

  /** Takes the RFC 6901 pointer to the value that was being read, where, and why. */
  JsonSyntaxException(String pointer, FilePlace place, String sentence, Object... parts) {
    super(Phrase.of(sentence, parts));
    this.place = place;
    this.pointer = pointer;
    this.sentence = sentence;
    this.parts = parts;
  }

  /** Returns where the text stops being JSON. */
  public FilePlace place() {
    return place;
  }

  /** Returns the RFC 6901 pointer to the value that was being read; empty for the document. */
  public String pointer() {
    return pointer;
  }

  /** Returns why, without the place and without a full stop. */
  public String why(Speech speech) {
    // What the library says in English alone is left out.
    return speech.knows(sentence)
        ? speech.say(sentence, parts)
        : speech.say("the text is not valid JSON from here on");
  }
}
