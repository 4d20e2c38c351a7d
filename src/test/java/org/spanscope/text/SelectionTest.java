package org.spanscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SelectionTest {
  @Property
  void keepsJustWhatIsKept(@ForAll @Size(max = 10) Set<@IntRange(max = 20) Integer> kept) {
    Selection selection = new Selection(List.copyOf(kept), Removal.MASK);
    for (int i = 0; i <= 20; i++) {
      assertThat(selection.keeps(i)).isEqualTo(kept.contains(i));
    }
  }

  @Property
  void aToggleChangesOneSentenceAndTwoNone(
      @ForAll @Size(max = 10) Set<@IntRange(max = 20) Integer> kept,
      @ForAll @IntRange(max = 20) int sentence) {
    Selection selection = new Selection(List.copyOf(kept), Removal.DELETE);
    Selection toggled = selection.toggle(sentence);
    for (int i = 0; i <= 20; i++) {
      assertThat(toggled.keeps(i)).isEqualTo(selection.keeps(i) ^ (i == sentence));
    }
    assertThat(toggled.toggle(sentence)).isEqualTo(selection);
  }

  @Test
  void orderAndDuplicatesDoNotMatter() {
    assertThat(new Selection(List.of(3, 1, 3), Removal.DELETE))
        .isEqualTo(new Selection(List.of(1, 3), Removal.DELETE));
  }

  @Test
  void anotherRemovalKeepsTheSentences() {
    Selection selection = new Selection(List.of(1), Removal.DELETE).with(Removal.MASK);
    assertThat(selection).isEqualTo(new Selection(List.of(1), Removal.MASK));
  }
}
