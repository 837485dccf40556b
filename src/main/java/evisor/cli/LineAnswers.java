package evisor.cli;

import evisor.advice.Advisor;
import evisor.answer.Answer;
import evisor.answer.AnswerJson;
import evisor.answer.AnswerScope;
import evisor.request.AskedRequest;
import evisor.request.JsonLine;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import evisor.speech.Speech;

/**
 * Answers many requests, each by a line of JSON.
 *
 * @param advisor who answers
 * @param reader reads requests
 * @param asked how much of each answer is asked for
 */
record LineAnswers(Advisor advisor, RequestReader reader, AnswerScope asked) {

  /** Makes a request, or says what is wrong with it. */
  interface Reading {
    AskedRequest read(RequestReader reader) throws RequestException;
  }

  /** Returns the answer to a line of a file of requests. */
  BatchLine answer(JsonLine line, String name) {
    return answer(
        line.number(),
        requests ->
            requests.read(
                line.bytes(), requests.lexicon().speech().say("%s line %s", name, line.number())));
  }

  /**
   * Returns the answer to a request.
   *
   * @param number its number from 1, which a faulty one is told by
   */
  // A fault of ours on one line must not keep the others from their answers.
  @SuppressWarnings("CatchingUnchecked")
  BatchLine answer(long number, Reading reading) {
    Speech speech = reader.lexicon().speech();
    try {
      Answer answer = Answer.to(reading.read(reader), advisor, asked.with(), asked.draws());
      return BatchLine.answered(AnswerJson.line(answer, asked, advisor.knowledge()));
    } catch (RequestException e) {
      return BatchLine.faulty(ProblemReport.line(number, e.id(), e.problem()));
    } catch (RuntimeException | StackOverflowError e) {
      return BatchLine.ours(ProblemReport.line(number, "", Problems.internal(e, speech)));
    }
  }
}
