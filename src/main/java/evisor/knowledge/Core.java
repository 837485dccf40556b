package evisor.knowledge;

import evisor.model.Method;
import java.util.List;

/**
 * One ordered list of isolation methods that is always considered.
 *
 * @param methods the methods in order
 * @param why what it is used for, in one sentence
 * @param claims claims of its use; none where it is assumed
 * @param assumption why it is considered without a claim; empty otherwise
 */
public record Core(List<Method> methods, String why, List<String> claims, String assumption) {}
