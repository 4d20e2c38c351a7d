package org.spanscope.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
  @TempDir Path folder;

  @Test
  void writesTheFileAndMissingFolders() throws IOException {
    Path file = folder.resolve("new/deep/file.txt");
    AtomicFiles.writeString(file, "naïve 😀");
    assertThat(file).hasContent("naïve 😀");
  }

  @Test
  void givesTheChannelToContentThatWantsIt() throws IOException {
    Path file = folder.resolve("file.bin");
    AtomicFiles.writeChannel(file, channel -> channel.write(ByteBuffer.wrap(new byte[] {1, 2})));
    assertThat(file).hasBinaryContent(new byte[] {1, 2});
  }

  @Test
  void whatWasThereStaysWhenWritingFails() throws IOException {
    Path file = folder.resolve("file.txt");
    AtomicFiles.writeString(file, "before");
    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    file,
                    out -> {
                      out.write(new byte[1 << 20]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("The disk is full")
        .hasMessageContaining(file.toString())
        .hasMessageContaining("Free some space");
    assertThat(file).hasContent("before");
    assertThat(names()).containsExactly("file.txt");
  }

  @Test
  void nothingIsLeftWhenTheContentHasABug() throws IOException {
    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    folder.resolve("file.txt"),
                    out -> {
                      throw new IllegalStateException("a bug");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void aPathBelowAPlainFileIsRefused() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "kept");
    assertThatThrownBy(() -> AtomicFiles.writeString(plain.resolve("sub/file.txt"), "x"))
        .isInstanceOf(FileFault.class)
        .hasMessage(
            "A folder is needed where a file is ("
                + plain
                + "). Choose another place, or move the file.");
    assertThat(plain).hasContent("kept");
  }

  @Test
  void aFolderIsRefused() {
    assertThatThrownBy(() -> AtomicFiles.writeString(folder, "x"))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("This is a folder, not a file");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsTheLinkAndThePermissionsOfWhatItReplaces() throws IOException {
    Path file = Files.writeString(folder.resolve("file.txt"), "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    AtomicFiles.writeString(link, "after");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("after");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void writesStraightToWhatIsNoPlainFile() {
    AtomicFiles.writeString(Path.of("/dev/null"), "x");
    assertThat(Path.of("/dev/null")).exists();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPlaceWithoutFoldersIsToldInWords() {
    assertThatThrownBy(() -> AtomicFiles.makeFolder(Path.of("/proc/none/here")))
        .isInstanceOf(FileFault.class)
        .hasMessage(
            "There is no such folder, and none can be made here (/proc/none/here). Choose another"
                + " place to write to.");
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).toList().stream();
    }
  }
}
