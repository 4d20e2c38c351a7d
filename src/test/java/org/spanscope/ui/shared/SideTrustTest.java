package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.spanscope.attention.LensChoice;
import org.spanscope.attribution.WeightSource;
import org.spanscope.session.Edits;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;

class SideTrustTest {
  private static WeightSource lens(String id) {
    return new WeightSource.Map(new LensChoice(id, 1, LensChoice.ALL_HEADS));
  }

  @Test
  void numbersAreThoseOfWhatIsShownUntilTheTextOrThePictureChanges() {
    try (CompareBench bench = CompareBench.atOnce(new FakeReader("small"))) {
      AtomicReference<WeightSource> shown = new AtomicReference<>(lens("mean"));
      SideTrust trust = new SideTrust(SideName.A, bench.compare(), bench.jobs(), shown::get);
      trust.start();
      assertThat(trust.run().state().get().result()).as("nothing is read yet").isNull();

      bench.compare().openReader("small", "auto");
      bench.compare().open(CompareBench.anna());
      assertThat(trust.run().state().get().result()).as("nobody asked").isNull();
      trust.start();
      assertThat(trust.run().state().get().isCurrent()).isTrue();
      assertThat(trust.run().state().get().result().source()).isEqualTo(lens("mean"));
      assertThat(trust.run().state().get().result().agreement()).isEmpty();

      bench.compare().open(Edits.keep(CompareBench.anna(), SideName.B, i -> i == 0));
      assertThat(trust.run().state().get().isCurrent()).as("B is another matter").isTrue();
      trust.sourceChanged();
      assertThat(trust.run().state().get().stale()).isTrue();

      shown.set(lens("rollout"));
      trust.start();
      assertThat(trust.run().state().get().result().source()).isEqualTo(lens("rollout"));
      bench.compare().open(Edits.keep(CompareBench.anna(), SideName.A, i -> i == 0));
      assertThat(trust.run().state().get().stale()).isTrue();
    }
  }
}
