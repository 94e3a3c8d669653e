package org.zhiheng.jobs;

import java.time.Instant;
import org.zhiheng.shell.Message;

/** Something administrators have to see to, and since when. */
public record Warning(Message message, Instant since) {}
