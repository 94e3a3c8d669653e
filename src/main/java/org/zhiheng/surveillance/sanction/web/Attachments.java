package org.zhiheng.surveillance.sanction.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.zhiheng.shell.Upload;
import org.zhiheng.surveillance.sanction.Attachment;

/** The files of a form, without the fields that were left empty. */
final class Attachments {

  private Attachments() {}

  static List<Attachment> of(@Nullable List<MultipartFile> files) {
    var attached = new ArrayList<Attachment>();
    for (MultipartFile file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
      String name = Upload.name(file);
      if (!name.isEmpty()) {
        attached.add(new Attachment(name, content(file)));
      }
    }
    return attached;
  }

  private static InputStream content(MultipartFile file) {
    try {
      return file.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
