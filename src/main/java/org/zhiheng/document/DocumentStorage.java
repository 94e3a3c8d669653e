package org.zhiheng.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the bytes of documents are kept, each under the hash of its content. */
interface DocumentStorage {

  /** Keeps the content of a file for good before it returns; keeping the same twice is fine. */
  void keep(String sha256, Path file) throws IOException;

  /** Whether the content is there, of that size, and is what its hash says. */
  boolean verify(String sha256, long size) throws IOException;

  InputStream open(String sha256) throws IOException;
}
