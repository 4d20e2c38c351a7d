package org.spanscope.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spanscope.experiment.evaluation.Ask;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.experiment.failures.FailingStep;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.Edits;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Split;
import org.spanscope.ui.examples.ExamplesViewModel;
import org.spanscope.ui.failures.CaseRequest;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.ExampleOpener;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.About;

/** Opens questions of runs in the compare view, as the run read them. */
final class CaseOpener {
  private final ExamplesViewModel examples;
  private final ExampleOpener opener;
  private final CompareState compare;
  private final CaseSettings settings;
  private final Messages messages;
  private final Map<String, Path> places = new HashMap<>();
  private Runnable opened = () -> {};

  /**
   * @param settings decodes the case as the run did
   * @param messages those of the window from which cases are opened
   */
  CaseOpener(
      ExamplesViewModel examples,
      ExampleOpener opener,
      CompareState compare,
      CaseSettings settings,
      Messages messages) {
    this.examples = examples;
    this.opener = opener;
    this.compare = compare;
    this.settings = settings;
    this.messages = messages;
  }

  /**
   * @param action what follows an opened case
   */
  void onOpened(Runnable action) {
    opened = action;
  }

  /** A data set lies elsewhere now; what was to be opened is tried again. */
  void dataIsAt(Path path, Optional<CaseRequest> wanted) {
    wanted.ifPresent(
        request -> {
          places.put(request.run().plan().dataHash(), path);
          open(request);
        });
  }

  /** Opens a case; asks for the data set where it is not found. */
  void open(CaseRequest request) {
    RunPlan plan = request.run().plan();
    Path path = places.getOrDefault(plan.dataHash(), plan.data());
    examples.with(
        path,
        all ->
            find(all, request.row())
                .ifPresentOrElse(example -> open(request, example), () -> missing(path, request)),
        why -> messages.ask(About.RECORDS, why, Messages.Ask.FIND_RUN_DATA));
  }

  private void missing(Path path, CaseRequest request) {
    messages.ask(
        About.RECORDS,
        path.getFileName()
            + " has no question "
            + (request.row().ordinal() + 1)
            + " with the id "
            + request.row().id()
            + " as the run has it: it is another data set, or was changed since.",
        Messages.Ask.FIND_RUN_DATA);
  }

  /** The place in the file tells questions of one id apart. */
  private static Optional<Example> find(List<Example> all, QuestionRow row) {
    Stream<Example> there =
        row.ordinal() < all.size() ? Stream.of(all.get(row.ordinal())) : Stream.empty();
    return Stream.concat(there, all.stream())
        .filter(one -> one.id().equals(row.id()) && one.question().equals(row.question()))
        .findFirst();
  }

  private void open(CaseRequest request, Example example) {
    messages.settle(About.RECORDS);
    Map<String, String> run = request.run().plan().settings();
    Split split =
        labelled(Split.values(), Split::label, run.getOrDefault("split", ""))
            .orElse(Split.SENTENCE);
    List<String> notes = new ArrayList<>(List.of(request.step().words()));
    Example asked = asked(example, run, notes);
    otherReader(request.run().plan(), notes);
    opener.open(
        asked,
        split,
        start -> {
          Inputs inputs = setUp(start, request, run);
          settings.await(inputs, decoding(run), String.join(" ", notes));
          return inputs;
        });
    opened.run();
  }

  private static Inputs setUp(Inputs start, CaseRequest request, Map<String, String> settings) {
    Inputs now = Edits.shuffle(start, false);
    Optional<Removal> removal =
        Stream.of(Removal.values())
            .filter(one -> one.name().equalsIgnoreCase(settings.getOrDefault("removal", "")))
            .findFirst();
    if (removal.isPresent()) {
      now = Edits.remove(now, removal.get());
    }
    FailingStep step = request.step();
    return step.keep() == FailingStep.Keep.NO_GOLD ? now : Edits.keep(now, SideName.B, step::keeps);
  }

  /** What the run asked: controls ask something else than the data set. */
  private static Example asked(Example example, Map<String, String> settings, List<String> notes) {
    Ask ask =
        labelled(Ask.values(), Ask::label, settings.getOrDefault("ask", "")).orElse(Ask.AS_ASKED);
    String question = ask.of(example.question());
    if (question.equals(example.question())) {
      return example;
    }
    notes.add("The run asked " + ask.explanation() + ".");
    return new Example(
        example.id(), example.title(), question, example.text(), example.golds(), example.known());
  }

  /** What the run does not tell stays as it is. */
  private DecodeSettings decoding(Map<String, String> run) {
    DecodeSettings now = settings.before().get().orElseGet(compare.decoding()::get);
    return new DecodeSettings(
        (int) number(run, "maxTokens", now.maxTokens()),
        number(run, "tau", now.nullThreshold()),
        now.size(),
        number(run, "temperature", now.temperature()));
  }

  private static double number(Map<String, String> settings, String name, double otherwise) {
    String text = settings.get(name);
    return text == null ? otherwise : Double.parseDouble(text);
  }

  private void otherReader(RunPlan plan, List<String> notes) {
    compare
        .reader()
        .get()
        .filter(open -> !open.info().hash().equals(plan.readerHash()))
        .ifPresent(
            open ->
                notes.add(
                    "The run was read by "
                        + plan.readerName()
                        + " ("
                        + plan.reader()
                        + "); this window reads with "
                        + open.info().name()
                        + ", so answers may differ."));
  }

  private static <T> Optional<T> labelled(T[] all, Function<T, String> label, String wanted) {
    return Stream.of(all).filter(one -> label.apply(one).equals(wanted)).findFirst();
  }
}
