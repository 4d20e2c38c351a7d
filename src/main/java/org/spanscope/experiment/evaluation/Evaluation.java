package org.spanscope.experiment.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.experiment.Compare;
import org.spanscope.experiment.DeletionPlan;
import org.spanscope.experiment.SentenceWeights;
import org.spanscope.experiment.Side;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.task.UserFault;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Selection;
import org.spanscope.text.Splitter;

/**
 * From questions to rows: a function of the questions, the reader and the settings, and of nothing
 * else. It keeps nothing between calls and knows no window, no store and no progress, so that any
 * part of a data set can be worked out anywhere.
 *
 * <p>Which questions are handed over together decides how they are batched, and so the last bits of
 * the numbers; the same questions together give the same rows.
 */
public final class Evaluation {
  private final EvaluationSettings settings;
  private final Splitter splitter;

  /**
   * @param splitter of the kind that the settings name
   */
  public Evaluation(EvaluationSettings settings, Splitter splitter) {
    this.settings = settings;
    this.splitter = splitter;
  }

  /**
   * The rows of some questions. One that cannot be read has a row all the same, which says why.
   *
   * @param first the place of the first of them in the data set, from 0
   * @return one an example, in their order
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public List<Evaluated> rows(
      List<Example> examples, int first, Reader reader, Cancellation cancellation) {
    List<Question> questions = new ArrayList<>();
    Context last = null;
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      // Questions to one context follow each other.
      boolean same = last != null && last.text().equals(example.text());
      last = same && last != null ? last : splitter.split(example.text());
      questions.add(new Question(first + i, example, last, settings));
    }
    read(questions, reader, cancellation);
    List<SentenceWeights> weights =
        settings.weights().stream()
            .map(name -> name.weights(reader.info(), settings.explaining()))
            .toList();
    for (Question question : questions) {
      for (int w = 0; w < weights.size(); w++) {
        cancellation.check();
        weigh(question, settings.weights().get(w), weights.get(w), reader, cancellation);
      }
    }
    if (settings.deletion()) {
      delete(questions, reader, cancellation);
    }
    return questions.stream().map(Question::rows).toList();
  }

  /** Whole texts, sentences alone and texts without a sentence: all in one go, by length. */
  private void read(List<Question> questions, Reader reader, Cancellation cancellation) {
    List<ReaderInput> inputs = new ArrayList<>();
    for (Question question : questions) {
      inputs.addAll(question.inputs());
    }
    int at = 0;
    List<Reading> readings = all(inputs, reader, cancellation);
    for (Question question : questions) {
      int count = question.inputs().size();
      if (readings.isEmpty()) {
        alone(question, reader, cancellation);
      } else {
        question.read(readings.subList(at, at + count));
      }
      at += count;
    }
  }

  /** None where one of them cannot be read: then each question is tried by itself. */
  private static List<Reading> all(
      List<ReaderInput> inputs, Reader reader, Cancellation cancellation) {
    try {
      return reader.readAll(inputs, cancellation);
    } catch (UserFault e) {
      return List.of();
    }
  }

  private static void alone(Question question, Reader reader, Cancellation cancellation) {
    try {
      question.read(reader.readAll(question.inputs(), cancellation));
    } catch (UserFault e) {
      question.fail(e);
    }
  }

  private void weigh(
      Question question,
      WeightName name,
      SentenceWeights weights,
      Reader reader,
      Cancellation cancellation) {
    if (!question.isRead()) {
      return;
    }
    if (name.equals(WeightName.LEAVE_ONE_OUT) && question.knowsLeaveOneOut()) {
      question.weigh(name, question.leaveOneOut());
      return;
    }
    try {
      Side side = question.whole();
      if (weights.taps().attention()) {
        Selection all = side.selection();
        Reading reading = reader.read(side.reading().input(), weights.taps(), cancellation);
        side = Compare.side(question.asked(), all, reading, settings.decoding());
      }
      question.weigh(name, weights.of(reader, side, Progress.NONE, cancellation));
    } catch (UserFault e) {
      // This question has no weights of that kind (such as no span to explain); others have.
      question.unweighed(name, e);
    }
  }

  private void delete(List<Question> questions, Reader reader, Cancellation cancellation) {
    SentenceWeights order = settings.order().weights(reader.info(), settings.explaining());
    List<ReaderInput> inputs = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (Question question : questions) {
      if (!question.hasWeights(settings.order())) {
        weigh(question, settings.order(), order, reader, cancellation);
      }
      List<ReaderInput> steps =
          question
              .weights(settings.order())
              .map(values -> question.steps(DeletionPlan.order(question.kept(), values, false)))
              .orElse(List.of());
      counts.add(steps.size());
      inputs.addAll(steps);
    }
    List<Reading> readings = reader.readAll(inputs, cancellation);
    int at = 0;
    for (int i = 0; i < questions.size(); i++) {
      questions.get(i).deleted(settings.order(), readings.subList(at, at + counts.get(i)));
      at += counts.get(i);
    }
  }
}
