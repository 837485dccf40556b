package evisor.advice;

import evisor.model.Level;
import evisor.model.Method;
import java.util.List;

/**
 * Why one train stands behind another.
 *
 * @param level the first level at which it falls behind
 * @param against the core of the train that it stands behind
 * @param rules ids of the rules that decide there
 * @param precedents ids of the precedents that decide there
 * @param why the same in a sentence
 */
public record DecidedBy(
    Level level, List<Method> against, List<String> rules, List<String> precedents, String why) {}
