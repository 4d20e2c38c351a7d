package org.spanscope.records.imports;

/** Formats in which others keep answers. */
public enum RecordFormat {
  /** A JSON object a line: ids, preds, attributions, start_score, end_score, answer. */
  JSON_LINES("json-lines"),
  /** The same values as Python prints them, six lines a record. */
  PYTHON_REPR("python-repr"),
  /** One JSON object, ids to answers, as the official SQuAD scripts read it. */
  PREDICTIONS("squad-predictions"),
  /** A table with a line of names; see {@link CsvRecords}. */
  CSV("csv");

  private final String label;

  RecordFormat(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
