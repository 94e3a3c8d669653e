package org.zhiheng.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server; what that means is handed in, so that commands know nothing of it. */
@Command(
    name = "serve",
    description = {"启动服务。", "Starts the server."})
final class ServeCommand implements Runnable {

  private final Program program;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = {"监听端口。", "The port to listen on."})
  private @Nullable Integer port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {"存放数据库与文件的目录。", "The folder that keeps database and documents."})
  private @Nullable Path data;

  @Option(
      names = "--demo",
      description = {
        "演示模式：虚构的人员与案例，只在本机可访问。",
        "Demo mode: fictional people and cases, on this machine only."
      })
  private boolean demo;

  ServeCommand(Program program) {
    this.program = program;
  }

  @Override
  public void run() {
    program.serve(new ServeOptions(port, data, demo));
  }
}
