package evisor.map;

import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonText;
import evisor.map.MapField.Words;
import evisor.model.Request;
import evisor.model.Term;
import evisor.request.RequestDraft;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Words one after the other.
 *
 * @param field the field
 * @param words the words, at least one, none twice
 */
record WordAxis(MapField field, List<Term> words) implements Axis {

  @Override
  public int size() {
    return words.size();
  }

  @Override
  public boolean continuous() {
    return false;
  }

  @Override
  public Json value(int index) {
    JsonText word = new JsonText(RequestDraft.PLACE, field.pointer(), id(index));
    return scale().listed()
        ? new JsonArray(RequestDraft.PLACE, field.pointer(), List.of(word))
        : word;
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
  public OptionalDouble position(Request request) {
    int index = scale().of().apply(request).map(words::indexOf).orElse(-1);
    return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(index);
  }

  @Override
  public List<Tick> ticks(Wording wording) {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      ticks.add(new Tick(i, shown(i, wording)));
    }
    return ticks;
  }

  private Words scale() {
    return (Words) field.scale();
  }
}
