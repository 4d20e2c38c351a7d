package org.spanscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.Device;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.ReaderLibrary;
import org.spanscope.testing.FakeReaders;

class EarlyReaderTest {
  private final FakeReaders readers = new FakeReaders();
  private final List<String> opened = new ArrayList<>();
  private final List<Reader> warm = new ArrayList<>();
  private final Deque<Runnable> pool = new ArrayDeque<>();

  private EarlyReader early(String reader) {
    ReaderLibrary counting =
        new ReaderLibrary() {
          @Override
          public List<Found> readers() {
            return readers.readers();
          }

          @Override
          public List<Device> devices() {
            return readers.devices();
          }

          @Override
          public Reader open(String name, String device) {
            opened.add(name + " on " + device);
            return readers.open(name, device);
          }
        };
    EarlyReader early = new EarlyReader(counting, reader, "auto", pool::add);
    var unused = early.first().thenAccept(warm::add);
    while (!pool.isEmpty()) {
      pool.remove().run();
    }
    return early;
  }

  @Test
  void theReaderIsOpenedOnceThoughAskedForLater() {
    EarlyReader early = early("first");
    assertThat(opened).containsExactly("first on auto");
    assertThat(early.open("first", "auto")).isSameAs(readers.first());
    assertThat(opened).hasSize(1);
    assertThat(warm).containsExactly(readers.first());
  }

  @Test
  void anotherReaderAndASecondTimeAreOpenedWhenAskedFor() {
    EarlyReader early = early("first");
    assertThat(early.open("second", "auto")).isSameAs(readers.second());
    early.open("first", "auto");
    early.open("first", "auto");
    early.open("first", "cpu");
    assertThat(opened)
        .containsExactly("first on auto", "second on auto", "first on auto", "first on cpu");
  }

  @Test
  void itsFaultIsTheLibrarysOwn() {
    EarlyReader early = early("none");
    assertThatThrownBy(() -> early.open("none", "auto"))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("no weights");
    assertThat(warm).isEmpty();
  }
}
