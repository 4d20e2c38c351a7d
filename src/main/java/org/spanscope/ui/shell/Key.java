package org.spanscope.ui.shell;

import java.util.List;

/**
 * A key and what it does, as the help lists it.
 *
 * @param keys what is pressed
 * @param does what happens
 */
record Key(String keys, String does) {
  static final List<Key> ALL =
      List.of(
          new Key("Ctrl+O", "Open a data set"),
          new Key("Ctrl+Shift+O", "Open a reader folder"),
          new Key("Ctrl+S, Ctrl+Shift+S", "Save the session under a name; under another name"),
          new Key("Ctrl+Alt+O", "Open a session that was saved under a name"),
          new Key("Ctrl+Shift+R", "Open a record file: runs over data sets"),
          new Key("Ctrl+R", "Runs over data sets, where and why they fail"),
          new Key("Enter", "On a question of a run: open it, side B at the step where it fails"),
          new Key("Ctrl+N", "New question to a new context"),
          new Key("Ctrl+F", "Find in the question and in the context; Esc ends it"),
          new Key("F3, Shift+F3", "Next and previous match; in the search Enter, Shift+Enter too"),
          new Key("Ctrl+Shift+F", "Search the examples (↓ goes to the list)"),
          new Key("↑ ↓", "Previous and next example, or sentence, in the list that has the focus"),
          new Key("Ctrl+L", "Go to the question"),
          new Key("Ctrl+T", "Go to the tabs; ← → choose one, Tab goes on into it"),
          new Key("Ctrl+M", "Note on the open example"),
          new Key("Ctrl+Shift+E", "Edit the context’s text; again: take what was typed"),
          new Key("Ctrl+E", "Export a figure: the one with the keyboard, or pointed at last"),
          new Key("Ctrl+Alt+E", "Export a sheet: A, B and B − A in one figure"),
          new Key("Ctrl+Enter", "Run: read both sides; in the context’s text: take what was typed"),
          new Key(
              "Esc",
              "Leave what is being edited; give back the tab area’s room; cancel what runs;"
                  + " take the pin away"),
          new Key("Ctrl+Z", "Undo the last change of the inputs"),
          new Key("Ctrl+Y, Ctrl+Shift+Z", "Redo"),
          new Key("A, B", "Choose the side that the digits and the space bar toggle"),
          new Key("1 … 9", "Toggle that sentence on the chosen side (not while typing)"),
          new Key("Space", "In the list of sentences: toggle the sentence on the chosen side"),
          new Key("M", "In the list of sentences: merge with the next"),
          new Key(
              "C, ← →, Enter",
              "In the list of sentences: choose a place between two words, then cut there"),
          new Key("Double click", "On a word of the context: cut the sentence before it"),
          new Key("Right click", "On a sentence: merge, cut, keep only this one"),
          new Key("Click", "On a word, token or cell: pin it; again: take the pin away"),
          new Key("← ↑ ↓ →", "In a picture: walk over its tokens and cells; Enter pins"),
          new Key(
              "Page Up, Page Down",
              "In coloured text that is longer than its tab: scroll; Home and End go to its ends"),
          new Key("← →", "In the tab Deletion: one step back and forth"),
          new Key("Enter", "On a row of the tab Sentences: make it side B"),
          new Key("Ctrl+C, Ctrl+Shift+C", "In a picture: copy the picture; copy its numbers"),
          new Key("Right click", "On a picture: copy picture, copy numbers, export this picture"),
          new Key("+ −, Ctrl+Shift+wheel", "In a picture: sentence, word, token"),
          new Key("Drag", "Over a map or curves: show only that part, in all pictures"),
          new Key(
              "Ctrl+wheel, Page Up, Page Down", "In a map or curves: nearer, farther, as a pinch"),
          new Key("Shift+drag, wheel, Shift+arrows", "Where a part is shown: move it"),
          new Key("Home, double click", "In a map or curves: the whole again"),
          new Key("Alt+1, 2, 3", "Sentence, word, token"),
          new Key("[ ] { }", "Previous and next layer, previous and next head"),
          new Key("Ctrl+G", "Log scale of the curves"),
          new Key("F11", "Give the tab area all the room, and back"),
          new Key("Ctrl+Shift+D", "Light or dark"),
          new Key("Ctrl+Plus, Ctrl+Minus, Ctrl+0", "Larger letters, smaller letters, as usual"),
          new Key("Ctrl+J, Ctrl+Shift+J", "What runs; the log"),
          new Key("Ctrl+,", "Preferences"),
          new Key("Ctrl+Q", "Quit; the session is kept"),
          new Key("F1", "This page"));
}
