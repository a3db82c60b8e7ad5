package guitai.headquarters.console;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Fills templates in. Whatever comes from outside is escaped unless a template says otherwise; a name that is missing is an error. */
final class Printer {

    private final PebbleEngine engine;
    private final Clock clock;

    Printer(Clock clock, ZoneId zone) {
        ClasspathLoader templates = new ClasspathLoader(Printer.class.getClassLoader());
        templates.setPrefix("assets/console");
        templates.setSuffix(".peb");
        this.engine = new PebbleEngine.Builder().loader(templates).strictVariables(true).autoEscaping(true).newLineTrimming(true)
                .extension(new Words(clock, zone)).build();
        this.clock = clock;
    }

    byte[] print(View view, Visitor visitor) {
        Map<String, Object> model = new HashMap<>(view.model());
        model.put("v", visitor);
        model.put("now", clock.instant());
        StringWriter page = new StringWriter();
        try {
            engine.getTemplate(view.template()).evaluate(page, model, visitor.locale());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }
}
