package org.spanscope.experiment.evaluation;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run over a data set is. Runs with one {@link #id()} give the same rows, to the last bit,
 * however often they were broken off: the questions are worked out in chunks that are always the
 * same.
 *
 * @param data the file; says where it lay, not what it is
 * @param dataHash SHA-256 of its bytes, hexadecimal
 * @param questions how many of its questions, from the first
 * @param reader the reader's folder; says where it lay
 * @param readerHash {@link org.spanscope.reader.ReaderInfo#hash()}
 * @param settings {@link EvaluationSettings#words()}
 * @param device name of the device
 * @param software version of the program
 * @param chunk questions that are worked out together
 */
public record RunPlan(
    Path data,
    String dataHash,
    int questions,
    Path reader,
    String readerHash,
    Map<String, String> settings,
    String device,
    String software,
    int chunk) {
  public RunPlan {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    if (chunk < 1 || questions < 0) {
      throw new IllegalArgumentException(questions + " questions in chunks of " + chunk);
    }
  }

  /** 16 hexadecimal digits of the settings, whatever the order of their names. */
  public String settingsHash() {
    return Digest.of(
        settings.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n")));
  }

  /** 16 hexadecimal digits of everything that the rows depend on: not of where files lie. */
  public String id() {
    return Digest.of(
        String.join(
            "\n",
            dataHash,
            String.valueOf(questions),
            readerHash,
            settingsHash(),
            device,
            software,
            String.valueOf(chunk)));
  }

  /** The name of the reader's folder. */
  public String readerName() {
    return String.valueOf(reader.getFileName());
  }

  /** What of the questions was asked: a label of {@link Ask}. */
  public String ask() {
    return settings.getOrDefault("ask", "");
  }
}
