package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.junit.jupiter.api.Test;
import org.spanscope.experiment.Compare;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.Edits;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReaders;
import org.spanscope.testing.ManualJobs;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.MapState;

class StatusViewModelTest {
  private final ManualJobs time = new ManualJobs();
  private final List<String> told = new ArrayList<>();

  @Test
  void howMuchOfWhatIsReadIsToldWhereItIsKnown() {
    Compare sides = new Compare(DecodeSettings.STANDARD);
    List<StatusViewModel> status = new ArrayList<>();
    CompareState compare =
        new CompareState(
            new FakeReaders(),
            (reader, inputs, side, progress, cancellation) -> {
              told.add(status.get(0).doing().get());
              progress.at(3, 10);
              told.add(status.get(0).doing().get());
              return sides.side(
                  reader, inputs.example(), inputs.context(), inputs.selection(side), cancellation);
            },
            time.jobs());
    MapState maps = new MapState(compare, time.jobs());
    status.add(
        new StatusViewModel(
            compare, maps, new ReadOnlyBooleanWrapper().getReadOnlyProperty(), List.of()));
    compare.openReader("first", "auto");
    compare.open(CompareBench.anna());
    time.settle();

    assertThat(told)
        .containsSubsequence("Reading A…", "Reading A (30 %)…")
        .containsSubsequence("Reading B…", "Reading B (30 %)…");
    assertThat(status.get(0).doing().get()).isEqualTo("Idle");
    assertThat(status.get(0).took(SideName.B).get()).contains(" tokens");

    compare.change(now -> Edits.keep(now, SideName.B, sentence -> false));
    time.settle();
    assertThat(status.get(0).took(SideName.B).get()).as("nothing is read").isEmpty();
    assertThat(status.get(0).took(SideName.A).get()).contains(" tokens");
  }
}
