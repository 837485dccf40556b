package evisor.rules.typed;

import evisor.files.FilePlace;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.Expression;
import evisor.rules.language.ValueType;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A word, a text, or a set or list of words in a condition. */
public sealed interface TermNode extends TypedNode {

  /**
   * A word or text as written.
   *
   * @param source how it is written
   * @param written the word or text
   */
  record WrittenTerm(Expression source, ValueType type, Object written) implements TermNode {
    @Override
    public FilePlace place() {
      return source.place();
    }

    @Override
    public WrittenTerm map(UnaryOperator<TypedNode> change) {
      return this;
    }

    @Override
    public Optional<Object> constant() {
      return Optional.of(written);
    }

    @Override
    public Object value(Request request, Train train) {
      return written;
    }
  }

  /** What a fact gives. */
  record AskedTerm(FilePlace place, FactQuestion question) implements TermNode, AskedNode {
    @Override
    public ValueType type() {
      return question.type();
    }

    @Override
    public AskedTerm map(UnaryOperator<TypedNode> change) {
      return new AskedTerm(place, question.map(change));
    }

    @Override
    public Object value(Request request, Train train) {
      return question.term(request, train);
    }
  }
}
