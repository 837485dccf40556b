package evisor.map;

import evisor.model.Term;
import evisor.request.AskedRequest;
import evisor.request.FieldValue;
import evisor.request.FieldValue.Word;
import evisor.request.FieldValue.Words;
import evisor.request.RequestField;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Words one after the other.
 *
 * @param field the field
 * @param words the words, at least one, none twice
 */
record WordAxis(RequestField field, List<Term> words) implements MapAxis {

  @Override
  public int size() {
    return words.size();
  }

  @Override
  public boolean continuous() {
    return false;
  }

  @Override
  public FieldValue value(int index) {
    Term word = words.get(index);
    return field.listed() ? new Words(List.of(word)) : new Word(word);
  }

  @Override
  public String id(int index) {
    return words.get(index).id();
  }

  @Override
  public String shown(int index, Wording wording) {
    return wording.term(words.get(index));
  }

  @Override
  public OptionalDouble position(AskedRequest request) {
    Optional<FieldValue> stated = request.value(field);
    for (int i = 0; i < words.size(); i++) {
      if (stated.equals(Optional.of(value(i)))) {
        return OptionalDouble.of(i);
      }
    }
    return OptionalDouble.empty();
  }

  @Override
  public MapAxis among(Collection<String> ids) {
    if (words.get(0) instanceof Enum<?>) {
      return this;
    }
    List<Term> named = words.stream().filter(word -> ids.contains(word.id())).toList();
    return named.isEmpty() ? this : new WordAxis(field, named);
  }

  @Override
  public List<Tick> ticks(Wording wording) {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      ticks.add(new Tick(i, shown(i, wording)));
    }
    return ticks;
  }
}
