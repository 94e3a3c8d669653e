package org.zhiheng.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The templates, which were compiled with the code. */
@Component
class Templates {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "zhiheng.pages");

  /**
   * Renders the whole page before a byte is sent, so that a fault in it can still become an error
   * page.
   */
  Utf8ByteOutput render(String template, Map<String, Object> parameters) {
    var output = new Utf8ByteOutput();
    engine.render(template + ".jte", parameters, output);
    return output;
  }
}
