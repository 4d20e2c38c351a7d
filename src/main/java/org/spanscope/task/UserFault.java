package org.spanscope.task;

/**
 * A problem that the user can mend: what is wrong, where, and what to do.
 *
 * <p>Each room has one subclass. The message is one line, fit for a status bar or a terminal.
 */
public abstract class UserFault extends RuntimeException {
  private final String what;
  private final String where;
  private final String remedy;

  /**
   * @param what what is wrong, without a full stop at its end
   * @param where the file, line, JSON path or argument concerned; empty if there is none
   * @param remedy what the user can do, a whole sentence
   */
  protected UserFault(String what, Object where, String remedy) {
    this(what, where, remedy, null);
  }

  protected UserFault(
      String what,
      Object where,
      String remedy,
      @org.jspecify.annotations.Nullable Throwable cause) {
    super(sentence(what, where.toString(), remedy), cause);
    this.what = what;
    this.where = where.toString();
    this.remedy = remedy;
  }

  public String what() {
    return what;
  }

  public String where() {
    return where;
  }

  public String remedy() {
    return remedy;
  }

  private static String sentence(String what, String where, String remedy) {
    return what + (where.isEmpty() ? "" : " (" + where + ")") + ". " + remedy;
  }
}
