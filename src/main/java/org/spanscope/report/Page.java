package org.spanscope.report;

import java.util.ArrayList;
import java.util.List;

/** The page: one file of markup that is HTML and XML at once, and needs nothing from elsewhere. */
final class Page {
  /** What a page of ours can be known by. */
  static final String GENERATOR = "<meta name=\"generator\" content=\"SpanScope report\"/>";

  /** With more parts the contents name these alone. */
  private static final int MOST_UNFOLDED = 5;

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ground: #fff; --text: #1f2733; --muted: #566072;
        --line: #d5dae2; --stripe: #f4f6f9; --link: #1f5fd0; }
      @media (prefers-color-scheme: dark) { :root { --ground: #232933; --text: #e8ecf2;
        --muted: #a6b0c0; --line: #424b59; --stripe: #2a313c; --link: #7db0ff; } }
      body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; background: var(--ground);
        color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
      h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.3rem; margin-top: 2.5rem;
        border-bottom: 1px solid var(--line); } h3 { font-size: 1.1rem; margin-top: 2rem; }
      a { color: var(--link); } nav > ul { columns: 2; padding-left: 1.2rem; } nav > ul > li { break-inside: avoid-column; }
      nav ul ul { padding-left: 1.2rem; }
      p { max-width: 46rem; } .wide { overflow-x: auto; }
      table { border-collapse: collapse; font-size: .9rem; margin: .5rem 0; }
      caption { text-align: left; color: var(--muted); padding-bottom: .25rem; }
      th, td { padding: .2rem .7rem .2rem .3rem; text-align: left; vertical-align: top;
        border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
      thead th { color: var(--muted); font-weight: 600; } tbody th { font-weight: 500; }
      tbody tr:nth-child(even) { background: var(--stripe); }
      td { min-width: 2.5rem; } th.n { text-align: right; } td.n { text-align: right;
        font-variant-numeric: tabular-nums; white-space: nowrap; }
      .aside { position: absolute; width: 1px; height: 1px; overflow: hidden;
        clip-path: inset(50%); }
      figure { margin: 1rem 0; } figure img { max-width: 100%; height: auto; }
      .files { font-size: .9rem; color: var(--muted); }
      @media print { nav { display: none; } h2 { break-after: avoid; } }
      """;

  private final String title;
  private final String version;
  private final List<Part> parts = new ArrayList<>();

  private record Part(String id, String title, List<Section> sections) {}

  /**
   * @param version of the program
   */
  Page(String title, String version) {
    this.title = title;
    this.version = version;
  }

  /** Adds sections under a heading of their own. */
  void add(String id, String heading, List<Section> sections) {
    parts.add(new Part(id, heading, List.copyOf(sections)));
  }

  /** All sections, in order. */
  List<Section> sections() {
    return parts.stream().flatMap(part -> part.sections().stream()).toList();
  }

  String html() {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n");
    html.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n")
        .append("<meta charset=\"utf-8\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .append(GENERATOR)
        .append("\n<title>")
        .append(Markup.of(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(Markup.of(title))
        .append("</h1>\n<nav aria-label=\"Contents\"><ul>\n");
    for (Part part : parts) {
      html.append("<li>");
      link(html, part.id(), part.title());
      if (parts.size() <= MOST_UNFOLDED) {
        html.append("<ul>\n");
        for (Section section : part.sections()) {
          html.append("<li>");
          link(html, section.name(), section.title());
          html.append("</li>\n");
        }
        html.append("</ul>");
      }
      html.append("</li>\n");
    }
    html.append("</ul></nav>\n<main>\n");
    for (Part part : parts) {
      html.append("<h2 id=\"").append(part.id()).append("\">");
      html.append(Markup.of(part.title())).append("</h2>\n");
      part.sections().forEach(section -> section(html, section));
    }
    return html.append("</main>\n<footer><p class=\"files\">Written by SpanScope ")
        .append(Markup.of(version))
        .append(". The files beside this page hold every number in full.</p></footer>\n")
        .append("</body>\n</html>\n")
        .toString();
  }

  private static void link(StringBuilder html, String id, String text) {
    html.append("<a href=\"#").append(id).append("\">");
    html.append(Markup.of(text)).append("</a>");
  }

  private static void section(StringBuilder html, Section section) {
    html.append("<section id=\"").append(section.name()).append("\">\n<h3>");
    html.append(Markup.of(section.title())).append("</h3>\n<p>");
    html.append(Markup.of(section.text())).append("</p>\n");
    section
        .figure()
        .ifPresent(
            figure ->
                html.append("<figure><picture>\n")
                    .append("<source media=\"(prefers-color-scheme: dark)\" srcset=\"")
                    .append(ReportFiles.dark(section.name()))
                    .append("\"/>\n<img src=\"")
                    .append(ReportFiles.light(section.name()))
                    .append("\" alt=\"")
                    .append(Markup.of(figure.title() + ". " + section.alt()))
                    .append("\"/>\n</picture></figure>\n"));
    Grid shown = section.grid().first(section.shown());
    if (!shown.isEmpty()) {
      String most = section.isCut() ? ", the first " + shown.size() : "";
      html.append(shown.html(section.title() + most, section.isCut()));
    }
    html.append("<p class=\"files\">");
    int rows = section.grid().size();
    file(
        html,
        ReportFiles.csv(section.name()),
        "Numbers as CSV, " + rows + (rows == 1 ? " row" : " rows"));
    section
        .figure()
        .ifPresent(
            figure -> {
              html.append(" · ");
              file(html, ReportFiles.light(section.name()), "Figure as SVG");
              html.append(" · ");
              file(html, ReportFiles.dark(section.name()), "on dark ground");
            });
    html.append("</p>\n</section>\n");
  }

  private static void file(StringBuilder html, String name, String text) {
    html.append("<a href=\"").append(name).append("\">");
    html.append(Markup.of(text)).append("</a>");
  }
}
