package org.zhiheng.kernel;

/** A constant that users read: the message files of its module name it in every language. */
public interface Worded {

  /** The constant's own name; every enum has it. */
  String name();

  /** The key of its words: module, type and constant, such as {@code kernel.Role.OFFICER}. */
  default String messageKey() {
    Class<?> type = this instanceof Enum<?> constant ? constant.getDeclaringClass() : getClass();
    return ModuleName.of(type) + "." + type.getSimpleName() + "." + name();
  }
}
