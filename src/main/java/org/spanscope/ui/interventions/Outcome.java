package org.spanscope.ui.interventions;

import java.util.List;
import org.spanscope.experiment.AnswerByLayer;
import org.spanscope.experiment.HeadScores;
import org.spanscope.experiment.InterventionRun;
import org.spanscope.experiment.KnockoutByLayer;

/** What came out of a run of the tab. */
sealed interface Outcome {
  /** What it was worked out from. */
  Asked asked();

  record Changed(Asked asked, InterventionRun.Result result) implements Outcome {}

  record Importance(Asked asked, HeadScores scores) implements Outcome {}

  record Layers(Asked asked, List<AnswerByLayer.Row> rows) implements Outcome {}

  record KnockedOut(Asked asked, KnockoutByLayer.Result result) implements Outcome {}
}
