package org.zhiheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.identity.TestCodes;
import org.zhiheng.support.Chromium;

/** A new installation has no account until somebody opens the link in the log. */
@Tag("journey")
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "zhiheng.data=${test.data:target/test-data}")
class FirstAdministratorTests {

  @RegisterExtension private static final Chromium browser = new Chromium();

  @LocalServerPort private int port;

  @Test
  void whoever_holds_the_link_of_the_log_becomes_administrator_once(CapturedOutput output) {
    Page page = browser.window("http://localhost:" + port);
    String link = output.getAll().replaceAll("(?s).*(/identity/invitation/[\\w-]+).*", "$1");
    page.navigate(link);
    page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill("一个足够长的密码");
    page.getByLabel("再次输入密码").fill("一个足够长的密码");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("设置密码")).click();
    page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill("admin");
    page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill("一个足够长的密码");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")).click();
    assertThat(page.getByText("您的角色登录时须有第二重验证")).isVisible();
    page.navigate("/identity");
    assertThat(page.getByText("您的角色登录时须有第二重验证")).not().isVisible();
    page.navigate("/identity/second");
    String secret = page.locator("input[name=secret]").inputValue();
    page.getByLabel("六位数字").fill(TestCodes.code(secret, Instant.now()));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("启用")).click();
    page.getByText("已保存，继续").click();
    page.navigate("/identity");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("账号管理");
    page.navigate(link);
    assertThat(page.getByText("没有找到该页面")).isVisible();
  }
}
