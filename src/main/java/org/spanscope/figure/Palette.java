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
    Color goldFill,
    Color goldEdge,
    Color predictedFill,
    Color predictedEdge,
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
          new Color(0x59f2c230, true),
          new Color(0xa86a00),
          new Color(0x26188078, true),
          new Color(0x0f766e),
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
          new Color(0x4df2c230, true),
          new Color(0xf0b93a),
          new Color(0x334ecdc4, true),
          new Color(0x5fd6cc),
          new Color(0x768092));

  static Palette of(Theme theme) {
    return theme == Theme.LIGHT ? LIGHT : DARK;
  }

  Color curve(CurvesPanel.Role role) {
    return role == CurvesPanel.Role.START ? start : end;
  }

  Color fill(CurvesPanel.Kind kind) {
    return kind == CurvesPanel.Kind.GOLD ? goldFill : predictedFill;
  }

  Color edge(CurvesPanel.Kind kind) {
    return kind == CurvesPanel.Kind.GOLD ? goldEdge : predictedEdge;
  }
}
