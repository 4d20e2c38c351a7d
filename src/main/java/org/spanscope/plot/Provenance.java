package org.spanscope.plot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.spanscope.attention.MapSettings;
import org.spanscope.experiment.Side;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reading;
import org.spanscope.text.Example;
import org.spanscope.text.Selection;

/**
 * Where the numbers of a figure come from, as it is carried inside the file.
 *
 * @param entries names and values, in the order in which they are read best
 */
public record Provenance(Map<String, String> entries) {
  public Provenance {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * The software and the example.
   *
   * @param version of SpanScope
   */
  public static Provenance of(String version, Example example) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("software", "SpanScope " + version);
    entries.put("example", example.id());
    entries.put("title", example.title());
    entries.put("question", example.question());
    return new Provenance(entries);
  }

  /** With the reader, its device, and the sentences of one side. */
  Provenance side(String name, Side side) {
    Reading reading = side.reading();
    Selection selection = side.selection();
    Provenance all =
        selection.usesSeed()
            ? with("seed", Long.toString(selection.seed()))
                .with("shuffled", Boolean.toString(selection.shuffled()))
            : this;
    return all.with("reader", reading.reader().name())
        .with("readerHash", reading.reader().hash())
        .with("device", reading.device())
        .with("sentences" + name, sentences(selection))
        .with("removal", selection.removal().label());
  }

  /** With the rules by which answers were decoded. */
  Provenance rules(DecodeSettings rules) {
    return with("tau", Double.toString(rules.nullThreshold()))
        .with("temperature", Double.toString(rules.temperature()));
  }

  /** With what a map shows. */
  Provenance settings(MapSettings settings) {
    int head = settings.choice().head();
    return with("lens", settings.choice().lens())
        .with("layer", Integer.toString(settings.choice().layer()))
        .with("head", head < 0 ? "all" : Integer.toString(head))
        .with("block", settings.block().label())
        .with("level", settings.level().label())
        .with("sinks", settings.sinks().label());
  }

  /** With one more thing, or a thing changed. */
  public Provenance with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(entries);
    more.put(name, value);
    return new Provenance(more);
  }

  /** Kept sentences, counted from 0 as in every file. */
  private static String sentences(Selection selection) {
    return selection.kept().stream()
        .map(i -> String.format(Locale.ROOT, "%d", i))
        .collect(Collectors.joining(","));
  }
}
