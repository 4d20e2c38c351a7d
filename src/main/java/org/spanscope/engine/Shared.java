package org.spanscope.engine;

/**
 * What several readers use, such as the weights that a reader and its copies have in common: the
 * last one to leave closes it. Used on the engine thread only.
 */
final class Shared {
  private final Runnable release;
  private int users = 1;

  /**
   * With one user.
   *
   * @param release closes it
   */
  Shared(Runnable release) {
    this.release = release;
  }

  void enter() {
    users++;
  }

  void leave() {
    users--;
    if (users == 0) {
      release.run();
    }
  }
}
