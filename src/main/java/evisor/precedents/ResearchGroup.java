package evisor.precedents;

import evisor.files.FilePlace;
import java.util.List;

/**
 * One laboratory, consortium or company, whose papers count once together.
 *
 * @param id its id, for example {@code lener-gimona-salzburg}
 * @param name who it is
 * @param basis how well that is known
 * @param also other spellings of its name
 * @param place where it stands
 */
public record ResearchGroup(
    String id, String name, GroupBasis basis, List<String> also, FilePlace place) {}
