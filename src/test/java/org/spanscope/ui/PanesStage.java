package org.spanscope.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.WindowJobs;
import org.spanscope.ui.compare.CompareView;
import org.spanscope.ui.compare.CompareViewModel;
import org.spanscope.ui.difference.DifferenceView;
import org.spanscope.ui.difference.DifferenceViewModel;
import org.spanscope.ui.inspector.InspectorView;
import org.spanscope.ui.inspector.InspectorViewModel;
import org.spanscope.ui.shared.Appearance;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.MapResult.SideMap;
import org.spanscope.ui.shared.Pictures;
import org.testfx.util.WaitForAsyncUtils;

/** Panes, difference and inspector in one window. Made on the FX thread. */
final class PanesStage implements AutoCloseable {
  private final WindowJobs jobs = new WindowJobs();
  private final Appearance appearance = new Appearance();
  private final CompareBench bench;
  private final Stage stage;

  PanesStage(Stage stage, double width, double height, Reader... readers) {
    this.stage = stage;
    bench = new CompareBench(jobs.jobs(), readers);
    bench.compare().openReader(readers[0].info().name(), "auto");
    Pictures pictures = new Pictures(jobs.jobs(), bench.link(), appearance);
    CompareView panes =
        new CompareView(
            new CompareViewModel(bench.compare(), bench.maps(), bench.jobs()), pictures);
    VBox.setVgrow(panes, Priority.ALWAYS);
    DifferenceView difference =
        new DifferenceView(new DifferenceViewModel(bench.compare(), bench.maps()), pictures);
    difference.setPrefHeight(260);
    difference.setMinHeight(260);
    difference.getStyleClass().add("card");
    ScrollPane inspector =
        new ScrollPane(
            new InspectorView(
                new InspectorViewModel(bench.compare(), bench.maps(), bench.link(), jobs.jobs()),
                pictures));
    inspector.setFitToWidth(true);
    inspector.getStyleClass().addAll("panel", "panel-right");
    BorderPane root = new BorderPane(new VBox(8, panes, difference));
    root.setRight(inspector);
    Scene scene = new Scene(root, width, height);
    appearance.dress(scene);
    stage.setScene(scene);
    stage.setWidth(width);
    stage.setHeight(height);
    stage.show();
  }

  CompareBench bench() {
    return bench;
  }

  Appearance appearance() {
    return appearance;
  }

  Stage stage() {
    return stage;
  }

  /** Pictures in the order A, B, difference. */
  List<FigureView> figures() {
    return figures(stage.getScene().getRoot());
  }

  /** Opens inputs and waits for everything. */
  void read(Inputs inputs) {
    WindowJobs.until(() -> bench.compare().reader().get().isPresent());
    onFx(() -> bench.compare().open(inputs));
    settle();
  }

  /** Does something on the FX thread and waits for what follows from it. */
  void then(Runnable action) {
    onFx(action);
    settle();
  }

  /** Waits until both sides are read, worked out and painted. */
  void settle() {
    WindowJobs.until(
        () ->
            isShown(SideName.A)
                && isShown(SideName.B)
                && !bench.maps().computing().get()
                && figures().stream().allMatch(FigureView::isPainted));
  }

  static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private boolean isShown(SideName name) {
    var now = bench.compare().side(name).get();
    SideMap map = bench.maps().result().get().side(name).orElse(null);
    return now.isCurrent() && map != null && map.view() != null && map.side() == now.side();
  }

  private static List<FigureView> figures(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .flatMap(
            child ->
                child instanceof FigureView view
                    ? Stream.of(view)
                    : child instanceof Parent inner ? figures(inner).stream() : Stream.empty())
        .toList();
  }

  @Override
  public void close() {
    onFx(bench::close);
    jobs.close();
  }
}
