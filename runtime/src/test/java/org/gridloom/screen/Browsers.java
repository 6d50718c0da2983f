package org.gridloom.screen;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** A real browser with one window for each person, which notes everything a browser complains about. */
final class Browsers implements AutoCloseable {
    private static final Pattern HOME = Pattern.compile("/(m|designer)/");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<String> complaints = new ArrayList<>();
    private final Playwright playwright;
    private final Browser browser;

    record Person(BrowserContext context, Page page) {}

    static boolean present() {
        return Files.isExecutable(CHROMIUM);
    }

    Browsers() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
    }

    /** Logs in through the login page; stands in the sample grid when asked for a position. */
    Person person(URI root, String login, int width) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setGeolocation(new Geolocation(32.495, 119.935))
                .setPermissions(List.of("geolocation")));
        var page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            String to = request.url();
            if (!to.startsWith(root.toString()) && !to.startsWith("blob:") && !to.startsWith("data:")) {
                complaints.add("outside: " + to);
            }
        });
        page.navigate(root.toString());
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", password(login));
        page.click("button");
        page.waitForURL(HOME); // who only configures begins in the designer
        return new Person(context, page);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static String password(String login) {
        Path file = Path.of(ConfigProvider.getConfig().getValue("gridloom.home", String.class), "logins.txt");
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(login))
                    .map(cells -> cells[1])
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
