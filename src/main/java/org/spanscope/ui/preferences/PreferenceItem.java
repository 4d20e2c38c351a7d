package org.spanscope.ui.preferences;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;
import org.spanscope.session.Preferences;
import org.spanscope.ui.shared.PreferencesState;

/** One preference as a row of the sheet. */
final class PreferenceItem<T> implements PropertySheet.Item {
  private final PreferencesState state;
  private final String category;
  private final String name;
  private final String description;
  private final Class<T> type;
  private final List<T> choices;
  private final Function<Preferences, T> get;
  private final BiFunction<Preferences, T, Preferences> set;

  /**
   * @param choices the values there are; none where any of the type may be typed
   */
  PreferenceItem(
      PreferencesState state,
      String category,
      String name,
      String description,
      Class<T> type,
      List<T> choices,
      Function<Preferences, T> get,
      BiFunction<Preferences, T, Preferences> set) {
    this.state = state;
    this.category = category;
    this.name = name;
    this.description = description;
    this.type = type;
    this.choices = List.copyOf(choices);
    this.get = get;
    this.set = set;
  }

  List<T> choices() {
    return choices;
  }

  @Override
  public Class<?> getType() {
    return type;
  }

  @Override
  public String getCategory() {
    return category;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public Object getValue() {
    return get.apply(state.now().get());
  }

  @Override
  public void setValue(Object value) {
    // While a number is being typed there may be none.
    if (type.isInstance(value)) {
      state.change(now -> set.apply(now, type.cast(value)));
    }
  }

  @Override
  public Optional<ObservableValue<? extends Object>> getObservableValue() {
    return Optional.of(state.now().map(get::apply));
  }
}
