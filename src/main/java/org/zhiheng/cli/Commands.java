package org.zhiheng.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.zhiheng.scheme.BrokenScheme;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The commands of the program and their exit codes: 0 done, 1 done in part, 2 not possible. */
public final class Commands {

  private Commands() {}

  /**
   * Runs one command on the streams of the process.
   *
   * @param program does what needs more than a command has
   * @return the exit code
   */
  public static int run(String[] args, Program program) {
    return run(args, program, System.in, System.out, System.err);
  }

  static int run(String[] args, Program program, InputStream in, PrintStream out, PrintStream err) {
    Terminal terminal = new Terminal(in, out, err);
    CommandLine line = new CommandLine(new Root());
    line.addSubcommand(new ServeCommand(program));
    line.addSubcommand(new ScoreCommand(terminal));
    line.addSubcommand(new SizeCommand(terminal));
    line.addSubcommand(new DoctorCommand(program, terminal));
    line.addSubcommand(new AuditCommand(program, terminal));
    line.addSubcommand(new ReplayCommand(terminal));
    line.addSubcommand(new RebuildCommand(program, terminal));
    line.addSubcommand(new BackupCommand(program, terminal));
    line.addSubcommand(new RestoreCommand(program, terminal));
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Commands::list);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(terminal.outWriter());
    line.setErr(terminal.errWriter());
    line.setExecutionExceptionHandler(problems(terminal));
    return line.execute(args);
  }

  /** Every command with what it does, in both languages. */
  private static String list(CommandLine.Help help) {
    var lines = new StringBuilder();
    help.subcommands()
        .forEach(
            (name, command) -> {
              String at = name;
              for (String words : command.commandSpec().usageMessage().description()) {
                lines.append("  %-9s%s%n".formatted(at, words));
                at = "";
              }
            });
    return lines.toString();
  }

  private static IExecutionExceptionHandler problems(Terminal terminal) {
    return (exception, line, parsed) -> {
      if (exception instanceof CommandProblem || exception instanceof BrokenScheme) {
        String command = line.getCommandSpec().qualifiedName();
        terminal.errWriter().println(command + ": " + exception.getMessage());
        return CommandLine.ExitCode.USAGE;
      }
      if (exception instanceof NotPossible) {
        return CommandLine.ExitCode.USAGE;
      }
      throw exception;
    };
  }

  @Command(
      name = "zhiheng",
      description = {
        "质衡：首席质量官评价系统（DB32/T 4570—2023）。",
        "Zhiheng: evaluation of Chief Quality Officers by DB32/T 4570-2023."
      },
      mixinStandardHelpOptions = true,
      scope = ScopeType.INHERIT,
      versionProvider = Version.class)
  private static final class Root implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Who names no command reads which there are, in both languages. */
    @Override
    public Integer call() {
      spec.commandLine().usage(spec.commandLine().getErr());
      return CommandLine.ExitCode.USAGE;
    }
  }
}
