package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.spanscope.attention.Level;
import org.spanscope.experiment.WeighedBy;
import org.spanscope.session.SavedChoices;
import org.spanscope.session.SessionDocument;
import org.spanscope.session.SessionFault;

class ChoicesTest {
  private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.WORD);
  private final ObjectProperty<WeighedBy> by = new SimpleObjectProperty<>(WeighedBy.LENS);
  private final BooleanProperty own = new SimpleBooleanProperty(true);
  private final SessionPart<SavedChoices> part =
      new Choices("tab")
          .one("level", level)
          .with("by", by, WeighedBy::id, WeighedBy::byId)
          .flag("own-scale", own)
          .part();

  @Test
  void theyComeBackAsTheyWere() {
    SessionDocument saved = part.saved(SessionDocument.EMPTY);
    assertThat(saved.get(part.section()).map(SavedChoices::chosen))
        .isEqualTo(Optional.of(Map.of("level", "word", "by", "lens", "own-scale", "true")));
    level.set(Level.TOKEN);
    by.set(WeighedBy.start());
    own.set(false);
    part.restore(saved);
    assertThat(level.get()).isEqualTo(Level.WORD);
    assertThat(by.get()).isEqualTo(WeighedBy.LENS);
    assertThat(own.get()).isTrue();
  }

  @Test
  void oneThatIsNotKnownIsNamedAndTheOthersAreUsed() {
    SessionDocument saved =
        SessionDocument.EMPTY.with(
            part.section(),
            new SavedChoices(Map.of("level", "letter", "by", "magic", "own-scale", "false")));
    assertThatThrownBy(() -> part.restore(saved))
        .isInstanceOf(SessionFault.class)
        .hasMessageContaining("level = letter")
        .hasMessageContaining("by = magic");
    assertThat(level.get()).isEqualTo(Level.WORD);
    assertThat(own.get()).isFalse();
  }

  @Test
  void oneThatASessionLacksStays() {
    part.restore(
        SessionDocument.EMPTY.with(part.section(), new SavedChoices(Map.of("level", "sentence"))));
    assertThat(level.get()).isEqualTo(Level.SENTENCE);
    assertThat(own.get()).isTrue();
  }
}
