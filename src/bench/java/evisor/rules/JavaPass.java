package evisor.rules;

import evisor.model.Request;
import evisor.model.Train;
import evisor.model.Verdict;
import java.util.List;
import java.util.function.Consumer;

/** One pass of rules as straight Java; public, because it is made by a class loader of its own. */
public interface JavaPass {

  /** Says of a request and its trains what the rules say, naming each rule before it speaks. */
  void run(Request request, List<? extends Train> trains, Verdict verdict, Consumer<String> speaks);
}
