package org.spanscope.figure;

import java.awt.Color;

/** Colours of everything but cells, on one ground. */
record Palette(
    Color ground,
    Color text,
    Color muted,
    Color grid,
    Color frame,
    Color start,
    Color end,
    Color a,
    Color b,
    Color first,
    Color second,
    Color third,
    Color fourth,
    Color goldFill,
    Color goldEdge,
    Color predictedFill,
    Color predictedEdge,
    Color chosenFill,
    Color chosenEdge,
    Color hatch) {

  private static final Palette LIGHT =
      new Palette(
          new Color(0xffffff),
          new Color(0x1f2733),
          new Color(0x566072),
          new Color(0xe2e6ec),
          new Color(0xb9c1cd),
          new Color(0x1f5fd0),
          new Color(0xc2185b),
          new Color(0x17766f),
          new Color(0xb0501a),
          new Color(0x0072b2),
          new Color(0xc04e00),
          new Color(0x00785a),
          new Color(0xa4508b),
          new Color(0x59f2c230, true),
          new Color(0xa86a00),
          new Color(0x26188078, true),
          new Color(0x0f766e),
          new Color(0x2b2a6bdb, true),
          new Color(0x2a6bdb),
          new Color(0x8a93a3));

  private static final Palette DARK =
      new Palette(
          new Color(0x232933),
          new Color(0xe8ecf2),
          new Color(0xa6b0c0),
          new Color(0x39414e),
          new Color(0x59636f),
          new Color(0x7db0ff),
          new Color(0xff86ab),
          new Color(0x4cc4b6),
          new Color(0xf2955a),
          new Color(0x6bb8f2),
          new Color(0xf08f4e),
          new Color(0x44c79c),
          new Color(0xe39cc8),
          new Color(0x4df2c230, true),
          new Color(0xf0b93a),
          new Color(0x334ecdc4, true),
          new Color(0x5fd6cc),
          new Color(0x386b9cfb, true),
          new Color(0x6b9cfb),
          new Color(0x768092));

  static Palette of(Theme theme) {
    return theme == Theme.LIGHT ? LIGHT : DARK;
  }

  Color of(Role role) {
    return switch (role) {
      case START -> start;
      case END -> end;
      case A -> a;
      case B -> b;
      case FIRST -> first;
      case SECOND -> second;
      case THIRD -> third;
      case FOURTH -> fourth;
      case CONTROL -> muted;
    };
  }

  Color fill(CurvesPanel.Kind kind) {
    return switch (kind) {
      case GOLD -> goldFill;
      case PREDICTED -> predictedFill;
      case CHOSEN -> chosenFill;
    };
  }

  Color edge(CurvesPanel.Kind kind) {
    return switch (kind) {
      case GOLD -> goldEdge;
      case PREDICTED -> predictedEdge;
      case CHOSEN -> chosenEdge;
    };
  }
}
