package guitai.headquarters.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser does without showing it: keeps cookies, follows redirects, sends the forms of the page before. */
final class Browser {

    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    final Map<String, String> cookies = new TreeMap<>();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    HttpResponse<String> answer;
    String form = "";

    Browser(int port) {
        this.base = "http://127.0.0.1:" + port + "/console";
    }

    Browser in(String language) {
        cookies.put("guitai-language", language);
        return this;
    }

    String open(String path) {
        return send(request(path).GET());
    }

    /** Sends a form of the page that was shown last. @param fields names and values in turn */
    String press(String deed, String... fields) {
        StringBuilder body = new StringBuilder("form=").append(form);
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(request("/do/" + deed).header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!cookies.isEmpty()) {
            List<String> all = new ArrayList<>();
            cookies.forEach((name, value) -> all.add(name + "=" + value));
            request.header("Cookie", String.join("; ", all));
        }
        return request;
    }

    String send(HttpRequest.Builder request) {
        try {
            answer = http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        answer.headers().allValues("Set-Cookie").forEach(cookie ->
                cookies.put(cookie.substring(0, cookie.indexOf('=')), cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'))));
        if (answer.statusCode() == 303) {
            return open(answer.headers().firstValue("Location").orElseThrow().substring("/console".length()));
        }
        Matcher found = FORM.matcher(answer.body());
        if (found.find()) {
            form = found.group(1);
        }
        return answer.body();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
