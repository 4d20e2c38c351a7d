package org.spanscope.ui.failures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.failures.FailureCase;
import org.spanscope.ui.shared.Tips;

/** The questions of a run. Enter or a double click opens one. */
final class CasesTable extends TableView<FailureCase> {
  private static final double SCROLL_BAR = 20;

  /** What JavaFX gives columns at first. */
  private static final double UNSET = 80;

  private final CasesViewModel model;
  private final Consumer<FailureCase> open;
  private final Map<CaseColumn, TableColumn<FailureCase, String>> columns =
      new EnumMap<>(CaseColumn.class);
  private final Map<CaseColumn, Double> widths = new EnumMap<>(CaseColumn.class);
  private boolean showing;

  CasesTable(CasesViewModel model, Consumer<FailureCase> open) {
    super(model.rows());
    this.model = model;
    this.open = open;
    setId("cases");
    getStyleClass().addAll("experiment-table", "cases-table");
    setAccessibleText("Questions of the run; Enter opens one in the compare view");
    setFixedCellSize(22);
    setTableMenuButtonVisible(true);
    setPlaceholder(new Label(""));
    for (CaseColumn column : CaseColumn.values()) {
      TableColumn<FailureCase, String> made = column(column);
      columns.put(column, made);
      getColumns().add(made);
    }
    // What is sorted by is asked for; the model sorts off the window's thread.
    setSortPolicy(
        table -> {
          model.sorts().set(sorts());
          return true;
        });
    model.sorts().addListener((of, old, now) -> show(now));
    show(model.sorts().get());
    setRowFactory(table -> new Row());
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    widthProperty().addListener(of -> stretch());
    getVisibleLeafColumns().addListener((ListChangeListener<Object>) change -> stretch());
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (of, old, now) -> {
              if (!showing && now != null) {
                model.select(Optional.of(now));
              }
            });
    model.shown().addListener((of, old, now) -> follow());
  }

  /** Shows or hides the columns that tell of another run. */
  void compared(boolean now) {
    columns.forEach(
        (column, made) -> {
          if (column.ofOther()) {
            made.setVisible(now);
          }
        });
  }

  /**
   * Questions take the width that the other columns leave; where these leave too little, columns of
   * words are narrower. What was made wider or narrower by hand stays so.
   */
  private void stretch() {
    double lack = SCROLL_BAR - getWidth();
    double give = 0;
    for (Map.Entry<CaseColumn, TableColumn<FailureCase, String>> one : columns.entrySet()) {
      TableColumn<FailureCase, String> made = one.getValue();
      if (made.isVisible()) {
        boolean ours = isOurs(one.getKey(), made);
        lack += ours ? one.getKey().width() : made.getWidth();
        give += ours ? one.getKey().width() - one.getKey().least() : 0;
      }
    }
    double share = give <= 0 ? 0 : Math.min(1, Math.max(0, lack / give));
    double more = Math.max(0, -lack);
    columns.forEach(
        (column, made) -> {
          if (isOurs(column, made)) {
            double width = column.width() - (column.width() - column.least()) * share;
            double next = Math.floor(width + (column == CaseColumn.QUESTION ? more : 0));
            // A column of just this width is taken for one that nobody gave any, and fitted.
            next = next == UNSET ? next - 1 : next;
            widths.put(column, next);
            made.setPrefWidth(next);
          }
        });
  }

  private boolean isOurs(CaseColumn column, TableColumn<FailureCase, String> made) {
    return Math.abs(widths.getOrDefault(column, made.getWidth()) - made.getWidth()) < 1;
  }

  void empty(Label words) {
    setPlaceholder(words);
  }

  private List<CaseSort> sorts() {
    List<CaseSort> sorts = new ArrayList<>();
    for (TableColumn<FailureCase, ?> sorted : getSortOrder()) {
      columns.forEach(
          (column, made) -> {
            if (made == sorted) {
              sorts.add(
                  new CaseSort(column, made.getSortType() == TableColumn.SortType.DESCENDING));
            }
          });
    }
    return List.copyOf(sorts);
  }

  private void show(List<CaseSort> sorts) {
    if (sorts.equals(sorts())) {
      return;
    }
    List<TableColumn<FailureCase, String>> order = new ArrayList<>();
    for (CaseSort sort : sorts) {
      TableColumn<FailureCase, String> column = columns.get(sort.column());
      if (column != null) {
        column.setSortType(
            sort.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        order.add(column);
      }
    }
    getSortOrder().setAll(order);
  }

  /** The chosen question stays chosen where it is still among those shown. */
  private void follow() {
    int row = model.selectedRow();
    showing = true;
    if (row >= 0) {
      getSelectionModel().clearAndSelect(row);
      scrollTo(Math.max(0, row - 3));
    } else {
      getSelectionModel().clearSelection();
    }
    showing = false;
  }

  private void keyPressed(KeyEvent event) {
    FailureCase chosen = getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && chosen != null) {
      open.accept(chosen);
      event.consume();
    }
  }

  private static TableColumn<FailureCase, String> column(CaseColumn column) {
    TableColumn<FailureCase, String> made = new TableColumn<>(column.label());
    made.setId("case-" + column.name().toLowerCase(Locale.ROOT));
    Label head = new Label(column.label());
    Tips.install(head, column.explanation() + " A click sorts by it.");
    made.setGraphic(head);
    // The text is for screen readers and the menu of columns; on screen the label stands for it.
    made.getStyleClass().add("explained");
    made.setPrefWidth(column.width());
    made.setMinWidth(36);
    made.setVisible(column.shown());
    made.setReorderable(true);
    made.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(column.text(row.getValue())).getReadOnlyProperty());
    made.setCellFactory(of -> new Cell(column));
    return made;
  }

  private static final class Cell extends TableCell<FailureCase, String> {
    private final boolean words;

    Cell(CaseColumn column) {
      this.words = column.words();
      setAlignment(words ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : item.replaceAll("\\s+", " "));
    }
  }

  private final class Row extends TableRow<FailureCase> {
    Row() {
      setOnMouseClicked(
          event -> {
            if (getItem() != null
                && event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2) {
              open.accept(getItem());
            }
          });
    }
  }
}
