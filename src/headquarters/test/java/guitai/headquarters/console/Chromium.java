package guitai.headquarters.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The real browser, without a window. Debian's packages chromium and chromium-driver bring both programs. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final ChromeDriver driver;
    private final String base;

    private Chromium(ChromeDriver driver, String base) {
        this.driver = driver;
        this.base = base;
    }

    /** Skips the test in plain words where the browser is not installed. */
    static Chromium start(Path profile, int port, String language) {
        Optional<Path> browser = found("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = found("chromedriver");
        Assumptions.assumeTrue(browser.isPresent() && driver.isPresent(),
                "Skipped: no Chromium here. Debian has it as the packages chromium and chromium-driver (src/headquarters/test/browser.sh).");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.get().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--force-device-scale-factor=1", "--hide-scrollbars",
                "--lang=" + language, "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs", java.util.Map.of("intl.accept_languages", language));
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(driver.get().toFile()).usingAnyFreePort().withSilent(true).build();
        return new Chromium(new ChromeDriver(service, options), "http://127.0.0.1:" + port + "/console");
    }

    private static Optional<Path> found(String... names) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(names).map(Path.of(folder)::resolve)).filter(Files::isExecutable).findFirst();
    }

    void open(String path) {
        driver.get(base + path);
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Waits for what a page changes by itself. */
    void await(java.util.function.BooleanSupplier there, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came: " + what + "\n" + text());
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    void type(String field, String text) {
        WebElement input = driver.findElement(By.name(field));
        input.clear();
        input.sendKeys(text);
    }

    /** Returns when the page that stands there then is whole; the driver alone may hand out half of one. */
    void press(String css) {
        driver.findElement(By.cssSelector(css)).click();
        await(() -> "complete".equals(driver.executeScript("return document.readyState")), "the end of the page");
    }

    Chromium size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        return this;
    }

    /** What is wider than the window, or than the card that cuts it off. */
    List<?> cut() {
        return (List<?>) driver.executeScript("return [document.documentElement, ...document.querySelectorAll('section, .card')]"
                + ".filter(part => part.scrollWidth > part.clientWidth && !/auto|scroll/.test(getComputedStyle(part).overflowX))"
                + ".map(part => [...part.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > part.getBoundingClientRect().right)"
                + ".map(e => e.outerHTML.slice(0, 80)).join(' ') + ' by ' + (part.scrollWidth - part.clientWidth))");
    }

    /** What the browser itself complained of: broken rules of the security policy, errors of the script. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream().map(Object::toString).toList();
    }

    void picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("guitai.assets")).resolveSibling("target").resolve("console"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
