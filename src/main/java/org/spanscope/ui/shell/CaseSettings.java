package org.spanscope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.spanscope.figure.Numbers;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.Inputs;
import org.spanscope.session.SavedCase;
import org.spanscope.session.SavedDecoding;
import org.spanscope.session.Sections;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.About;
import org.spanscope.ui.shared.Messages.Ask;
import org.spanscope.ui.shared.Messages.Message;
import org.spanscope.ui.shared.Messages.Offer;
import org.spanscope.ui.shared.SessionPart;

/**
 * How a question of a run is decoded while it is open: as the run did. Once another question is
 * open, by a choice or a step back, the settings from before hold again, unless somebody chose
 * others meanwhile. Says so, as long as it is true.
 */
final class CaseSettings {
  /** Steps back reach no further than this many cases anyway, in all likelihood. */
  private static final int KEPT = 100;

  private final CompareState compare;
  private final Messages messages;
  private final List<Opened> cases = new ArrayList<>();
  private @Nullable Opened awaited;
  private @Nullable Opened open;
  private final ReadOnlyObjectWrapper<Optional<DecodeSettings>> before =
      new ReadOnlyObjectWrapper<>(this, "before", Optional.empty());
  private @Nullable Message said;
  private boolean deciding;

  /**
   * A case as it was set up.
   *
   * @param from what was open before; null where that is not known
   * @param settings of the run
   * @param words what B reads, and what else there is to know
   */
  private record Opened(
      Inputs inputs, @Nullable Inputs from, DecodeSettings settings, String words) {
    /** Whether it is this question still, whatever was done to it since. */
    boolean asks(Inputs now) {
      return inputs.example().id().equals(now.example().id()) && !isSame(from, now);
    }
  }

  CaseSettings(CompareState compare, Messages messages) {
    this.compare = compare;
    this.messages = messages;
    // Not a change listener: the same case opened again is no change, but said again.
    compare.inputs().addListener(of -> compare.inputs().get().ifPresent(this::arrived));
    compare.decoding().addListener((of, old, now) -> decoded(now));
  }

  /** The case that is set up by these inputs is about to be opened. */
  void await(Inputs inputs, DecodeSettings settings, String words) {
    awaited = new Opened(inputs, compare.inputs().get().orElse(null), settings, words);
  }

  /** The settings that hold again once the case is left; empty where they never ceased to. */
  ReadOnlyObjectProperty<Optional<DecodeSettings>> before() {
    return before.getReadOnlyProperty();
  }

  /** Decodes as before the case was opened; the case stays open. */
  void back() {
    before.get().ifPresent(this::decode);
    before.set(Optional.empty());
    tell();
  }

  /** Whatever is opened next, it is not for leaving a case. */
  void forget() {
    open = null;
    awaited = null;
    before.set(Optional.empty());
    withdraw();
  }

  SessionPart<SavedCase> part() {
    return new SessionPart<>(
        Sections.CASE,
        () ->
            Optional.of(
                before
                    .get()
                    .map(last -> new SavedCase(SavedDecoding.of(last)))
                    .orElse(SavedCase.NONE)),
        saved -> saved.decodingBefore().ifPresent(last -> goOn(last.settings())),
        List.of(before));
  }

  /** A case that was open when the window was closed is open again. */
  private void goOn(DecodeSettings last) {
    DecodeSettings now = compare.decoding().get();
    if (compare.inputs().get().isPresent() && !last.equals(now)) {
      if (open == null) {
        open = new Opened(compare.inputs().get().orElseThrow(), null, now, "");
      }
      before.set(Optional.of(last));
      if (messages.current().get().isEmpty()) {
        say();
      } else {
        tell();
      }
    }
  }

  private void arrived(Inputs now) {
    Optional<Opened> next = expected(now).or(() -> known(now));
    if (next.isPresent() && !next.equals(Optional.ofNullable(open))) {
      enter(next.get());
    } else if (next.isEmpty() && open != null && !open.asks(now)) {
      leave();
      withdraw();
    } else if (open != null) {
      tell();
    }
  }

  /** The case that was to be opened, if this is it. */
  private Optional<Opened> expected(Inputs now) {
    Opened next = awaited;
    if (next == null || !next.inputs().equals(now)) {
      return Optional.empty();
    }
    awaited = null;
    open = null;
    // What was open already stays the object that it is in the history.
    Inputs from =
        isSame(next.from(), now) ? known(now).map(Opened::from).orElse(null) : next.from();
    Opened here = new Opened(now, from, next.settings(), next.words());
    cases.removeIf(one -> isSame(one.inputs(), now));
    cases.add(0, here);
    if (cases.size() > KEPT) {
      cases.remove(KEPT);
    }
    return Optional.of(here);
  }

  /** The case that is come back to by a step in the history. */
  private Optional<Opened> known(Inputs now) {
    return cases.stream().filter(one -> isSame(one.inputs(), now)).findFirst();
  }

  /** The history hands out what it was given; an example opened anew is equal to it at most. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(@Nullable Inputs one, Inputs other) {
    return one == other;
  }

  private void enter(Opened next) {
    leave();
    open = next;
    DecodeSettings last = compare.decoding().get();
    if (!last.equals(next.settings())) {
      decode(next.settings());
      before.set(Optional.of(last));
    }
    say();
  }

  private void leave() {
    before.get().ifPresent(this::decode);
    before.set(Optional.empty());
    open = null;
  }

  private void decode(DecodeSettings settings) {
    deciding = true;
    compare.decode(settings);
    deciding = false;
  }

  /** Other settings than the case's are somebody's choice, and stay. */
  private void decoded(DecodeSettings now) {
    if (!deciding && before.get().isPresent() && open != null && !now.equals(open.settings())) {
      before.set(Optional.empty());
      tell();
    }
  }

  /** Says what is still true, where nothing else was said since. */
  private void tell() {
    if (messages.current().get().equals(Optional.ofNullable(said))) {
      say();
    }
  }

  private void say() {
    Opened now = open;
    if (now == null) {
      return;
    }
    boolean untouched = compare.inputs().get().filter(now.inputs()::equals).isPresent();
    List<String> words = new ArrayList<>();
    if (untouched && !now.words().isEmpty()) {
      words.add(now.words());
    }
    Optional<DecodeSettings> last = before.get();
    if (last.isPresent()) {
      words.add(
          "The run was decoded with "
              + words(now.settings(), last.get())
              + ", and so is this question, until another is opened.");
      messages.offer(
          About.RECORDS,
          String.join(" ", words),
          new Offer("Back to " + words(last.get(), now.settings()), Ask.SETTINGS_BEFORE));
    } else if (words.isEmpty()) {
      withdraw();
      return;
    } else {
      messages.note(About.RECORDS, String.join(" ", words));
    }
    said = messages.current().get().orElse(null);
  }

  /** What of these settings is not as in the others; no line ends between a name and its number. */
  private static String words(DecodeSettings settings, DecodeSettings others) {
    List<String> words = new ArrayList<>();
    if (settings.nullThreshold() != others.nullThreshold()) {
      words.add("τ\u00a0" + Numbers.format(settings.nullThreshold()));
    }
    if (settings.temperature() != others.temperature()) {
      words.add("T\u00a0" + Numbers.format(settings.temperature()));
    }
    if (settings.maxTokens() != others.maxTokens()) {
      words.add("spans of up to " + settings.maxTokens() + " tokens");
    }
    return String.join(", ", words);
  }

  private void withdraw() {
    if (said != null && messages.current().get().equals(Optional.of(said))) {
      messages.dismiss();
    }
    said = null;
  }
}
