package evisor.knowledge;

import evisor.model.Method;
import evisor.model.SampleType;
import java.util.List;
import java.util.Set;

/**
 * One ordered list of isolation methods that is always considered.
 *
 * @param methods the methods in order
 * @param why what it is used for, in one sentence
 * @param claims claims of its use; none where it is assumed
 * @param assumption why it is considered without a claim; empty otherwise
 * @param shownFor samples that a claim shows it to work for
 */
public record Core(
    List<Method> methods,
    String why,
    List<String> claims,
    String assumption,
    Set<SampleType> shownFor) {}
