package evisor.cli;

import evisor.advice.Recommendation;
import evisor.answer.Answer;
import evisor.answer.AnswerJson;
import evisor.answer.AnswerMarkdown;
import evisor.answer.AnswerPart;
import evisor.answer.AnswerText;
import evisor.knowledge.Knowledge;
import java.util.Set;

/** The forms in which an answer is written, the usual one first. */
enum AnswerFormat {
  TEXT,
  JSON,
  MARKDOWN;

  String whole(Answer answer, Knowledge knowledge, Set<AnswerPart> parts, boolean colour) {
    return switch (this) {
      case TEXT -> AnswerText.of(answer, knowledge, parts, colour);
      case JSON -> AnswerJson.of(answer, knowledge) + "\n";
      case MARKDOWN -> AnswerMarkdown.of(answer, knowledge);
    };
  }

  String brief(Recommendation answer, Knowledge knowledge) {
    return switch (this) {
      case TEXT -> AnswerText.shortOf(answer, knowledge);
      case JSON -> AnswerJson.shortOf(answer, knowledge) + "\n";
      case MARKDOWN -> AnswerMarkdown.shortOf(answer, knowledge);
    };
  }
}
