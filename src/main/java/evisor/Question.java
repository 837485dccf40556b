package evisor;

import evisor.answer.Answer.Draws;
import evisor.answer.AnswerAddition;
import evisor.answer.AnswerScope;
import evisor.json.Json;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestFlags;
import evisor.request.RequestFlags.Given;
import evisor.request.RequestReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A request, and how much of an answer to it is asked for. It is checked when it is asked, by the
 * words of the rules that answer. Cannot be changed: each method that adds something returns
 * another question.
 */
public final class Question {

  private final Stated stated;
  private final AnswerScope scope;

  private Question(Stated stated, AnswerScope scope) {
    this.stated = stated;
    this.scope = scope;
  }

  /** How a request is stated. */
  private sealed interface Stated {
    AskedRequest read(RequestReader reader) throws RequestException;
  }

  private record Text(String json) implements Stated {
    @Override
    public AskedRequest read(RequestReader reader) throws RequestException {
      return reader.read(json.getBytes(StandardCharsets.UTF_8), "request");
    }
  }

  private record Document(Json json) implements Stated {
    @Override
    public AskedRequest read(RequestReader reader) throws RequestException {
      return reader.read(json);
    }
  }

  private record FieldValues(List<Given> given) implements Stated {
    @Override
    public AskedRequest read(RequestReader reader) throws RequestException {
      return RequestFlags.read(given, reader);
    }
  }

  /** Asks a request that is one JSON document, as the README describes it. */
  public static Question of(String json) {
    return new Question(new Text(json), AnswerScope.WHOLE);
  }

  /** Asks a request that stands in a larger document; faults keep that document's pointers. */
  public static Question of(Json request) {
    return new Question(new Document(request), AnswerScope.WHOLE);
  }

  /**
   * Asks a request that is stated field by field.
   *
   * @param sample the type of sample, for example {@code plasma}
   * @param amount how much in one sample, with its unit, for example {@code 1 mL} or {@code 20 mg}
   */
  public static Question of(String sample, String amount) {
    return new Question(
        new FieldValues(List.of(new Given("sample", sample), new Given("volume", amount))),
        AnswerScope.WHOLE);
  }

  /**
   * States one more field.
   *
   * @param field the field by the name of its flag, for example {@code purity} or {@code
   *     time-limit}
   * @param values its value, or the values of a field that is a list
   * @throws IllegalStateException if the request was given as JSON
   */
  public Question and(String field, String... values) {
    if (!(stated instanceof FieldValues fields)) {
      throw new IllegalStateException("the request is JSON, which states all fields");
    }
    List<Given> given = new ArrayList<>(fields.given());
    given.add(new Given(field, String.join(",", values)));
    return new Question(new FieldValues(List.copyOf(given)), scope);
  }

  /** Asks for something beside the answer; each takes time of its own. */
  public Question with(AnswerAddition... additions) {
    Set<AnswerAddition> wanted = EnumSet.noneOf(AnswerAddition.class);
    wanted.addAll(Arrays.asList(additions));
    return scoped(new AnswerScope(scope.brief(), wanted, scope.draws()));
  }

  /** Asks for the JSON of the first train, its strength and its deciding rules alone. */
  public Question brief() {
    return scoped(new AnswerScope(true, scope.with(), scope.draws()));
  }

  /**
   * Says how figures are drawn where robustness is asked for.
   *
   * @param draws how often, from 1
   * @param seed the same seed gives the same draws
   */
  public Question drawn(int draws, long seed) {
    return scoped(new AnswerScope(scope.brief(), scope.with(), new Draws(draws, seed)));
  }

  /** Asks the same for as much of an answer as is given here. */
  public Question scoped(AnswerScope wanted) {
    return new Question(stated, wanted);
  }

  AnswerScope scope() {
    return scope;
  }

  AskedRequest read(RequestReader reader) throws RequestException {
    return stated.read(reader);
  }
}
