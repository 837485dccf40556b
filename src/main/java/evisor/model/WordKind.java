package evisor.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of word that the knowledge base declares. */
public enum WordKind implements Term {
  METHODS(Method.class, Method::of),
  FORMATS(Format.class, Format::of),
  SAMPLES(SampleType.class, SampleType::of),
  SOURCES(MscSource.class, MscSource::of),
  SUPPLEMENTS(Supplement.class, Supplement::of),
  USES(Use.class, Use::of),
  ROUTES(Route.class, Route::of),
  EQUIPMENT(Equipment.class, Equipment::of);

  private final Class<? extends Word> type;

  // What makes words holds nothing that changes; a Function cannot say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<String, ? extends Word> words;

  <W extends Word> WordKind(Class<W> type, Function<String, W> words) {
    this.type = type;
    this.words = words;
  }

  /** Returns the kind of word that a class is of; empty for any other class. */
  public static Optional<WordKind> of(Class<?> type) {
    return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
  }

  /** Returns how files name the list of its words. */
  public String field() {
    return id().replace('-', '_');
  }

  /** Returns the class of its words. */
  public Class<? extends Word> type() {
    return type;
  }

  /** Returns its word of that id, declared or not. */
  public Word word(String id) {
    return words.apply(id);
  }
}
