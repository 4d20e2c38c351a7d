package org.spanscope.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.spanscope.figure.ExportSize;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureExport;
import org.spanscope.figure.FigureFiles;
import org.spanscope.session.SessionFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A figure drawn again. */
@Command(
    name = "figure",
    sortOptions = false,
    description =
        "Draw a figure again from what its file carries, without the reader: in another format or"
            + " size. Of a session: read both sides again and draw the sheet of A, B and B - A.",
    footerHeading = "%nExample:%n",
    footer =
        "  java -jar target/spanscope.jar figure --from figures/heatmap-a.svg --out heatmap-a.pdf"
            + " --size single")
final class FigureCommand implements Callable<Integer> {
  private final Services services;
  private final Output out;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FILE",
      description =
          "An SVG, PDF, PNG or JSON that SpanScope wrote, or a session (*.spanscope.json), which is"
              + " read by its own reader unless --reader names another.")
  private String from = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description =
          "What to write, by its ending: .svg, .pdf, .png, .json, .csv (the numbers) or .txt (the"
              + " caption).")
  private String to = "";

  @Mixin private SizeOptions size = new SizeOptions();

  FigureCommand(Services services, Output out) {
    this.services = services;
    this.out = out;
  }

  @Override
  public Integer call() {
    Path source = OutputFile.path("--from", from);
    Path target = OutputFile.path("--out", to);
    FigureExport.checkName(target);
    if (SessionFiles.isSession(source)) {
      ExportSize page = size.size(ExportSize.PAGE);
      Figure sheet = new SessionSheet(services, common, source).figure();
      FigureExport.write(sheet, page, target);
      out.line(
          "The sheet of " + source + " is in " + target + "." + SizeOptions.remark(sheet, page));
      return Commands.OK;
    }
    FigureFiles.Saved saved = FigureFiles.open(source);
    ExportSize page = size.size(saved.size());
    FigureExport.write(saved.figure(), page, target);
    String remark = SizeOptions.remark(saved.figure(), page);
    out.line("The figure of " + source + " is in " + target + "." + remark);
    return Commands.OK;
  }
}
