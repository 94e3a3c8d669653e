package org.zhiheng.demo;

import org.zhiheng.identity.OpenHouse;

/** The demonstration lets everybody in as anybody; its accounts have no passwords. */
@DemoOnly
class DemoOpenHouse implements OpenHouse {

  @Override
  public String word() {
    return "demo-zhiheng";
  }
}
