package org.spanscope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.spanscope.attention.CurveDifference;
import org.spanscope.attention.MapDifference;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapView;
import org.spanscope.experiment.Compare;
import org.spanscope.experiment.Comparison;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.Figure;
import org.spanscope.plot.Scales;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.ReaderLibrary;
import org.spanscope.session.Inputs;
import org.spanscope.session.SavedDecoding;
import org.spanscope.session.SavedInputs;
import org.spanscope.session.SavedMap;
import org.spanscope.session.SavedReader;
import org.spanscope.session.ScaleChoice;
import org.spanscope.session.Sections;
import org.spanscope.session.SessionDocument;
import org.spanscope.session.SessionFiles;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;

/** The comparison that a session was left with, read again and drawn on one sheet. */
final class SessionSheet {
  private final Services services;
  private final CommonOptions options;
  private final Path file;

  /**
   * @param options a reader or a device named there is taken instead of the session's
   */
  SessionSheet(Services services, CommonOptions options, Path file) {
    this.services = services;
    this.options = options;
    this.file = file;
  }

  /**
   * Reads both sides and draws them, as the window shows them when it opens the session.
   *
   * @throws org.spanscope.session.SessionFault if the session cannot be read
   * @throws ArgumentFault if it has no question, or its reader is gone
   * @throws org.spanscope.dataset.DatasetFault if distractors are needed and its data set is gone
   */
  Figure figure() {
    SessionDocument session = SessionFiles.read(file);
    Inputs inputs =
        session
            .get(Sections.INPUTS)
            .map(SavedInputs::inputs)
            .orElseThrow(
                () ->
                    new ArgumentFault(
                        "This session has no question and no context",
                        file.toString(),
                        "Open an example in the window and save the session again."));
    Optional<SavedMap> map = session.get(Sections.MAP);
    DecodeSettings rules =
        session.get(Sections.DECODING).map(SavedDecoding::settings).orElse(DecodeSettings.STANDARD);
    Optional<String> data = session.get(Sections.DATA).map(saved -> saved.file());
    try (Reader reader = open(session.get(Sections.READER))) {
      MapSettings settings =
          map.map(SavedMap::settings).orElseGet(() -> new MapOptions().settings(reader.info()));
      Comparison both =
          new Compare(rules, services.distractors().of(data))
              .both(
                  reader,
                  inputs.example(),
                  inputs.context(),
                  inputs.a(),
                  inputs.b(),
                  new Cancellation());
      WindowChoice windowA = WindowChoice.ANSWER.in(both.a());
      WindowChoice windowB =
          windowA.nearest(both.a(), both.b()).orElse(WindowChoice.ANSWER.in(both.b()));
      DrawnSide a = drawn(SideName.A, both.a(), windowA, settings, reader);
      DrawnSide b = drawn(SideName.B, both.b(), windowB, settings, reader);
      boolean renormalise = map.map(SavedMap::renormalised).orElse(true);
      ScaleChoice scale = session.get(Sections.SCALE).orElse(ScaleChoice.SHARED);
      return new ComparisonSheet(
              inputs.example(),
              a,
              b,
              CurveDifference.of(a.side().probabilities(), b.side().probabilities(), renormalise),
              MapDifference.of(a.view(), b.view(), renormalise),
              map.map(SavedMap::logCurves).orElse(false))
          .figure(colours(scale, SideName.A, a, b), colours(scale, SideName.B, a, b));
    }
  }

  private static DrawnSide drawn(
      SideName name, Side side, WindowChoice window, MapSettings settings, Reader reader) {
    return DrawnSide.of(name, side, window, settings, reader, new Cancellation());
  }

  private static ColourScale colours(ScaleChoice scale, SideName name, DrawnSide a, DrawnSide b) {
    MapView[] views = {a.view(), b.view()};
    ColourScale.Colours map = ColourScale.Colours.VIRIDIS;
    return scale
        .ends(name)
        .map(ends -> new ColourScale(map, ends.min(), ends.max()))
        .orElseGet(
            () ->
                scale.shared()
                    ? Scales.magnitudes(map, views)
                    : Scales.magnitudes(map, views[name.ordinal()]));
  }

  private Reader open(Optional<SavedReader> saved) {
    if (options.reader().isPresent() || saved.isEmpty()) {
      return options.open(options.library(services));
    }
    String folder = saved.get().folder();
    ReaderLibrary library = services.libraries().library(Optional.of(folder));
    try {
      return library.open(folder, device(saved.get()));
    } catch (ReaderFault e) {
      if (Files.isDirectory(Path.of(folder))) {
        throw e;
      }
      throw new ArgumentFault(
          "The reader of this session is no longer in " + folder,
          file.toString(),
          "Give the folder it is in now with --reader DIR.",
          e);
    }
  }

  /** A GPU of the last time may be gone: as the window does, the CPU alone is kept to. */
  private String device(SavedReader saved) {
    boolean auto = options.device().equals(CommonOptions.AUTO);
    return auto && saved.device().equals(CommonOptions.CPU) ? saved.device() : options.device();
  }
}
