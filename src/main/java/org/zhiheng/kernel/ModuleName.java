package org.zhiheng.kernel;

/** The one word by which a module is known in packages, schemas, messages and addresses. */
final class ModuleName {

  private static final String ROOT = "org.zhiheng.";

  private ModuleName() {}

  static String of(Class<?> type) {
    String path = type.getPackageName().substring(ROOT.length());
    int end = path.indexOf('.');
    return end < 0 ? path : path.substring(0, end);
  }
}
