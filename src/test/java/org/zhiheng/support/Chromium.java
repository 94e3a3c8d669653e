package org.zhiheng.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's own Chromium, driven as a person would; registered as an extension it is open for a
 * test class.
 */
public final class Chromium implements BeforeAllCallback, AfterAllCallback {

  /** Keeps the browser from calling home: tests talk to this machine only. */
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @SuppressWarnings("NullAway.Init")
  private Playwright playwright;

  @SuppressWarnings("NullAway.Init")
  private Browser chromium;

  @Override
  public void beforeAll(ExtensionContext context) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(QUIET));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    playwright.close();
  }

  /** A window of its own, with its own cookies, on a desk. */
  public Page window(String baseUrl) {
    return context(baseUrl, 1280, 900).newPage();
  }

  /** A window as wide as a phone. */
  public Page phone(String baseUrl) {
    return context(baseUrl, 390, 844).newPage();
  }

  private BrowserContext context(String baseUrl, int width, int height) {
    var options =
        new Browser.NewContextOptions()
            .setBaseURL(baseUrl)
            .setLocale("zh-CN")
            .setViewportSize(width, height);
    BrowserContext context = chromium.newContext(options);
    context.setDefaultTimeout(20_000);
    return context;
  }

  private static Path program() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Chromium; `make tools` installs it"));
  }
}
