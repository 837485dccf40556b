package evisor.answer;

import evisor.explain.NamedCore;
import evisor.knowledge.Knowledge;
import evisor.model.Method;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.List;

/**
 * The trains that a person names to be compared.
 *
 * @param cores their isolation methods, in the order in which they were named
 * @param faults all that is wrong with what was named, in sentences; cores hold only where there
 *     are none
 */
public record ComparedCores(List<List<Method>> cores, List<String> faults) {

  private static final int MOST = 4;

  /**
   * Reads them.
   *
   * @param named each train by its methods, as {@link NamedCore} reads them
   * @param knowledge the knowledge base with its cores and words
   */
  public static ComparedCores of(List<String> named, Knowledge knowledge) {
    Speech speech = knowledge.lexicon().speech();
    List<List<Method>> cores = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    if (named.size() > MOST) {
      faults.add(
          speech.say(
              "%s trains are named, and at most %s are compared at once.", named.size(), MOST));
    }
    for (String one : named) {
      NamedCore read = NamedCore.of(one, knowledge);
      if (read.fault().isPresent()) {
        faults.add("\"" + one + "\": " + read.fault().get());
      } else if (cores.contains(read.methods())) {
        faults.add(speech.say("\"%s\": this train is named twice.", one));
      } else {
        cores.add(read.methods());
      }
    }
    return new ComparedCores(List.copyOf(cores), List.copyOf(faults));
  }
}
