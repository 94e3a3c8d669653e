package org.zhiheng.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Where the bytes of documents are kept, each under the hash of its content. */
interface DocumentStorage {

  /** A folder where a file waits on its way in. */
  Path incoming();

  /**
   * Keeps the content of a file for good before it returns. What is there already stays if it is
   * sound, and is replaced if it is not.
   */
  void keep(String sha256, Path file) throws IOException;

  /** Whether the content is there, of that size, and is what its hash says. */
  boolean verify(String sha256, long size) throws IOException;

  InputStream open(String sha256) throws IOException;

  /** Takes a content away; one that is not there is gone already. */
  void delete(String sha256) throws IOException;

  /** The contents that were last written before a moment; drafts of that time are swept away. */
  List<String> keptBefore(Instant moment) throws IOException;

  /** The disk that everything is on. */
  FileStore disk() throws IOException;
}
