package org.spanscope.ui.shell;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.spanscope.session.Inputs;
import org.spanscope.session.RecentFiles.Kind;
import org.spanscope.session.SavedLayout;
import org.spanscope.session.SideName;
import org.spanscope.ui.activity.LogViewModel;
import org.spanscope.ui.activity.TasksViewModel;
import org.spanscope.ui.attribution.AttributionViewModel;
import org.spanscope.ui.compare.CompareViewModel;
import org.spanscope.ui.context.ContextViewModel;
import org.spanscope.ui.decode.DecodeViewModel;
import org.spanscope.ui.deletion.DeletionViewModel;
import org.spanscope.ui.difference.DifferenceViewModel;
import org.spanscope.ui.examples.ExamplesViewModel;
import org.spanscope.ui.failures.FailuresViewModel;
import org.spanscope.ui.heads.HeadsViewModel;
import org.spanscope.ui.inspector.InspectorViewModel;
import org.spanscope.ui.interventions.InterventionsViewModel;
import org.spanscope.ui.sentences.SentencesViewModel;
import org.spanscope.ui.session.SessionViewModel;
import org.spanscope.ui.shared.Appearance;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.ExampleOpener;
import org.spanscope.ui.shared.Extent;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.MapResult;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.About;
import org.spanscope.ui.shared.Ongoing;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.PreferencesState;
import org.spanscope.ui.shared.TokenLink;
import org.spanscope.ui.trust.TrustViewModel;

/** The state behind the window: no nodes, one object for each matter. */
final class WindowModels {
  private final WindowParts parts;
  private final Messages messages = new Messages();
  private final TokenLink link = new TokenLink();
  private final Appearance appearance = new Appearance();
  private final PreferencesState preferences;
  private final BooleanProperty tabsMaximised = new SimpleBooleanProperty(this, "tabsMaximised");
  private final StringProperty tab = new SimpleStringProperty(this, "tab", "");
  private final CompareState compare;
  private final ExampleOpener opener;
  private final MapState maps;
  private final Pictures pictures;
  private final ReadersViewModel readers;
  private final StatusViewModel status;
  private final ExamplesViewModel examples;
  private final ContextViewModel context;
  private final CompareViewModel panes;
  private final DifferenceViewModel difference;
  private final AttributionViewModel attribution;
  private final InspectorViewModel inspector;
  private final SentencesViewModel sentences;
  private final InterventionsViewModel interventions;
  private final DeletionViewModel deletion;
  private final DecodeViewModel decode;
  private final TrustViewModel trust;
  private final HeadsViewModel heads;
  private final Messages recordMessages = new Messages();
  private final CaseSettings caseSettings;
  private final CaseOpener cases;
  private final FailuresViewModel failures;
  private final List<Ongoing> work;
  private final TasksViewModel tasks;
  private final LogViewModel log;
  private final RecentViewModel recent;
  private final BooleanProperty drawer = new SimpleBooleanProperty(this, "drawer");
  private final ObjectProperty<Optional<SavedLayout>> layout =
      new SimpleObjectProperty<>(this, "layout", Optional.empty());
  private final ObjectProperty<List<Double>> rows =
      new SimpleObjectProperty<>(this, "rows", List.of());
  private final SessionViewModel sessions;

  WindowModels(WindowParts parts) {
    this.parts = parts;
    preferences = new PreferencesState(parts.preferences(), messages, parts.jobs());
    preferences.now().addListener(of -> dress());
    dress();
    compare = new CompareState(parts.library(), parts.sideReader(), parts.jobs());
    opener =
        new ExampleOpener(
            compare, preferences.now()::get, parts.splitters(), messages, parts.jobs());
    readers =
        new ReadersViewModel(
            compare,
            messages,
            parts.jobs(),
            parts.start().reader(),
            parts.start().device(),
            parts.start().fallback());
    maps = new MapState(compare, parts.jobs());
    pictures = new Pictures(parts.jobs(), link, appearance);
    examples = new ExamplesViewModel(compare, opener, messages, parts.datasets(), parts.jobs());
    context = new ContextViewModel(compare, opener, messages, parts.jobs());
    panes = new CompareViewModel(compare, maps, parts.jobs());
    difference = new DifferenceViewModel(compare, maps);
    attribution = new AttributionViewModel(compare, parts.jobs());
    inspector = new InspectorViewModel(compare, maps, link, parts.jobs());
    sentences = new SentencesViewModel(compare, maps, parts.jobs());
    interventions = new InterventionsViewModel(compare, parts.jobs());
    deletion = new DeletionViewModel(compare, maps, parts.jobs());
    decode = new DecodeViewModel(compare, parts.jobs());
    trust = new TrustViewModel(compare, maps, parts.jobs());
    heads = new HeadsViewModel(compare, maps, parts.jobs());
    caseSettings = new CaseSettings(compare, messages);
    cases = new CaseOpener(examples, opener, compare, caseSettings, recordMessages);
    failures =
        new FailuresViewModel(cases::open, examples.notes().all(), recordMessages, parts.jobs());
    work =
        Stream.of(
                panes.work(),
                attribution.work(),
                sentences.work(),
                interventions.work(),
                deletion.work(),
                decode.work(),
                trust.work(),
                failures.work())
            .flatMap(List::stream)
            .toList();
    status = new StatusViewModel(compare, maps, examples.opening(), work);
    List<Ongoing> everything = new ArrayList<>(Readings.of(compare, maps, examples));
    everything.addAll(work);
    tasks = new TasksViewModel(everything, Clock.systemUTC());
    log = new LogViewModel(parts.log(), parts.jobs());
    recent = new RecentViewModel(parts.recent(), parts.jobs());
    sessions = new SessionViewModel(SessionParts.of(this), parts.slot(), messages, parts.jobs());
    maps.result().addListener((of, old, now) -> showMass(now));
    compare.inputs().addListener((of, old, now) -> texts(old, now));
    rememberOpened();
  }

  /** A part of one text is no part of another. */
  private void texts(Optional<Inputs> old, Optional<Inputs> now) {
    if (!old.map(WindowModels::texts).equals(now.map(WindowModels::texts))) {
      link.extent().set(Extent.WHOLE);
    }
  }

  private static List<String> texts(Inputs inputs) {
    return List.of(inputs.example().question(), inputs.context().text());
  }

  /** Opens what the window begins with. */
  void start() {
    readers.start();
    parts.start().session().ifPresent(sessions::restore);
    parts.start().problem().ifPresent(why -> messages.problem(About.SESSION, why));
    if (compare.inputs().get().isEmpty()) {
      parts.start().dataset().ifPresentOrElse(examples::load, opener::blank);
    }
  }

  private void rememberOpened() {
    examples
        .file()
        .addListener((of, old, now) -> now.ifPresent(file -> recent.opened(Kind.DATA_SET, file)));
    sessions
        .named()
        .addListener((of, old, now) -> now.ifPresent(file -> recent.opened(Kind.SESSION, file)));
    failures
        .file()
        .addListener((of, old, now) -> now.ifPresent(file -> recent.opened(Kind.RECORDS, file)));
    compare
        .reader()
        .addListener(
            (of, old, now) ->
                now.ifPresent(open -> recent.opened(Kind.READER, open.info().folder())));
  }

  private void dress() {
    appearance.theme().set(preferences.theme());
    appearance.letters().set(preferences.now().get().letters());
  }

  /** Stops what runs; what is on screen stays. */
  void cancel() {
    examples.cancel();
    compare.cancel();
    maps.cancel();
    work.stream().filter(Ongoing::isRunning).forEach(one -> one.cancel().run());
  }

  void close() {
    preferences.close();
    log.close();
    sessions.close();
    sentences.close();
    interventions.close();
    deletion.close();
    decode.close();
    trust.close();
    heads.close();
    failures.close();
    panes.close();
    examples.close();
    opener.close();
    context.close();
    readers.close();
    maps.close();
    attribution.close();
    compare.close();
  }

  private void showMass(MapResult result) {
    for (SideName side : SideName.values()) {
      context.showMass(
          side, result.side(side).map(MapResult.SideMap::mass).orElseGet(() -> new double[0]));
    }
  }

  Messages messages() {
    return messages;
  }

  PreferencesState preferences() {
    return preferences;
  }

  TokenLink link() {
    return link;
  }

  Appearance appearance() {
    return appearance;
  }

  /** Whether the tab area has the room of the context and of the panes too. */
  BooleanProperty tabsMaximised() {
    return tabsMaximised;
  }

  WindowParts parts() {
    return parts;
  }

  TasksViewModel tasks() {
    return tasks;
  }

  LogViewModel log() {
    return log;
  }

  RecentViewModel recent() {
    return recent;
  }

  /** Whether tasks and log are shown. */
  BooleanProperty drawer() {
    return drawer;
  }

  /** Where the window stands; empty before it is shown. */
  ObjectProperty<Optional<SavedLayout>> layout() {
    return layout;
  }

  /** The dividers between context, panes and tabs, 0 to 1; empty while nobody moved them. */
  ObjectProperty<List<Double>> rows() {
    return rows;
  }

  /** The title of the tab shown. */
  StringProperty tab() {
    return tab;
  }

  SessionViewModel sessions() {
    return sessions;
  }

  Jobs jobs() {
    return parts.jobs();
  }

  CompareState compare() {
    return compare;
  }

  ExampleOpener opener() {
    return opener;
  }

  ReadersViewModel readers() {
    return readers;
  }

  StatusViewModel status() {
    return status;
  }

  ExamplesViewModel examples() {
    return examples;
  }

  ContextViewModel context() {
    return context;
  }

  MapState maps() {
    return maps;
  }

  Pictures pictures() {
    return pictures;
  }

  CompareViewModel panes() {
    return panes;
  }

  DifferenceViewModel difference() {
    return difference;
  }

  /** Runs over data sets. */
  FailuresViewModel failures() {
    return failures;
  }

  /** How they are decoded while they are open. */
  CaseSettings caseSettings() {
    return caseSettings;
  }

  /** Opens questions of runs. */
  CaseOpener cases() {
    return cases;
  }

  /** What the window of runs has to say. */
  Messages recordMessages() {
    return recordMessages;
  }

  HeadsViewModel heads() {
    return heads;
  }

  AttributionViewModel attribution() {
    return attribution;
  }

  InspectorViewModel inspector() {
    return inspector;
  }

  InterventionsViewModel interventions() {
    return interventions;
  }

  SentencesViewModel sentences() {
    return sentences;
  }

  DeletionViewModel deletion() {
    return deletion;
  }

  DecodeViewModel decode() {
    return decode;
  }

  TrustViewModel trust() {
    return trust;
  }
}
