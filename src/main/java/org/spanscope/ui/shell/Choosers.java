package org.spanscope.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.spanscope.reader.Device;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.reader.ReaderLibrary.Found;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;

/** Chooses the reader and the device. */
final class Choosers extends HBox {
  private final ReadersViewModel model;
  private final Runnable openFolder;
  private final MenuButton readers = new MenuButton();
  private final MenuButton devices = new MenuButton();

  /**
   * @param openFolder asks for a reader folder
   */
  Choosers(ReadersViewModel model, Runnable openFolder) {
    super(8);
    this.model = model;
    this.openFolder = openFolder;
    getStyleClass().add("choosers");
    readers.textProperty().bind(model.readerLabel());
    readers.setAccessibleText("Reader");
    readers.getStyleClass().add("reader-chooser");
    readers.setOnShowing(event -> model.look());
    devices.textProperty().bind(model.deviceLabel());
    devices.setAccessibleText("Device");
    devices.getStyleClass().add("device-chooser");
    Tips.install(readers, Term.READER);
    Tips.install(devices, Term.DEVICE);
    model.readers().addListener((ListChangeListener<Found>) change -> fill());
    model.devices().addListener((ListChangeListener<Device>) change -> fill());
    model.readerLabel().addListener(of -> fill());
    model.deviceLabel().addListener(of -> fill());
    getChildren().addAll(name("Reader"), readers, name("Device"), devices);
    fill();
  }

  private static Label name(String text) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().add("muted");
    return label;
  }

  private void fill() {
    readers.getItems().clear();
    for (Found found : model.readers()) {
      readers.getItems().add(found.problem() == null ? working(found) : broken(found));
    }
    MenuItem open = new MenuItem("Open reader folder…");
    open.setOnAction(event -> openFolder.run());
    readers.getItems().addAll(new SeparatorMenuItem(), open);
    devices.getItems().clear();
    for (Device device : model.devices()) {
      RadioMenuItem item = new RadioMenuItem(device.label());
      item.setSelected(model.isInUse(device));
      item.setOnAction(event -> model.choose(device));
      devices.getItems().add(item);
    }
  }

  private MenuItem working(Found found) {
    ReaderInfo info = found.info();
    String size =
        info == null
            ? ""
            : "   " + info.family() + ", " + info.layers() + " layers × " + info.heads() + " heads";
    RadioMenuItem item = new RadioMenuItem(found.folder().getFileName() + size);
    item.setSelected(model.isInUse(found));
    item.setOnAction(event -> model.choose(found));
    return item;
  }

  /** Looks switched off, but still has a tip and says on a click what is wrong. */
  private MenuItem broken(Found found) {
    Label label = new Label(found.folder().getFileName() + "   cannot be opened");
    label.getStyleClass().addAll("muted", "broken");
    Tips.install(label, String.valueOf(found.problem()));
    CustomMenuItem item = new CustomMenuItem(label);
    item.setOnAction(event -> model.choose(found));
    return item;
  }
}
