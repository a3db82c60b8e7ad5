package guitai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SticksTest {

    @TempDir
    private Path root;

    @Test
    void onLinuxSticksLieBelowTheUsersFolderOfTheMedia() throws IOException {
        assertEquals(List.of(), Sticks.pluggedIn("Linux", root));
        Path blue = Files.createDirectories(root.resolve("media/clerk/BLUE"));
        Path red = Files.createDirectories(root.resolve("run/media/clerk/RED"));
        Files.writeString(root.resolve("media/clerk/no-folder"), "");
        assertEquals(List.of(blue, red), Sticks.pluggedIn("Linux", root));
    }

    @Test
    void onAMacTheSystemsOwnVolumeIsNoStick() throws IOException {
        Path stick = Files.createDirectories(root.resolve("Volumes/STICK"));
        Files.createSymbolicLink(root.resolve("Volumes/Macintosh HD"), root);
        assertEquals(List.of(stick), Sticks.pluggedIn("Mac OS X", root));
    }
}
