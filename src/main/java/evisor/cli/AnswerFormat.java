package evisor.cli;

import evisor.advice.Recommendation;
import evisor.answer.Answer;
import evisor.answer.AnswerJson;
import evisor.answer.AnswerMarkdown;
import evisor.answer.AnswerText;
import evisor.knowledge.Knowledge;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The forms in which an answer is written, the usual one first. */
enum AnswerFormat {
  TEXT {
    @Override
    String whole(Answer answer, Knowledge knowledge, boolean colour) {
      return AnswerText.of(answer, knowledge, colour);
    }

    @Override
    String brief(Recommendation answer, Knowledge knowledge) {
      return AnswerText.shortOf(answer, knowledge);
    }
  },
  JSON {
    @Override
    String whole(Answer answer, Knowledge knowledge, boolean colour) {
      return AnswerJson.of(answer, knowledge) + "\n";
    }

    @Override
    String brief(Recommendation answer, Knowledge knowledge) {
      return AnswerJson.shortOf(answer) + "\n";
    }
  },
  MARKDOWN {
    @Override
    String whole(Answer answer, Knowledge knowledge, boolean colour) {
      return AnswerMarkdown.of(answer, knowledge);
    }

    @Override
    String brief(Recommendation answer, Knowledge knowledge) {
      return AnswerMarkdown.shortOf(answer, knowledge);
    }
  };

  abstract String whole(Answer answer, Knowledge knowledge, boolean colour);

  abstract String brief(Recommendation answer, Knowledge knowledge);

  static AnswerFormat of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  static List<String> words() {
    return Arrays.stream(values()).map(format -> format.name().toLowerCase(Locale.ROOT)).toList();
  }
}
