package org.spanscope.records.imports;

/** A record that cannot be understood; the message is one sentence. */
final class BadRecord extends Exception {
  BadRecord(String sentence) {
    super(sentence);
  }

  BadRecord(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
