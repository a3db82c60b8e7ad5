package guitai.demo.architecture.offenders.terminal.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Planted: keeps what the camera sees. */
public class KeepsPictures {

    void keep(byte[] picture) throws IOException {
        Files.write(Path.of("picture"), picture);
    }
}
