package org.spanscope.session;

/** The sections of a session that more than one feature, or the command line, has a use for. */
public final class Sections {
  public static final Section<SavedInputs> INPUTS = new Section<>("inputs", SavedInputs.class);
  public static final Section<SavedData> DATA = new Section<>("data", SavedData.class);
  public static final Section<SavedReader> READER = new Section<>("reader", SavedReader.class);
  public static final Section<SavedMap> MAP = new Section<>("map", SavedMap.class);
  public static final Section<ScaleChoice> SCALE = new Section<>("scale", ScaleChoice.class);
  public static final Section<SavedDecoding> DECODING =
      new Section<>("decoding", SavedDecoding.class);
  public static final Section<SavedCase> CASE = new Section<>("case", SavedCase.class);
  public static final Section<SavedPin> PIN = new Section<>("pin", SavedPin.class);
  public static final Section<SavedExtent> EXTENT = new Section<>("extent", SavedExtent.class);
  public static final Section<SavedRecords> RECORDS = new Section<>("records", SavedRecords.class);
  public static final Section<SavedNotes> NOTES = new Section<>("notes", SavedNotes.class);
  public static final Section<SavedLayout> LAYOUT = new Section<>("layout", SavedLayout.class);
  public static final Section<SavedView> VIEW = new Section<>("view", SavedView.class);

  private Sections() {}
}
