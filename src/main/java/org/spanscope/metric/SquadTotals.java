package org.spanscope.metric;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Scores of a data set as the official SQuAD v2.0 script gives them (Rajpurkar et al. 2018; {@code
 * evaluate-v2.0.py}): means over questions, in percent, NaN where there is no question of the kind.
 *
 * @param questions how many
 * @param answerable how many of them have a gold answer
 * @param exact exact match of all ({@code exact})
 * @param f1 F1 of all ({@code f1})
 * @param exactAnswerable {@code HasAns_exact}
 * @param f1Answerable {@code HasAns_f1}
 * @param exactUnanswerable {@code NoAns_exact}
 * @param f1Unanswerable {@code NoAns_f1}
 * @param exactNeverEmpty exact match of the best texts that are not empty, over answerable
 *     questions
 * @param f1NeverEmpty F1 of the same
 * @param bestExact the null threshold with most exact matches ({@code best_exact})
 * @param bestF1 the null threshold with the highest F1 ({@code best_f1})
 */
public record SquadTotals(
    int questions,
    int answerable,
    double exact,
    double f1,
    double exactAnswerable,
    double f1Answerable,
    double exactUnanswerable,
    double f1Unanswerable,
    double exactNeverEmpty,
    double f1NeverEmpty,
    NullThreshold bestExact,
    NullThreshold bestF1) {

  /** Scores questions; their order decides only between thresholds of equal null differences. */
  public static SquadTotals of(List<AnsweredQuestion> questions) {
    List<AnsweredQuestion> with = kept(questions, AnsweredQuestion::answerable);
    List<AnsweredQuestion> without = kept(questions, question -> !question.answerable());
    return new SquadTotals(
        questions.size(),
        with.size(),
        percent(questions, question -> exact(question.answer())),
        percent(questions, question -> question.answer().f1()),
        percent(with, question -> exact(question.answer())),
        percent(with, question -> question.answer().f1()),
        percent(without, question -> exact(question.answer())),
        percent(without, question -> question.answer().f1()),
        percent(with, question -> exact(question.neverEmpty())),
        percent(with, question -> question.neverEmpty().f1()),
        NullThreshold.best(questions, SquadTotals::exact),
        NullThreshold.best(questions, AnswerScore::f1));
  }

  private static double exact(AnswerScore score) {
    return score.exact() ? 1 : 0;
  }

  private static List<AnsweredQuestion> kept(
      List<AnsweredQuestion> questions, Predicate<AnsweredQuestion> which) {
    return questions.stream().filter(which).toList();
  }

  private static double percent(
      List<AnsweredQuestion> questions, ToDoubleFunction<AnsweredQuestion> score) {
    return 100 * questions.stream().mapToDouble(score).sum() / questions.size();
  }
}
