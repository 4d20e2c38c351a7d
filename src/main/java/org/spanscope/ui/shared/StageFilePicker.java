package org.spanscope.ui.shared;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The choosers of the desktop. Each opens where the last file was found, wherever that was. */
public final class StageFilePicker implements FilePicker {
  private final Window owner;
  private @Nullable Path last;

  /**
   * @param first the folder to begin in
   */
  public StageFilePicker(Window owner, Optional<Path> first) {
    this.owner = owner;
    this.last = first.orElse(null);
  }

  @Override
  public Optional<Path> openFile(String title, String kind, List<String> patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("All files", "*.*"));
    chooser.setInitialDirectory(start());
    return remember(chooser.showOpenDialog(owner));
  }

  @Override
  public Optional<Path> saveFile(String title, String kind, List<String> patterns, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
    chooser.setInitialDirectory(start());
    chooser.setInitialFileName(name);
    return remember(chooser.showSaveDialog(owner));
  }

  @Override
  public Optional<Path> openFolder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(start());
    return remember(chooser.showDialog(owner));
  }

  /** The folder that a chooser opens in; null for the desktop's own choice. */
  @Nullable File start() {
    return last != null && Files.isDirectory(last) ? last.toFile() : null;
  }

  Optional<Path> remember(@Nullable File chosen) {
    if (chosen == null) {
      return Optional.empty();
    }
    Path path = chosen.toPath();
    last = path.toAbsolutePath().getParent();
    return Optional.of(path);
  }
}
