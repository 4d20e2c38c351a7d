package org.spanscope.records.imports;

import java.util.List;
import org.spanscope.experiment.evaluation.CandidateRules;

/**
 * What a file of records holds, and what could not be taken as it stands.
 *
 * @param format of the file
 * @param records that are taken
 * @param sentences answers to sentences alone among them
 * @param empty records whose answer to the whole text is empty
 * @param joined answers whose WordPieces were joined
 * @param foreignLines lines that are no UTF-8 and were taken for GB18030
 * @param lost how many times something was no record and is not taken
 * @param unmatched records whose question is not in the data set; 0 without one
 * @param divided matched records whose number of sentences is not that of the context as we divide
 *     it, so that no sentence is known to hold the gold
 * @param missing questions of the data set without a record; 0 without a data set
 * @param notes the first {@value #LISTED} things to be said about single lines, by line
 * @param told how many there are
 * @param rules what simple rules take among the answers of a record
 */
public record ImportReport(
    RecordFormat format,
    int records,
    int sentences,
    int empty,
    int joined,
    int foreignLines,
    int lost,
    int unmatched,
    int divided,
    int missing,
    List<Note> notes,
    int told,
    CandidateRules rules) {
  static final int LISTED = 10_000;

  public ImportReport {
    notes = List.copyOf(notes);
  }

  /**
   * What is to be said of a line.
   *
   * @param line from 1
   * @param lost whether what stands there is not taken
   * @param sentence without the place
   */
  public record Note(int line, boolean lost, String sentence) {
    /** With its place. */
    public String told() {
      return "Line " + line + ": " + sentence + (lost ? " Not imported." : "");
    }
  }
}
