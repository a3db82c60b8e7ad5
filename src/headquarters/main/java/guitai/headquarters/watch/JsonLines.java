package guitai.headquarters.watch;

import guitai.protocol.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.MDC;

/** A line of the log as one JSON object, named as the Elastic Common Schema names things, with the request that it belongs to. */
public final class JsonLines extends Formatter {

    /** Has every line that this process logs from now on written so. */
    public static void install() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFormatter(new JsonLines());
        }
    }

    @Override
    public String format(LogRecord line) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@timestamp", Instant.ofEpochMilli(line.getMillis()).toString());
        said.put("log.level", line.getLevel().getName());
        said.put("log.logger", line.getLoggerName());
        said.put("message", formatMessage(line));
        Optional.ofNullable(MDC.getCopyOfContextMap()).ifPresent(said::putAll);
        Optional.ofNullable(line.getThrown()).ifPresent(thrown -> {
            said.put("error.type", thrown.getClass().getName());
            said.put("error.message", String.valueOf(thrown.getMessage()));
            said.put("error.stack_trace", trace(thrown));
        });
        return Json.MAPPER.writeValueAsString(said) + "\n";
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
