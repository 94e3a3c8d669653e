package org.zhiheng.audit.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.audit.LogCheckpoint;
import org.zhiheng.audit.ProofLog;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Public;
import org.zhiheng.kernel.Slice;
import org.zhiheng.seal.Hash;
import org.zhiheng.shell.Limited;
import org.zhiheng.shell.Pages;

/**
 * The log for those who check it: checkpoints, keys, and what shows that one checkpoint goes on
 * from another. The addresses are promised: docs/how-to/check-the-log.md lists them.
 */
@Controller
class LogPages {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

  private final ProofLog log;
  private final Pages pages;

  LogPages(ProofLog log, Pages pages) {
    this.log = log;
    this.pages = pages;
  }

  @Public
  @Limited(burst = 120, perHour = 600)
  @GetMapping("/audit/log")
  View log(@RequestParam(defaultValue = "") String after) {
    Slice<LogCheckpoint> found = log.checkpoints(Slice.place(after, Long.MAX_VALUE));
    return pages.open("audit/log", new LogView(log.newest().orElse(null), found, log.keys()));
  }

  @Public
  @Limited(burst = 120, perHour = 600)
  @GetMapping("/audit/checkpoint")
  ResponseEntity<String> newest() {
    return text(log.newest().orElseThrow(() -> new NotFound("checkpoint")).note());
  }

  @Public
  @Limited(burst = 120, perHour = 600)
  @GetMapping("/audit/checkpoint/{size}")
  ResponseEntity<String> checkpoint(@PathVariable String size) {
    return text(log.checkpoint(Slice.place(size, 0)).note());
  }

  @Public
  @Limited(burst = 120, perHour = 600)
  @GetMapping("/audit/keys")
  ResponseEntity<String> keys() {
    return text(log.keys().stream().map(key -> key + "\n").collect(Collectors.joining()));
  }

  @Public
  @Limited(burst = 120, perHour = 600)
  @GetMapping("/audit/consistency")
  ResponseEntity<Map<String, Object>> consistency(
      @RequestParam(defaultValue = "0") String first,
      @RequestParam(defaultValue = "0") String second) {
    long from = Slice.place(first, 0);
    long to = Slice.place(second, 0);
    List<String> path = log.consistency(from, to).stream().map(Hash::base64).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("first", from, "second", to, "path", path));
  }

  private static ResponseEntity<String> text(String text) {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(TEXT).body(text);
  }
}
