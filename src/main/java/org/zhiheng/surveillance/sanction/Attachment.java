package org.zhiheng.surveillance.sanction;

import java.io.InputStream;

/**
 * A file that comes with a report or an answer.
 *
 * @param name as the browser sent it
 */
public record Attachment(String name, InputStream content) {}
