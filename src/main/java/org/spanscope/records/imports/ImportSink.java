package org.spanscope.records.imports;

import org.spanscope.experiment.evaluation.ImportedRecord;

/** Takes what a file of records holds, in its order. */
interface ImportSink {
  void record(ImportedRecord record);

  /**
   * Something that is no record.
   *
   * @param line where it begins, from 1
   * @param sentence what is wrong with it, without the place
   */
  void lost(int line, String sentence);

  /** Something odd that does not keep a record from being read. */
  void odd(int line, String sentence);
}
