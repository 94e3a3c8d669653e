package org.zhiheng.cli;

import java.util.List;
import org.zhiheng.scoring.Result;

/** The text of results in one output format; each with the end of its line. */
interface ResultWriter {

  String header();

  String result(String id, Result result);

  String errors(String id, List<String> errors);
}
