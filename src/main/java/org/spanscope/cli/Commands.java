package org.spanscope.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spanscope.task.UserFault;
import picocli.CommandLine;

/** The command line: runs what the arguments ask for and tells what went wrong. */
public final class Commands {
  /** It worked. */
  public static final int OK = 0;

  /** A failure of ours. */
  public static final int FAILURE = 1;

  /** Bad input. */
  public static final int BAD_INPUT = 2;

  /** As a shell says it of a program that Ctrl+C ended. */
  static final int STOPPED = 130;

  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private final Services services;
  private final Output out;
  private final PrintStream err;
  private final Charset charset;

  /**
   * @param out standard output; not closed
   * @param err where faults are told
   * @param charset of text for people
   */
  public Commands(Services services, OutputStream out, PrintStream err, Charset charset) {
    this.services = services;
    this.out = new Output(out, charset);
    this.err = err;
    this.charset = charset;
  }

  /**
   * Runs the arguments. Never throws.
   *
   * @return the exit code
   */
  public int run(String... args) {
    boolean debug = Arrays.asList(args).contains("--debug");
    try {
      int code = commandLine(debug).execute(args);
      out.flush();
      return code;
    } catch (RuntimeException | Error e) {
      return failed(e, debug);
    }
  }

  private int failed(Throwable failure, boolean debug) {
    if (failure instanceof Output.ClosedPipe) {
      LOG.debug("Standard output was closed", failure);
      return OK;
    }
    if (failure instanceof UserFault) {
      return tell(String.valueOf(failure.getMessage()), BAD_INPUT, failure, debug);
    }
    LOG.error("A command failed", failure);
    if (failure instanceof OutOfMemoryError) {
      return tell(
          "SpanScope ran out of memory. Give Java more of it (java -Xmx4g -jar …), or take a"
              + " shorter context.",
          FAILURE,
          failure,
          debug);
    }
    return tell(
        "Something went wrong inside SpanScope: "
            + failure
            + "."
            + (debug ? "" : " Run it again with --debug to see more."),
        FAILURE,
        failure,
        debug);
  }

  private int tell(String sentence, int code, Throwable failure, boolean debug) {
    err.println(oneLine(sentence));
    if (debug) {
      failure.printStackTrace(err);
    }
    err.flush();
    return code;
  }

  /** The commands and their options. */
  CommandLine commandLine(boolean debug) {
    CommandLine line =
        new CommandLine(new SpanScopeCommand(services))
            .addSubcommand(new ReadCommand(services, out))
            .addSubcommand(new CompareCommand(services, out))
            .addSubcommand(new SentenceTestCommand(services, out))
            .addSubcommand(new DeleteCommand(services, out))
            .addSubcommand(new HeadsCommand(services, out))
            .addSubcommand(new TrustCommand(services, out))
            .addSubcommand(new LensCommand(services, out))
            .addSubcommand(new AttributeCommand(services, out))
            .addSubcommand(new FigureCommand(services, out))
            .addSubcommand(new NotesCommand(out))
            .addSubcommand(new ModelsCommand(services, out))
            .addSubcommand(new SentencesCommand(services, out, err))
            .addSubcommand(new EvaluateCommand(services, out, err))
            .addSubcommand(new SplitDatasetCommand(services, out, err))
            .addSubcommand(new ImportRecordsCommand(services, out, err))
            .addSubcommand(new ReportCommand(out, err))
            // "@" belongs to --context here.
            .setExpandAtFiles(false)
            .setUsageHelpWidth(100)
            .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, debug))
            .setParameterExceptionHandler((failure, args) -> refuse(failure));
    PrintWriter writer = new PrintWriter(out.stream(), true, charset);
    line.setOut(writer);
    line.setErr(new PrintWriter(err, true, charset));
    return line;
  }

  private int refuse(CommandLine.ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    String message = oneLine(String.valueOf(failure.getMessage()));
    // A misspelt option is the cause where a required one is missing.
    List<String> unmatched = command.getParseResult().unmatched();
    if (failure instanceof CommandLine.MissingParameterException && !unmatched.isEmpty()) {
      message = "Unknown: '" + unmatched.get(0) + "'. " + message;
    }
    err.println(
        message
            + (message.endsWith(".") || message.endsWith("?") ? "" : ".")
            + meant(failure)
            + " See "
            + command.getCommandSpec().qualifiedName()
            + " --help.");
    err.flush();
    return BAD_INPUT;
  }

  private static String meant(CommandLine.ParameterException failure) {
    if (failure instanceof CommandLine.UnmatchedArgumentException unmatched) {
      List<String> close = unmatched.getSuggestions();
      return close.isEmpty() ? "" : " Did you mean " + String.join(" or ", close) + "?";
    }
    return "";
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
