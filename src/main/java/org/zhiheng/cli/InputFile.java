package org.zhiheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The file a command was given; {@code -} is standard input. */
record InputFile(String name) {

  /**
   * Opens it.
   *
   * @throws CommandProblem when it is no file
   */
  InputStream open(Terminal terminal) throws IOException {
    if (name.equals("-")) {
      return terminal.in();
    }
    Path path = path();
    if (Files.isDirectory(path)) {
      throw new CommandProblem("是目录而不是文件：" + name, name + " is a directory");
    }
    if (!Files.exists(path)) {
      throw new CommandProblem("找不到文件：" + name, "no such file: " + name);
    }
    return Files.newInputStream(path);
  }

  /** What is said when reading breaks off. */
  CommandProblem unreadable(IOException cause) {
    return new CommandProblem("读取失败：" + name, "cannot read " + name + ": " + cause.getMessage());
  }

  private Path path() {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new CommandProblem("不是文件名：" + name, "not a file name: " + name);
    }
  }
}
