package org.spanscope.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.SavedData;
import org.spanscope.session.SavedDecoding;
import org.spanscope.session.SavedExtent;
import org.spanscope.session.SavedInputs;
import org.spanscope.session.SavedLayout;
import org.spanscope.session.SavedMap;
import org.spanscope.session.SavedPin;
import org.spanscope.session.SavedPin.SavedPlace;
import org.spanscope.session.SavedReader;
import org.spanscope.session.SavedView;
import org.spanscope.session.ScaleChoice;
import org.spanscope.session.Sections;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.Extent;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.SessionPart;
import org.spanscope.ui.shared.TokenLink;
import org.spanscope.ui.shared.TokenLink.Spot;

/** What the window keeps in its session, in the order in which it is put back. */
final class SessionParts {
  private SessionParts() {}

  static List<SessionPart<?>> of(WindowModels models) {
    return List.of(
        reader(models),
        decoding(models),
        map(models.maps()),
        scale(models.maps()),
        inputs(models.compare()),
        models.caseSettings().part(),
        data(models),
        models.examples().notes().part(),
        pin(models.link()),
        extent(models.link()),
        models.inspector().choices(),
        models.sentences().choices(),
        models.heads().choices(),
        models.attribution().choices(),
        models.deletion().choices(),
        models.decode().choices(),
        models.trust().choices(),
        models.interventions().choices(),
        models.failures().part(),
        models.failures().choices(),
        view(models),
        layout(models));
  }

  private static SessionPart<SavedReader> reader(WindowModels models) {
    return new SessionPart<>(
        Sections.READER,
        models.readers()::saved,
        models.readers()::restore,
        List.of(models.compare().reader()));
  }

  private static SessionPart<SavedDecoding> decoding(WindowModels models) {
    CompareState compare = models.compare();
    return new SessionPart<>(
        Sections.DECODING,
        () -> Optional.of(SavedDecoding.of(compare.decoding().get())),
        saved -> {
          models.caseSettings().forget();
          compare.decode(saved.settings());
        },
        List.of(compare.decoding()));
  }

  private static SessionPart<SavedMap> map(MapState maps) {
    return new SessionPart<>(
        Sections.MAP,
        () ->
            Optional.of(
                SavedMap.of(
                    maps.settings().get(), maps.logCurves().get(), maps.renormalised().get())),
        saved -> {
          maps.choose(saved.settings());
          maps.logCurves().set(saved.logCurves());
          maps.renormalised().set(saved.renormalised());
        },
        List.of(maps.settings(), maps.logCurves(), maps.renormalised()));
  }

  private static SessionPart<ScaleChoice> scale(MapState maps) {
    return new SessionPart<>(
        Sections.SCALE,
        () -> Optional.of(maps.scale().get()),
        maps.scale()::set,
        List.of(maps.scale()));
  }

  private static SessionPart<SavedInputs> inputs(CompareState compare) {
    return new SessionPart<>(
        Sections.INPUTS,
        () -> compare.inputs().get().map(SavedInputs::of),
        saved -> compare.open(saved.inputs()),
        List.of(compare.inputs()));
  }

  private static SessionPart<SavedData> data(WindowModels models) {
    return new SessionPart<>(
        Sections.DATA,
        () -> models.examples().file().get().map(file -> new SavedData(file.toAbsolutePath() + "")),
        saved -> models.examples().restore(Path.of(saved.file())),
        List.of(models.examples().file()));
  }

  private static SessionPart<SavedPin> pin(TokenLink link) {
    return new SessionPart<>(
        Sections.PIN,
        () -> Optional.of(link.pinned().get().map(SessionParts::saved).orElse(SavedPin.NOTHING)),
        saved -> link.pinned().set(saved.column().map(to -> new Spot(saved.row(), to))),
        List.of(link.pinned()));
  }

  private static SessionPart<SavedExtent> extent(TokenLink link) {
    return new SessionPart<>(
        Sections.EXTENT,
        () -> Optional.of(link.extent().get().saved()),
        saved -> link.extent().set(Extent.of(saved)),
        List.of(link.extent()));
  }

  private static SavedPin saved(Spot spot) {
    Optional<TextPlace> from = spot.from();
    return new SavedPin(from.map(SavedPlace::of).orElse(null), SavedPlace.of(spot.to()));
  }

  private static SessionPart<SavedLayout> layout(WindowModels models) {
    return new SessionPart<>(
        Sections.LAYOUT,
        models.layout()::get,
        saved -> models.layout().set(Optional.of(saved)),
        List.of(models.layout()));
  }

  private static SessionPart<SavedView> view(WindowModels models) {
    return new SessionPart<>(
        Sections.VIEW,
        () -> Optional.of(new SavedView(models.tab().get(), models.tabsMaximised().get())),
        saved -> {
          models.tab().set(saved.tab());
          models.tabsMaximised().set(saved.tabsMaximised());
        },
        List.of(models.tab(), models.tabsMaximised()));
  }
}
