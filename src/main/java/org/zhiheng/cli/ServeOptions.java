package org.zhiheng.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code serve} was asked for.
 *
 * @param port null for the configured one
 * @param data the folder that keeps database and documents; null for the usual one
 * @param demo whether to run with fictional people and cases, on the loopback address only
 */
public record ServeOptions(@Nullable Integer port, @Nullable Path data, boolean demo) {}
